import { fileNameFault } from "../model/file-name.js";
import type { ColumnSchema, Sourced } from "../model/schema.js";
import type { Problem } from "../problem/problem.js";
import * as rules from "../problem/rules/table.js";
import { suggest } from "../problem/suggest.js";
import type { SeenCell } from "../read/grid.js";
import { cellPlace, problemOf } from "../read/trouble.js";
import type { CellReading } from "./cell-reading.js";
import { choiceIn } from "./choice.js";
import { readDate, readFiscalYear, readPartialDate } from "./date.js";
import { readNumberCell } from "./number-cell.js";

/** A cell in which nothing stands. */
export const blankCell = (row: number, column: number): SeenCell => ({
  row,
  column,
  type: "blank",
  stored: "",
  shown: "",
});

/**
 * Reads a cell as its column says. What cannot be read, or may not be so, is reported at the cell, and stands as blank:
 * its row is read on for what else is wrong in it.
 */
export function readCell(
  cell: SeenCell,
  column: ColumnSchema,
  reading: CellReading,
  problems: Problem[],
): Sourced<unknown> {
  const text = cell.shown.trim();
  const { quote, grid } = reading;
  const trouble = problemOf(quoted(cell, quote), grid);
  if (trouble) {
    problems.push(trouble);
    return { ...readCell(blankCell(cell.row, cell.column), column, reading, []), text };
  }
  const place = cellPlace(cell, grid);
  const missing = () => rules.missingValue({ heading: column.heading }, place);
  switch (column.kind) {
    case "text":
      if (column.required && text === "") problems.push(missing());
      if (column.code && text !== "" && !isCode(text))
        problems.push(rules.notACode({ heading: column.heading }, place));
      if (column.rate && cell.type === "number") {
        const rate = readNumberCell(
          cell,
          { ...column, kind: "number", unit: "％" },
          { ...reading, unit: "％" },
          problems,
        );
        return { ...rate, value: rate.value?.toString() ?? "" };
      }
      return { value: text, text, place };
    case "choice": {
      const choice = choiceIn(text, column);
      if (text === "") {
        if (!column.blank) problems.push(missing());
      } else if (choice === undefined) {
        const suggestion = suggest(text, column.choices);
        const written = suggestion === undefined ? quote(text) : text;
        problems.push(rules.unknownChoice({ text: written, choices: column.choices, suggestion }, place));
      }
      return { value: choice ?? "", text, place };
    }
    case "date": {
      // However a day is shown, its workbook stores which it is.
      const day = cell.day ?? text;
      const date = column.partial ? readPartialDate(day) : readDate(day);
      if (date === undefined) problems.push(rules.unreadableDate({ text: quote(text) }, place));
      if (date === null && column.required) problems.push(missing());
      return { value: date ?? null, text: day, place };
    }
    case "fiscal-year": {
      const year = readFiscalYear(text);
      if (year === undefined) problems.push(rules.unreadableYear({ text: quote(text) }, place));
      if (year === null) problems.push(missing());
      return { value: year ?? Number.NaN, text, place };
    }
    default:
      return readNumberCell(cell, column, reading, problems);
  }
}

/** What a message of this cell's trouble may quote. */
function quoted(cell: SeenCell, quote: CellReading["quote"]): SeenCell {
  if (!cell.trouble) return cell;
  const stored = quote(cell.stored);
  return cell.formula
    ? { ...cell, stored, formula: { ...cell.formula, text: quote(cell.formula.text) } }
    : { ...cell, stored };
}

/** A code is a legal file name, too: `CON` and `NUL` are none. */
const isCode = (text: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9-]*$/u.test(text) && fileNameFault(text) === undefined;
