import type { Draw } from "../../sample/draw.js";
import { one, placeIn } from "../draw.js";
import { cellValues } from "./values.js";

type Rows = readonly (readonly string[])[];
type Change = (rows: Rows, row: number, column: number, draw: Draw) => Rows;

const withCell = (rows: Rows, row: number, column: number, value: string): Rows =>
  rows.map((cells, index) => (index === row && column < cells.length ? cells.with(column, value) : cells));

const ofColumn = (rows: Rows, change: (cells: readonly string[]) => readonly string[]): Rows =>
  rows.map(change);

const changes: readonly Change[] = [
  ...Array<Change>(8).fill((rows, row, column, draw) => withCell(rows, row, column, one(draw, cellValues))),
  // A number by a digit or a thousandfold, a word by a letter.
  (rows, row, column, draw) => {
    const cell = rows[row]?.[column] ?? "";
    const at = placeIn(draw, cell.length);
    return withCell(
      rows,
      row,
      column,
      one(draw, [`${cell}000`, `-${cell}`, `▲${cell}`, cell.slice(0, at) + cell.slice(at + 1)]),
    );
  },
  // One cell, or a whole column, has what another has.
  (rows, row, column, draw) =>
    withCell(
      rows,
      row,
      column,
      one(
        draw,
        one(
          draw,
          rows.filter((cells) => cells.length > 0),
        ),
      ),
    ),
  (rows, _, column, draw) =>
    ofColumn(rows, (cells) => (column < cells.length ? cells.with(column, one(draw, cells)) : cells)),
  (rows, _, column, draw) => {
    const value = one(draw, cellValues);
    return rows.map((cells, index) =>
      index > 0 && column < cells.length ? cells.with(column, value) : cells,
    );
  },
  // Headings.
  (rows, _, column, draw) => withCell(rows, 0, column, one(draw, cellValues)),
  (rows, _, column, draw) => withCell(rows, 0, column, `${rows[0]?.[column] ?? ""}${one(draw, cellValues)}`),
  (rows, _, column, draw) =>
    withCell(
      rows,
      0,
      column,
      (rows[0]?.[column] ?? "").replace(/[（(].*$/u, () => one(draw, cellValues)),
    ),
  // Rows and columns lost, doubled, moved, turned around.
  (rows, row) => rows.toSpliced(row, 1),
  (rows, row) => rows.toSpliced(row, 0, rows[row] ?? []),
  (rows, row, _, draw) =>
    rows.toSpliced(row, 1).toSpliced(placeIn(draw, rows.length - 1), 0, rows[row] ?? []),
  (rows, row) => rows.toSpliced(row, 0, []),
  (rows, row, _, draw) => rows.toSpliced(row, 0, [one(draw, cellValues)]),
  (rows, row) => rows.slice(0, row),
  (rows) => [...rows].reverse(),
  (rows, _, column) => ofColumn(rows, (cells) => cells.toSpliced(column, 1)),
  (rows, _, column) => ofColumn(rows, (cells) => cells.toSpliced(column, 0, cells[column] ?? "")),
  (rows, _, column) => ofColumn(rows, (cells) => [...cells.slice(column), ...cells.slice(0, column)]),
  (rows, _, column, draw) => {
    const value = one(draw, cellValues);
    return ofColumn(rows, (cells) => cells.toSpliced(column, 0, value));
  },
];

/** 表の中身: cells, headings, rows and columns changed as people and their programs change them. */
export function changedCells(rows: Rows, draw: Draw): Rows {
  if (rows.length === 0) return rows;
  const row = draw.between(0, rows.length - 1);
  const column = draw.between(0, Math.max(0, (rows[row]?.length ?? 0) - 1));
  return one(draw, changes)(rows, row, column, draw);
}

/** Mostly whole records; a comma in quotes counts as any other. What matters is that it is mangled. */
export const rowsOf = (text: string): Rows => text.split(/\r?\n/u).map((line) => line.split(","));

export const csvOf = (rows: Rows): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => (/[\n]|^[^"]*"[^"]*$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(","),
    )
    .join("\n");
