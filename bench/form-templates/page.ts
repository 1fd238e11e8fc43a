import type { Alignment, Borders, Fill, Workbook, Worksheet } from "exceljs";
import { borders, fonts, headFill } from "../../src/render/excel/style.js";

/** What a cell holds, and so how it stands: words to the left, numbers to the right. */
export type CellKind = "words" | "centre" | "yen" | "number" | "percent";

export interface CellPlan {
  readonly text: string;
  readonly kind?: CellKind;
  /** How many columns it takes; 1 where it is not said. */
  readonly span?: number;
  readonly isHead?: boolean;
}

/** A column of a list: its heading, the field of the list, and how that stands. */
export interface ColumnPlan {
  readonly heading: string;
  readonly field: string;
  readonly kind?: CellKind;
  readonly span?: number;
}

const formats: Readonly<Record<CellKind, string>> = {
  words: "@",
  centre: "@",
  yen: '#,##0;"▲"#,##0',
  number: '#,##0;"▲"#,##0',
  percent: '#,##0.0;"▲"#,##0.0',
};
const titleFont = { ...fonts.title, size: 16 };
const headingFont = { ...fonts.strong, size: 11, color: { argb: "FF1F3864" } };
const titleRule: Partial<Borders> = { bottom: { style: "medium", color: { argb: "FF1F3864" } } };
const labelFill: Fill = { ...headFill };
const lineHeight = 18;
/** Points of a row of so many lines. */
const heightOf = (lines: number): number => (lines === 1 ? lineHeight : 14 * lines + 6);

/** A placeholder that may have no value: a dash stands there then, or nothing where words stand. */
export const field = (name: string, kind: CellKind = "number"): string =>
  `{{${name}｜${kind === "words" || kind === "centre" ? "　" : "─"}}}`;

/** How wide the days of a year are, and the units of a table. */
const whenWidth = 34;
const unitWidth = 18;

/**
 * 様式の一枚: a printed sheet of a template, written from the top down: a title with whose and of when it is, headings
 * with a unit at the right, tables with rules. A4, one page wide, the foot with the sheet's name and the page.
 */
export class FormPage {
  readonly #sheet: Worksheet;
  readonly #columns: number;
  #row = 1;

