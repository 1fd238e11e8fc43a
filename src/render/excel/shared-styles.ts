import type { Style, Workbook } from "exceljs";

/** What exceljs gives a style: a cell, and a row, of which its types do not say so. */
interface Styled {
  style: Partial<Style>;
}

/**
 * Cells and rows of the same style share one object: exceljs writes a style object that it has met before only once.
 * Without this it serialises the style of every row and cell, also of blank ones, before it finds that it has the same
 * style already.
 */
export function shareStyles(workbook: Workbook): void {
  const styles = new SharedStyles();
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) => {
      styles.share(row as unknown as Styled, "row");
      for (let column = 1; column <= row.cellCount; column += 1) {
        const cell = row.findCell(column);
        if (cell) styles.share(cell, cell.effectiveType);
      }
    }),
  );
}

class SharedStyles {
  private readonly styles = new Map<string, Partial<Style>>();
  /** Fonts, borders, … by their content, and those that were met: most are constants of `style.ts`. */
  private readonly parts = new Map<string, number>();
  private readonly met = new Map<object, number>();

  /** Styles of different kinds are kept apart: exceljs formats numbers and dates that have no format. */
  share(styled: Styled, kind: string | number): void {
    let key = `${kind}`;
    for (const [name, part] of Object.entries(styled.style)) key += `\n${name} ${this.wordFor(part)}`;
    const shared = this.styles.get(key);
    if (shared) styled.style = shared;
    else this.styles.set(key, styled.style);
  }

  private wordFor(part: string | object): string | number {
    if (typeof part === "string") return part;
    const before = this.met.get(part);
    if (before !== undefined) return before;
    const content = JSON.stringify(part);
    const number = this.parts.get(content) ?? this.parts.size;
    this.parts.set(content, number);
    this.met.set(part, number);
    return number;
  }
}
