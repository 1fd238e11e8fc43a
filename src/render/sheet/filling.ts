import type { Figure } from "../../model/figure.js";
import type { FormValue } from "../../model/form.js";
import type { CellContent, Sheet, SheetRow } from "./sheet.js";

/** A filled sheet, as a change of its template: which template rows stand where, and what changed in them. */
export interface Filling {
  readonly rows: readonly FilledRow[];
}

export interface FilledRow {
  /** The template's row, counted from 0. */
  readonly source: number;
  /** New contents, by column. */
  readonly contents: ReadonlyMap<number, CellContent>;
  /** Of the cells that hold one value and nothing else: which, by column. */
  readonly sources: ReadonlyMap<number, CellSource>;
  /** The figures that it shows, among other words too, by column. */
  readonly figures: ReadonlyMap<number, readonly Figure[]>;
}

/** What a cell was filled with: a value, and the name by which its placeholder asked for it. */
export interface CellSource {
  readonly name: string;
  readonly value: FormValue;
}

/** Where a template row has gone: the first and the last of its copies. */
export interface Moved {
  readonly first: number;
  readonly last: number;
}

export function movedRows(filling: Filling): ReadonlyMap<number, Moved> {
  const moved = new Map<number, Moved>();
  filling.rows.forEach(({ source }, index) => {
    moved.set(source, { first: moved.get(source)?.first ?? index, last: index });
  });
  return moved;
}

/** The template with its filling: the sheet that the PDF is drawn from. */
export function applyFilling(template: Sheet, filling: Filling): Sheet {
  const moved = movedRows(filling);
  const place = (row: number): Moved => moved.get(row) ?? { first: row, last: row };
  return {
    ...template,
    rows: filling.rows.map(({ source, contents }) => filledRow(template.rows[source], contents)),
    merges: template.merges.flatMap((area) => {
      const { first, last } = place(area.top);
      if (area.top !== area.bottom) return [{ ...area, top: first, bottom: place(area.bottom).last }];
      return Array.from({ length: last - first + 1 }, (_, copy) => ({
        ...area,
        top: first + copy,
        bottom: first + copy,
      }));
    }),
    page: {
      ...template.page,
      printArea: template.page.printArea && {
        ...template.page.printArea,
        top: place(template.page.printArea.top).first,
        bottom: place(template.page.printArea.bottom).last,
      },
      titleRows: template.page.titleRows && {
        from: place(template.page.titleRows.from).first,
        to: place(template.page.titleRows.to).last,
      },
      breaksAfter: template.page.breaksAfter.map((row) => place(row).last),
    },
  };
}

function filledRow(row: SheetRow | undefined, contents: FilledRow["contents"]): SheetRow {
  if (!row) throw new RangeError("a filling names a row its template does not have");
  return {
    ...row,
    cells: row.cells.map((cell, column) => {
      const content = contents.get(column);
      return cell && content ? { ...cell, content } : cell;
    }),
  };
}
