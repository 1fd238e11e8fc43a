import type { Cell, CellValue, Worksheet } from "exceljs";
import { columnLetter, type Place } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import { brokenWorkbook, missingSheet } from "../problem/rules/file.js";
import { mergedCells } from "../problem/rules/table.js";
import type { RawCell, RawSheet } from "./sheet.js";

/**
 * One worksheet of an xlsx workbook: the one named, or the only one there is.
 * Merged cells are a problem: exceljs repeats the master's value in every follower, which would count it twice.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  sheetName: string,
  problems: Problem[],
): Promise<RawSheet | undefined> {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
  } catch {
    problems.push(brokenWorkbook({}, { file }));
    return undefined;
  }
  const sheets = workbook.worksheets.filter((sheet) => sheet.state === "visible");
  const sheet =
    sheets.find((candidate) => candidate.name === sheetName) ?? (sheets.length === 1 ? sheets[0] : undefined);
  if (!sheet) {
    problems.push(missingSheet({ sheet: sheetName, found: sheets.map(({ name }) => name) }, { file }));
    return undefined;
  }
  for (const range of (sheet.model as { merges?: string[] }).merges ?? []) {
    const [, column, row] = /^([A-Z]+)(\d+)/.exec(range) ?? [];
    problems.push(
      mergedCells(
        { range },
        { file, sheet: sheet.name, ...(column && row ? { column, row: Number(row) } : {}) },
      ),
    );
  }
  return { file, sheet: sheet.name, rows: readRows(sheet, file) };
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
    if (cells.some((cell) => cell.text.trim() !== "" || cell.broken)) rows.push(cells);
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
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), place };
  if (typeof value === "object") {
    if ("error" in value) return { text: String(value.error), place, broken: "error" };
    if ("richText" in value) return { text: value.richText.map((run) => run.text).join(""), place };
    if ("text" in value) return plainCell(value.text as CellValue, place);
  }
  return { text: String(value), place };
}

function isFormula(value: CellValue): value is CellValue & { formula?: string; sharedFormula?: string } {
  return typeof value === "object" && value !== null && ("formula" in value || "sharedFormula" in value);
}
