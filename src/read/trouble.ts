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
import { shortened } from "../problem/shortened.js";
import type { Grid, SeenCell, Trouble } from "./grid.js";

/** Where a cell stands, for a person. */
export function cellPlace(
  { row, column }: Pick<SeenCell, "row" | "column">,
  grid: Pick<Grid, "file" | "sheet">,
): Place {
  const { file, sheet } = grid;
  const at = { row, column: columnLetter(column) };
  return sheet === undefined ? { file, ...at } : { file, sheet, ...at };
}

/** Why a cell cannot be taken as it is shown; undefined where it can. Asked of the cells that are used. */
export function problemOf(cell: SeenCell, grid: Pick<Grid, "file" | "sheet">): Problem | undefined {
  return cell.trouble && rules[cell.trouble](cell, cellPlace(cell, grid));
}

const rules: Readonly<Record<Trouble, (cell: SeenCell, place: Place) => Problem>> = {
  "error-value": ({ shown }, place) => errorValue({ shown: shortened(shown) }, place),
  "no-result": ({ formula }, place) => noResult({ formula: shortened(formula?.text ?? "") }, place),
  "unknown-format": ({ format = "", stored }, place) =>
    unknownFormat({ format, stored: shortened(stored) }, place),
  "beyond-dates": ({ format = "", stored }, place) =>
    beyondDates({ format, stored: shortened(stored) }, place),
  "unreadable-value": ({ stored }, place) => unreadableValue({ stored: shortened(stored) }, place),
  "too-long": (_, place) => tooLong({}, place),
  "struck-out": ({ stored }, place) => struckOut({ stored: shortened(stored) }, place),
};
