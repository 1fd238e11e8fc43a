import type { Workbook, Worksheet } from "exceljs";
import type { Table } from "../../model/table.js";
import { columnLetter } from "../../problem/place.js";
import { type Corner, headRowsOf } from "./table-sheet.js";

/** Letters, digits and the underscore: what Excel takes in a name whatever its language. */
const illegal = /[^\p{L}\p{N}_]+/gu;

/** Excel takes 255 letters; what follows the words has its room. */
const longest = 200;

/** The rows and columns from a table's last row of headings on that a name stands for. */
export interface NamedArea {
  readonly corner: Corner;
  readonly rows: number;
  readonly columns: number;
}

/** A table by itself. */
export const areaOf = (table: Table, { column, row }: Corner): NamedArea => ({
  corner: { column, row: row + headRowsOf(table) - 1 },
  rows: table.rows.length,
  columns: table.columns.length,
});

/**
 * 名前の定義: a table's last row of headings and its rows, under a name by which formulas and other programs find it:
 * 表_業種別保証承諾. The first letter keeps it from looking like a cell (R1, A1).
 */
export function nameTable(
  workbook: Workbook,
  words: readonly string[],
  worksheet: Worksheet,
  { corner: { column, row }, rows, columns }: NamedArea,
): void {
  const from = `$${columnLetter(column)}$${row}`;
  const to = `$${columnLetter(column + columns)}$${row + rows}`;
  workbook.definedNames.add(`'${worksheet.name}'!${from}:${to}`, nameOf(workbook, words));
}

/** A name that no other has, but for case or width. */
function nameOf(workbook: Workbook, words: readonly string[]): string {
  const name = ["表", ...words]
    .map((word) => word.normalize("NFC").replace(illegal, "_"))
    .join("_")
    .slice(0, longest);
  const taken = new Set(workbook.definedNames.model.map((one) => folded(one.name)));
  for (let count = 1; ; count += 1) {
    const own = count === 1 ? name : `${name}_${count}`;
    if (!taken.has(folded(own))) return own;
  }
}

const folded = (name: string): string => name.normalize("NFKC").toLowerCase();
