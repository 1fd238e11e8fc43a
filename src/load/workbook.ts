import type { Cell, CellValue, Worksheet } from "exceljs";
import { columnLetter, type Place } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import { brokenWorkbook, missingSheet } from "../problem/rules/file.js";
import { mergedCells } from "../problem/rules/table.js";
import type { RawCell, RawSheet } from "./sheet.js";
import { visibleSheet } from "./visible.js";

/** A workbook that has been opened: the names of its visible worksheets, and each of them when asked for. */
export interface OpenWorkbook {
  readonly names: readonly string[];
  /** undefined where there is no such worksheet. */
  readonly sheet: (name: string, problems: Problem[]) => RawSheet | undefined;
}

export async function openWorkbook(
  bytes: Uint8Array,
  file: string,
  problems: Problem[],
): Promise<OpenWorkbook | undefined> {
  const { openedWorkbook } = await import("../exceljs.js");
  const workbook = await openedWorkbook(bytes);
  if (!workbook) {
    problems.push(brokenWorkbook({}, { file }));
    return undefined;
  }
  const sheets = workbook.worksheets.filter((sheet) => sheet.state === "visible");
  return {
    names: sheets.map(({ name }) => name),
    sheet: (name, met) => {
      const sheet = sheets.find((candidate) => candidate.name === name);
      return sheet && readWorksheet(sheet, file, met);
    },
  };
}

/** One worksheet of an xlsx workbook: the one named, or the only one there is. */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  sheetName: string,
  problems: Problem[],
): Promise<RawSheet | undefined> {
  const workbook = await openWorkbook(bytes, file, problems);
  if (!workbook) return undefined;
  const { names } = workbook;
  const name = names.includes(sheetName) || names.length !== 1 ? sheetName : (names[0] ?? sheetName);
  const sheet = workbook.sheet(name, problems);
  if (!sheet) problems.push(missingSheet({ sheet: sheetName, found: names }, { file }));
  return sheet;
}

/** Merged cells are a problem: exceljs repeats the master's value in every follower, which would count it twice. */
function readWorksheet(sheet: Worksheet, file: string, problems: Problem[]): RawSheet {
  for (const range of (sheet.model as { merges?: string[] }).merges ?? []) {
    const [, column, row] = /^([A-Z]+)(\d+)/.exec(range) ?? [];
    problems.push(
      mergedCells(
        { range },
        { file, sheet: sheet.name, ...(column && row ? { column, row: Number(row) } : {}) },
      ),
    );
  }
  return visibleSheet({ file, sheet: sheet.name, rows: readRows(sheet, file) }, problems);
}

function readRows(sheet: Worksheet, file: string): RawCell[][] {
  const rows: RawCell[][] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: RawCell[] = [];
    for (let index = 1; index <= row.cellCount; index += 1) {
      cells.push(
        readCell(row.getCell(index), { file, sheet: sheet.name, row: number, column: columnLetter(index) }),
      );
    }
    rows.push(cells);
  });
  return rows;
}

function readCell(cell: Cell, place: Place): RawCell {
  const { value } = cell;
  if (isFormula(value)) {
    // exceljs leaves a result of 0 out of the value, not out of the cell.
    const result: CellValue | undefined = cell.result;
    if (result === undefined || result === null) {
      return { text: `=${value.formula ?? value.sharedFormula ?? ""}`, place, broken: "uncached-formula" };
    }
    return plainCell(result, place);
  }
  return plainCell(value, place);
}

function plainCell(value: CellValue, place: Place): RawCell {
  if (value === null || value === undefined) return { text: "", place };
  if (value instanceof Date) return dayCell(value, place);
  if (typeof value === "object") {
    if ("error" in value) return { text: String(value.error), place, broken: "error" };
    if ("richText" in value) return { text: value.richText.map((run) => run.text).join(""), place };
    if ("text" in value) return plainCell(value.text as CellValue, place);
  }
  return { text: String(value), place };
}

/** A number under a date format: where Excel has no such day, it shows #### and so do we. */
function dayCell(value: Date, place: Place): RawCell {
  const year = value.getUTCFullYear();
  return year >= 1900 && year <= 9999
    ? { text: value.toISOString().slice(0, 10), place }
    : { text: "####", place, broken: "no-day" };
}

function isFormula(value: CellValue): value is CellValue & { formula?: string; sharedFormula?: string } {
  return typeof value === "object" && value !== null && ("formula" in value || "sharedFormula" in value);
}
