import type { Problem } from "../../problem/problem.js";
import { brokenWorkbook } from "../../problem/rules/form.js";
import { parseXml, sheetPaths } from "../excel/parts.js";
import { readSheets } from "../excel/read-sheets.js";
import { openParts, type Parts } from "../excel/zipped.js";
import type { Sheet } from "../sheet/sheet.js";

/** 様式のひな形: an Excel file, opened once and filled as often as needed. */
export interface FormTemplate {
  readonly file: string;
  readonly parts: Parts;
  /** Its visible worksheets. */
  readonly sheets: readonly Sheet[];
}

export async function openTemplate(
  bytes: Uint8Array,
  file: string,
  problems: Problem[],
): Promise<FormTemplate | undefined> {
  const sheets = await readSheets(bytes, file, problems);
  const parts = sheets && openParts(bytes);
  if (!parts) return undefined;
  if (areWhole(parts, sheets)) return { file, parts, sheets };
  problems.push(brokenWorkbook({}, { file }));
  return undefined;
}

/** Whether every worksheet that was read can be written, too: else it would come back unfilled. */
function areWhole(parts: Parts, sheets: readonly Sheet[]): boolean {
  const paths = new Map(sheetPaths(parts).map(({ name, path }) => [name, path]));
  return (
    sheets.length > 0 && sheets.every(({ name }) => parseXml(parts, paths.get(name) ?? "") !== undefined)
  );
}
