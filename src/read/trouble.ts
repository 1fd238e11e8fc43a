import { columnLetter, type Place } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import {
  beyondDates,
  errorValue,
  noResult,
  struckOut,
  tooLong,
  unknownFormat,
  unreadableValue,
} from "../problem/rules/read.js";
import type { Cell, Grid, Trouble } from "./grid.js";

/** Where a cell stands, for a person. */
export function placeOf(
  { row, column }: Pick<Cell, "row" | "column">,
  grid: Pick<Grid, "file" | "sheet">,
): Place {
  const { file, sheet } = grid;
  const at = { row, column: columnLetter(column) };
  return sheet === undefined ? { file, ...at } : { file, sheet, ...at };
}

/** Why a cell cannot be taken as it is shown; undefined where it can. Asked of the cells that are used. */
export function problemOf(cell: Cell, grid: Pick<Grid, "file" | "sheet">): Problem | undefined {
  return cell.trouble && rules[cell.trouble](cell, placeOf(cell, grid));
}

/** As much of a text as tells a person which is meant. */
const short = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

const rules: Readonly<Record<Trouble, (cell: Cell, place: Place) => Problem>> = {
  "error-value": ({ shown }, place) => errorValue({ shown: short(shown) }, place),
  "no-result": ({ formula }, place) => noResult({ formula: short(formula?.text ?? "") }, place),
  "unknown-format": ({ format = "", stored }, place) =>
    unknownFormat({ format, stored: short(stored) }, place),
  "beyond-dates": ({ format = "", stored }, place) => beyondDates({ format, stored: short(stored) }, place),
  "unreadable-value": ({ stored }, place) => unreadableValue({ stored: short(stored) }, place),
  "too-long": (_, place) => tooLong({}, place),
  "struck-out": ({ stored }, place) => struckOut({ stored: short(stored) }, place),
};
