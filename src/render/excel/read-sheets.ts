import type { CellValue, Worksheet } from "exceljs";
import { columnLetter } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { brokenWorkbook, formulaInForm, noRoom } from "../../problem/rules/form.js";
import {
  blank,
  type CellContent,
  type CellRange,
  type Sheet,
  type SheetCell,
  type SheetRow,
} from "../sheet/sheet.js";
import { cellFormat } from "./cell-format.js";
import { columnWidth, normalDigitWidth } from "./column-width.js";
import type { SheetFrame } from "./form-frame.js";
import { formParts } from "./form-parts.js";
import { pageSetup } from "./page-setup.js";

/** Every visible worksheet of a form as a sheet; undefined where it cannot be filled and drawn. */
export async function readSheets(
  bytes: Uint8Array,
  file: string,
  problems: Problem[],
): Promise<readonly Sheet[] | undefined> {
  const form = formParts(bytes, file, problems);
  if (!form) return undefined;
  const { openedWorkbook } = await import("../../exceljs.js");
  const workbook = await openedWorkbook(form.lean);
  const worksheets = new Map(workbook?.worksheets.map((worksheet) => [worksheet.name, worksheet]));
  if (![...form.frames.keys()].every((name) => worksheets.has(name))) {
    problems.push(brokenWorkbook({}, { file }));
    return undefined;
  }
  const digit = normalDigitWidth(form.parts);
  return [...worksheets.values()].flatMap((worksheet) => {
    const frame = form.frames.get(worksheet.name);
    if (!frame || worksheet.state !== "visible") return [];
    const sheet = sheetOf(worksheet, frame, digit, file, problems);
    if (!hasRoom(sheet)) problems.push(noRoom({}, { file, sheet: sheet.name }));
    return [sheet];
  });
}

/** Points of paper between the margins, across and down, below which nothing can be printed. */
const leastRoom = 36;

function hasRoom({ page: { paper, margins } }: Sheet): boolean {
  const across = paper.width - margins.left - margins.right;
  const down = paper.height - margins.top - margins.bottom;
  return Math.min(across, down) >= leastRoom;
}

function sheetOf(
  worksheet: Worksheet,
  { merges, rows: lastRow, columns: lastColumn }: SheetFrame,
  digit: number,
  file: string,
  problems: Problem[],
): Sheet {
  const followers = new Set(merges.flatMap(followersOf));
  const rows = Array.from({ length: lastRow }, (_, index): SheetRow => {
    const row = worksheet.getRow(index + 1);
    return {
      height: row.height,
      hidden: row.hidden ?? false,
      cells: Array.from({ length: lastColumn }, (_, column): SheetCell => {
        const cell = row.getCell(column + 1);
        const content = followers.has(`${index},${column}`) ? blank : readContent(cell.value);
        if (content === "formula") {
          problems.push(
            formulaInForm(
              {},
              { file, sheet: worksheet.name, row: index + 1, column: columnLetter(column + 1) },
            ),
          );
        }
        return { content: content === "formula" ? blank : content, format: cellFormat(cell.style) };
      }),
    };
  });
  const columns = Array.from({ length: lastColumn }, (_, index) => {
    const column = worksheet.getColumn(index + 1);
    return {
      width: columnWidth(column.width ?? worksheet.properties.defaultColWidth, digit),
      hidden: column.hidden ?? false,
    };
  });
  return {
    name: worksheet.name,
    columns,
    rows,
    rowHeight: worksheet.properties.defaultRowHeight ?? 15,
    merges,
    page: pageSetup(worksheet),
  };
}

function readContent(value: CellValue): CellContent | "formula" {
  if (value === null || value === undefined || value === "") return blank;
  if (typeof value === "number") return { kind: "number", value };
  if (value instanceof Date) {
    const serial = value.getTime() / 86_400_000 + 25_569;
    // Too large for a day: what it was is lost, and Excel shows no more of it.
    return Number.isNaN(serial) ? { kind: "text", text: "####" } : { kind: "number", value: serial };
  }
  if (typeof value === "object") {
    if ("richText" in value) return { kind: "text", text: value.richText.map((run) => run.text).join("") };
    if ("formula" in value || "sharedFormula" in value) return "formula";
    if ("text" in value) return readContent(value.text as CellValue);
    if ("error" in value) return { kind: "text", text: String(value.error) };
  }
  return { kind: "text", text: String(value) };
}

function followersOf({ top, left, bottom, right }: CellRange): string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (row !== top || column !== left) cells.push(`${row},${column}`);
    }
  }
  return cells;
}
