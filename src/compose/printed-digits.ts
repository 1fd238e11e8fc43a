import { unrounded } from "../calculate/printed.js";
import { namedTables } from "../model/report.js";
import { isFigure } from "../model/table.js";

/** 刷る桁: with how many digits the tables of a report print each figure, by its id; the first that prints it counts. */
export function printedDigits(report: Parameters<typeof namedTables>[0]): ReadonlyMap<string, number> {
  const digits = new Map<string, number>();
  for (const { columns, rows } of namedTables(report))
    for (const [index, column] of columns.entries())
      for (const { cells } of rows) {
        const cell = cells[index];
        if (cell === undefined || !isFigure(cell)) continue;
        for (const { id } of [cell, unrounded(cell)]) if (!digits.has(id)) digits.set(id, column.digits);
      }
  return digits;
}
