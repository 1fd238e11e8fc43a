import { lastColumn, lastRow } from "../bounds.js";
import { GatheredGrid } from "../gathered.js";
import type { SeenCell } from "../grid.js";
import { damaged } from "../unreadable.js";
import type { XmlHandler } from "../xml/scanner.js";
import type { StartTag } from "../xml/tag.js";
import { odsCell } from "./cell.js";
import { CellTextReader } from "./cell-text.js";
import type { OdsStyles } from "./styles.js";

const isCell = (name: string): boolean => name === "table:table-cell" || name === "table:covered-table-cell";

const valueAttributes = ["value", "date-value", "time-value", "boolean-value", "string-value"];

/** Listens to content.xml and gathers one of its tables. Rows and cells that are repeated stand once in the file. */
export class TableReader implements XmlHandler {
  readonly gathered = new GatheredGrid();
  readonly #styles: OdsStyles;
  readonly #text: CellTextReader;
  readonly #wanted: number;
  readonly #isCalculated: boolean;
  #tables = 0;
  #depth = 0;
  #row = 1;
  #rowRepeat = 1;
  #isRowHidden = false;
  #cells: SeenCell[] = [];
  #column = 1;
  #columns: { readonly to: number; readonly style: string | undefined }[] = [];
  #cell: Pick<SeenCell, "row" | "column"> | undefined;
  #cellRepeat = 1;
  #read: ((text: ReturnType<CellTextReader["take"]>) => SeenCell | undefined) | undefined;

  /** `wanted`: which table, from 1. `isCalculated`: whether the program that saved it calculates every formula. */
  constructor(styles: OdsStyles, wanted: number, isCalculated: boolean) {
    this.#styles = styles;
    this.#text = new CellTextReader(styles);
    this.#wanted = wanted;
    this.#isCalculated = isCalculated;
  }

  open = (name: string, tag: Pick<StartTag, "get">): void => {
    if (name === "table:table") {
      this.#depth += 1;
      if (this.#depth === 1) this.#tables += 1;
    } else if (this.#depth !== 1 || this.#tables !== this.#wanted) return;
    else if (this.#cell) this.#text.open(name, tag);
    else if (isCell(name)) this.#openCell(tag);
    else if (name === "table:table-row") this.#openRow(tag);
    else if (name === "table:table-column") this.#openColumn(tag);
  };

  text = (text: string): void => {
    if (this.#cell) this.#text.text(text);
  };

  close = (name: string): void => {
    if (name === "table:table") this.#depth -= 1;
    else if (this.#depth !== 1 || this.#tables !== this.#wanted) return;
    else if (isCell(name) && this.#cell) this.#closeCell();
    else if (this.#cell) this.#text.close(name);
    else if (name === "table:table-row") this.#closeRow();
  };

  #openColumn(tag: Pick<StartTag, "get">): void {
    const from = (this.#columns.at(-1)?.to ?? 0) + 1;
    const to = Math.min(from + repeatOf(tag, "table:number-columns-repeated") - 1, lastColumn);
    this.#columns.push({ to, style: tag.get("table:default-cell-style-name") });
    if (isCollapsed(tag) && from <= to) this.gathered.hideColumns(from, to);
  }

  #openRow(tag: Pick<StartTag, "get">): void {
    this.#rowRepeat = repeatOf(tag, "table:number-rows-repeated");
    this.#isRowHidden = isCollapsed(tag);
    this.#column = 1;
    this.#cells = [];
  }

  #closeRow(): void {
    if (this.#cells.length > 0) {
      if (this.#row + this.#rowRepeat - 1 > lastRow) throw damaged("行がシートに収まりません");
      for (let row = this.#row; row < this.#row + this.#rowRepeat; row += 1) {
        for (const cell of this.#cells) this.gathered.add(row === cell.row ? cell : { ...cell, row });
        if (this.#isRowHidden) this.gathered.hideRow(row);
      }
    }
    this.#row += this.#rowRepeat;
  }

  #openCell(tag: Pick<StartTag, "get">): void {
    this.#cellRepeat = repeatOf(tag, "table:number-columns-repeated");
    const at = { row: this.#row, column: this.#column };
    this.#cell = at;
    this.#merge(at, tag);
    const style = tag.get("table:style-name") ?? this.#columns.find(({ to }) => to >= at.column)?.style;
    const type = tag.get("calcext:value-type") === "error" ? "error" : tag.get("office:value-type");
    const value = valueAttributes
      .map((name) => tag.get(`office:${name}`))
      .find((found) => found !== undefined);
    const formula = tag.get("table:formula");
    this.#read = (text) => {
      if (type === undefined && formula === undefined && text.text === "") return undefined;
      const font = this.#styles.font("table-cell", style);
      return odsCell({
        ...at,
        type,
        value,
        text,
        font,
        scale: this.#styles.scale(style),
        formula,
        isCalculated: this.#isCalculated,
      });
    };
  }

  #closeCell(): void {
    const cell = this.#read?.(this.#text.take());
    if (cell) {
      if (this.#column + this.#cellRepeat - 1 > lastColumn) throw damaged("列がシートに収まりません");
      for (let more = 0; more < this.#cellRepeat; more += 1)
        this.#cells.push(more === 0 ? cell : { ...cell, column: cell.column + more });
    }
    this.#cell = undefined;
    this.#column += this.#cellRepeat;
  }

  #merge({ row, column }: Pick<SeenCell, "row" | "column">, tag: Pick<StartTag, "get">): void {
    const right = column + repeatOf(tag, "table:number-columns-spanned") - 1;
    const bottom = row + repeatOf(tag, "table:number-rows-spanned") - 1;
    if ((right > column || bottom > row) && right <= lastColumn && bottom <= lastRow)
      this.gathered.merge({ top: row, left: column, bottom, right });
  }
}

function repeatOf(tag: Pick<StartTag, "get">, name: string): number {
  const written = tag.get(name);
  const count = written === undefined ? 1 : Number(written);
  if (!Number.isInteger(count) || count < 1) throw damaged("くり返しの数が読めません");
  return count;
}

function isCollapsed(tag: Pick<StartTag, "get">): boolean {
  const visibility = tag.get("table:visibility");
  return visibility === "collapse" || visibility === "filter";
}