  constructor(
    workbook: Workbook,
    { name, widths, isLandscape = false }: { name: string; widths: readonly number[]; isLandscape?: boolean },
  ) {
    this.#columns = widths.length;
    this.#sheet = workbook.addWorksheet(name, { views: [{ showGridLines: false }] });
    widths.forEach((width, index) => {
      this.#sheet.getColumn(index + 1).width = width;
    });
    this.#sheet.pageSetup = {
      paperSize: 9,
      orientation: isLandscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.7, right: 0.7, top: 0.7, bottom: 0.75, header: 0.35, footer: 0.4 },
    };
    this.#sheet.headerFooter = { oddFooter: "&L&A&R&P / &N" };
  }

  /** 題: with the corporation's name and the day or year that it is of. */
  title(text: string, when: string): this {
    const title = this.#put(1, this.#columns, text, { horizontal: "left" });
    title.font = titleFont;
    this.#sheet.getRow(this.#row).height = 30;
    this.#next();
    const right = this.#lastColumns(whenWidth);
    const isNarrow = right === this.#columns;
    const who = this.#put(1, isNarrow ? right : this.#columns - right, "{{団体名}}", { horizontal: "left" });
    who.font = fonts.text;
    if (isNarrow) who.value = `{{団体名}}　${when}`;
    else this.#put(this.#columns - right + 1, right, when, { horizontal: "right" }).font = fonts.text;
    this.#each((cell) => {
      cell.border = titleRule;
    });
    this.#sheet.getRow(this.#row).height = 20;
    this.#next();
    return this.gap();
  }

  /** 見出し: with the unit of what follows at the right. */
  heading(text: string, unit?: string): this {
    const last = unit === undefined ? 0 : this.#lastColumns(unitWidth);
    const heading = this.#put(1, this.#columns - last, text, { horizontal: "left", vertical: "bottom" });
    heading.font = headingFont;
    if (last > 0) {
      const corner = this.#put(this.#columns - last + 1, last, `単位：${unit}`, {
        horizontal: "right",
        vertical: "bottom",
      });
      corner.font = fonts.small;
    }
    this.#sheet.getRow(this.#row).height = 24;
    this.#next();
    return this;
  }

  /** A row of cells with rules about them, of so many lines; `isOpen`: as high as its text. */
  row(
    cells: readonly CellPlan[],
    { isOpen = false, lines = 1 }: { readonly isOpen?: boolean; readonly lines?: number } = {},
  ): this {
    let column = 1;
    for (const { text, kind = "words", span = 1, isHead = false } of cells) {
      const isNumber = kind === "yen" || kind === "number" || kind === "percent";
      const cell = this.#put(column, span, text, {
        horizontal: isHead || kind === "centre" ? "center" : isNumber ? "right" : "left",
        wrapText: true,
        vertical: isOpen && !isHead ? "top" : "middle",
      });
      cell.font = isHead ? fonts.strong : fonts.text;
      cell.numFmt = isHead ? "@" : formats[kind];
      for (let at = column; at < column + span; at += 1) {
        this.#sheet.getCell(this.#row, at).border = borders.cell;
        if (isHead) this.#sheet.getCell(this.#row, at).fill = labelFill;
      }
      column += span;
    }
    if (!isOpen) this.#sheet.getRow(this.#row).height = heightOf(lines);
    this.#next();
    return this;
  }

  head(texts: readonly string[]): this {
    return this.row(texts.map((text) => ({ text, isHead: true })));
  }

  /** 一覧: its headings, and the row that repeats. */
  list(table: string, columns: readonly ColumnPlan[], options: { readonly isOpen?: boolean } = {}): this {
    this.row(columns.map(({ heading: text, span = 1 }) => ({ text, isHead: true, span })));
    return this.row(
      columns.map(({ field: name, kind = "words", span = 1 }) => ({
        text: field(`${table}.${name}`, kind),
        kind,
        span,
      })),
      options,
    );
  }

  /** 項目と内容: a label and what it says; the content takes the rest of the row. */
  fact(
    label: string,
    content: string,
    { kind = "words", lines = 1 }: { readonly kind?: CellKind; readonly lines?: number } = {},
  ): this {
    const cells = [
      { text: label, isHead: true },
      { text: content, kind, span: this.#columns - 1 },
    ];
    return this.row(cells, { lines });
  }

  /** Prose, a paragraph a row, each as high as its lines. */
  paragraphs(list: string): this {
    const cell = this.#put(1, 1, field(`${list}.段落`, "words"), { wrapText: true, vertical: "top" });
    cell.font = fonts.text;
    this.#next();
    return this;
  }

  /** Small print under a table, one line for each of its notes. */
  notes(table: string): this {
    return this.note(field(`${table}の注.文`, "words"));
  }

  note(text: string): this {
    const cell = this.#put(1, this.#columns, text, { horizontal: "left", wrapText: true });
    cell.font = fonts.small;
    this.#sheet.getRow(this.#row).height = 16;
    this.#next();
    return this;
  }

  gap(): this {
    this.#sheet.getRow(this.#row).height = 9;
    this.#next();
    return this;
  }

  /** 改ページ: what follows begins a new page. */
  nextPage(): this {
    this.#sheet.getRow(this.#row - 1).addPageBreak();
    return this;
  }

  /** The rows until now stand at the head of every page. */
  repeated(): this {
    this.#sheet.pageSetup.printTitlesRow = `1:${this.#row - 1}`;
    return this;
  }

  /** How many columns at the right it takes for words of such a width; all, where only the whole row is as wide. */
  #lastColumns(width: number): number {
    let taken = 0;
    for (let count = 1; count < this.#columns; count += 1) {
      taken += this.#sheet.getColumn(this.#columns - count + 1).width ?? 0;
      if (taken >= width) return count;
    }
    return this.#columns;
  }

  #next(): void {
    this.#row += 1;
  }

  #each(change: (cell: ReturnType<Worksheet["getCell"]>) => void): void {
    for (let column = 1; column <= this.#columns; column += 1) change(this.#sheet.getCell(this.#row, column));
  }

  #put(column: number, span: number, text: string, alignment: Partial<Alignment>) {
    if (span > 1) this.#sheet.mergeCells(this.#row, column, this.#row, column + span - 1);
    const cell = this.#sheet.getCell(this.#row, column);
    cell.value = text;
    cell.alignment = { vertical: "middle", ...alignment };
    return cell;
  }
}
