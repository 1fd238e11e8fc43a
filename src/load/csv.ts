import { CsvError, parse } from "csv-parse/sync";
import { columnLetter } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import { brokenCsv } from "../problem/rules/file.js";
import { decode } from "./decode.js";
import type { RawCell, RawSheet } from "./sheet.js";
import { visibleSheet } from "./visible.js";

interface ParsedRecord {
  record: string[];
  info: { lines: number };
}

/** A CSV file as a sheet. Places count lines of the file, so a quoted line break does not shift what follows. */
export function readCsv(bytes: Uint8Array, file: string, problems: Problem[]): RawSheet | undefined {
  const text = decode(bytes, file, problems);
  if (text === undefined) return undefined;
  // csv-parse counts CRLF inside quotes twice; with LF alone its line numbers are right.
  const unix = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  try {
    const records = parse(unix, { relax_column_count: true, info: true }) as unknown as ParsedRecord[];
    let line = 1;
    const rows = records.map(({ record, info }) => {
      const row = line;
      line = info.lines + 1;
      return record.map(
        (cell, index): RawCell => ({ text: cell, place: { file, row, column: columnLetter(index + 1) } }),
      );
    });
    return visibleSheet({ file, rows }, problems);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = (error as unknown as { lines?: number }).lines;
    problems.push(
      brokenCsv({ reason: csvReason(error.code) }, { file, ...(row === undefined ? {} : { row }) }),
    );
    return undefined;
  }
}

/** What the CSV parser calls by code, in words. */
export function csvReason(code: string): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "引用符が閉じていません";
  if (code === "INVALID_OPENING_QUOTE" || code === "CSV_INVALID_CLOSING_QUOTE")
    return "引用符の位置が正しくありません";
  return "書き方が正しくありません";
}
