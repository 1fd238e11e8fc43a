import type { Moved } from "../sheet/filling.js";

/** `A1`, `$B$3`, and the rows-only `$1:$4` of print titles; strings and sheet names in quotes are passed over. */
const reference =
  /"[^"]*"|'[^']*'!?|(?<![A-Za-z0-9_.])(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?\d+:\$?\d+)(?![A-Za-z0-9_(])/gu;

/** A formula whose references follow their rows: a range over repeated rows takes in all the copies. */
export function movedFormula(formula: string, moved: ReadonlyMap<number, Moved>): string {
  return formula.replace(reference, (found) => (/^["']/u.test(found) ? found : movedArea(found, moved)));
}

/** A cell or a range: its first row goes to the first copy, its last row to the last. */
export function movedArea(range: string, moved: ReadonlyMap<number, Moved>): string {
  const [start = "", end] = range.split(":");
  const first = movedRow(start, moved, "first");
  return end === undefined ? first : `${first}:${movedRow(end, moved, "last")}`;
}

function movedRow(cell: string, moved: ReadonlyMap<number, Moved>, which: "first" | "last"): string {
  return cell.replace(/\d+$/u, (row) => String((moved.get(Number(row) - 1)?.[which] ?? Number(row) - 1) + 1));
}
