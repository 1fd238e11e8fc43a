import type { TableSchema } from "../../model/schema.js";
import type { Problem } from "../../problem/problem.js";
import { otherTable } from "../../problem/rules/table.js";
import type { GridRow } from "../../read/grid.js";
import { cellPlace } from "../../read/trouble.js";
import { isOfTable } from "./corner-unit.js";
import { isWords } from "./extent.js";
import type { FoundTable } from "./find.js";
import type { TableHints } from "./hints.js";

/**
 * ほかの表: tables above and below one on its sheet. They are not read, which must not go unnoticed; where
 * `sources.yaml` says the heading and the last row, their owner knows.
 */
export function tellOtherTables(
  { title }: TableSchema,
  { above, leftOut, grid }: FoundTable,
  hints: TableHints,
  problems: Problem[],
): void {
  const tell = (from: number, to: number, side: "above" | "below"): void => {
    problems.push(otherTable({ title, rows: [from, to], side }, cellPlace({ row: from, column: 1 }, grid)));
  };
  const first = hints.heading ? -1 : above.findIndex((row, index) => isHeadingOf(row, above[index + 1]));
  const last = above.findLast(({ cells }) => isOfTable(cells));
  if (first >= 0) tell(above[first]?.row ?? 1, last?.row ?? 1, "above");
  const beyond = leftOut.filter(({ why }) => why === "beyond").map(({ row }) => row);
  const [top] = beyond;
  if (top !== undefined) tell(top, beyond.at(-1) ?? top, "below");
}

/** Several words, and a row of words and numbers right below them. */
const isHeadingOf = ({ row, cells }: GridRow, next: GridRow | undefined): boolean => {
  const filled = cells.filter(({ shown }) => shown.trim() !== "");
  return filled.length > 1 && filled.every(isWords) && next?.row === row + 1 && isOfTable(next.cells);
};
