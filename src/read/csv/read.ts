import type { Outcome, Problem } from "../../problem/problem.js";
import { emptyFile } from "../../problem/rules/file.js";
import { brokenQuote, otherFile } from "../../problem/rules/read.js";
import { lastColumn } from "../bounds.js";
import { isTooLong } from "../cell.js";
import type { Cell, Grid, GridRow } from "../grid.js";
import { recognise } from "../recognise.js";
import { beyondBounds, outcomeOf, Unreadable } from "../unreadable.js";
import { decodedText } from "./encoding.js";
import { type CsvRecord, fieldsOf, type QuoteFault, recordsOf } from "./records.js";
import { separatorOf } from "./separator.js";

/** Bytes of a file of text. */
const largestFile = 300 * 1024 * 1024;

/** Faults that are told of one file; more of them have one cause. */
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
  if (faults.length > 0) return { value: undefined, problems: quoteProblems(faults, file) };
  const rows = records.map((record) => new CsvRow(text, separator, record));
  return { value: { file, rows, merges: [], hiddenColumns: [] }, problems: [] };
}

function recordsIn(bytes: Uint8Array) {
  refuseOthers(bytes);
  const text = unpadded(decodedText(bytes)).replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  const separator = separatorOf(text);
  const { records, faults } = recordsOf(text, separator);
  if (records.some(({ width }) => width > lastColumn))
    throw beyondBounds("表の幅", `${lastColumn.toLocaleString("ja")}列`);
  return { text, separator, records, faults };
}

function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length > largestFile) throw beyondBounds("ファイル", `${largestFile / 1024 / 1024}MB`);
  const found = recognise(bytes);
  if (found.kind === "text") return;
  const hint = "名前の終わりを、中身に合う「.xlsx」や「.xls」に変えてください。";
  const other = found.kind === "other" ? found.other : { what: "Excelブック", hint };
  throw new Unreadable((place) => otherFile(other, place));
}

/** Without the NUL characters that some systems pad a file with, and the sign for its end of old. */
function unpadded(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === 0x1a)) end -= 1;
  return text.slice(0, end);
}

function quoteProblems(faults: readonly QuoteFault[], file: string): Problem[] {
  return faults.slice(0, mostFaults).map(({ line, kind }) => {
    const reason = kind === "open" ? "引用符が閉じていません" : "閉じた引用符のあとに文字があります";
    return brokenQuote({ reason }, { file, row: line });
  });
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

  get cells(): readonly Cell[] {
    const { start, end, line } = this.#record;
    return fieldsOf(this.#text.slice(start, end), this.#separator).flatMap((field, index): Cell[] =>
      field.trim() === "" ? [] : [cellOf(field, line, index + 1)],
    );
  }
}

const errorWord = /^#(?:REF!|VALUE!|DIV\/0!|N\/A|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/u;
const asText = /^="(?<text>[^"]*)"$/u;

function cellOf(stored: string, row: number, column: number): Cell {
  if (errorWord.test(stored.trim()))
    return { row, column, type: "error", stored, shown: stored, trouble: "error-value" };
  // How numbers with leading zeros are saved from Excel's own view of them.
  const shown = asText.exec(stored)?.groups?.text ?? stored;
  const cell: Cell = { row, column, type: "text", stored, shown };
  return isTooLong(shown) ? { ...cell, trouble: "too-long" } : cell;
}
