import type { Outcome } from "../../problem/problem.js";
import { emptyFile } from "../../problem/rules/file.js";
import { isTooLong, longestText, mostCells, tooManyCells } from "../bounds.js";
import type { Grid, GridRow, SeenCell } from "../grid.js";
import { beyondBounds, outcomeOf } from "../unreadable.js";
import { decodedText } from "./encoding.js";
import { quoteProblem, refuseOthers, refuseWide, unpadded, withPlainBreaks } from "./plain.js";
import { type CsvRecord, fieldsOf, recordsOf } from "./records.js";
import { separatorOf } from "./separator.js";

/** Bytes of a file of text. */
const largestFile = 300 * 1024 * 1024;

/** Faults that are reported of one file; more of them have one cause. */
const mostFaults = 20;

/**
 * A CSV as a grid: its rows as they stand, ragged ones too. Rows count lines of the file, so that a quoted line break
 * shifts none of what follows.
 */
export function readCsv(bytes: Uint8Array, file: string): Outcome<Grid> {
  if (bytes.length === 0) return { value: undefined, problems: [emptyFile({}, { file })] };
  const read = outcomeOf({ file }, () => recordsIn(bytes));
  if (!read.value) return { value: undefined, problems: read.problems };
  const { text, separator, records, faults } = read.value;
  if (faults.length > 0) {
    const problems = faults.slice(0, mostFaults).map((fault) => quoteProblem(fault, file));
    return { value: undefined, problems };
  }
  const rows = records.map((record) => new CsvRow(text, separator, record));
  return { value: { file, rows, merges: [], hiddenColumns: [] }, problems: [] };
}

function recordsIn(bytes: Uint8Array) {
  if (bytes.length > largestFile) throw beyondBounds("ファイル", `${largestFile / 1024 / 1024}MB`);
  refuseOthers(bytes);
  const text = withPlainBreaks(unpadded(decodedText(bytes)));
  const separator = separatorOf(text);
  const { records, faults } = recordsOf(text, separator);
  refuseWide(records);
  if (filledCells(text, separator, records) > mostCells) throw tooManyCells();
  return { text, separator, records, faults };
}

/** How many cells hold something; where all of them together are few enough, those that hold nothing count too. */
function filledCells(text: string, separator: string, records: readonly CsvRecord[]): number {
  const all = records.reduce((sum, { width }) => sum + width, 0);
  if (all <= mostCells) return all;
  let filled = 0;
  for (const { start, end } of records) {
    if (filled > mostCells) return filled;
    filled += fieldsOf(text.slice(start, end), separator).filter((field) => field.trim() !== "").length;
  }
  return filled;
}

/** A row whose cells are made when they are asked for: a million of them are kept as one text. */
class CsvRow implements GridRow {
  readonly hidden = false;
  readonly #text: string;
  readonly #separator: string;
  readonly #record: CsvRecord;

  constructor(text: string, separator: string, record: CsvRecord) {
    this.#text = text;
    this.#separator = separator;
    this.#record = record;
  }

  get row(): number {
    return this.#record.line;
  }

  get width(): number {
    return this.#record.width;
  }

  get cells(): readonly SeenCell[] {
    const { start, end, line } = this.#record;
    return fieldsOf(this.#text.slice(start, end), this.#separator).flatMap((field, index): SeenCell[] =>
      field.trim() === "" ? [] : [cellOf(field, line, index + 1)],
    );
  }
}

const errorWord = /^#(?:REF!|VALUE!|DIV\/0!|N\/A|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/u;
const asText = /^="(?<text>[^"]*)"$/u;

function cellOf(field: string, row: number, column: number): SeenCell {
  // Of what is too long for a cell, that it is so is all that is kept.
  const stored = isTooLong(field) ? field.slice(0, longestText + 1) : field;
  if (errorWord.test(stored.trim()))
    return { row, column, type: "error", stored, shown: stored, trouble: "error-value" };
  // How numbers with leading zeros are saved from Excel's own view of them.
  const shown = asText.exec(stored)?.groups?.text ?? stored;
  const cell: SeenCell = { row, column, type: "text", stored, shown };
  return isTooLong(shown) ? { ...cell, trouble: "too-long" } : cell;
}
