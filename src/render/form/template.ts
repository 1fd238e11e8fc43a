import type { Problem } from "../../problem/problem.js";
import { brokenWorkbook } from "../../problem/rules/form.js";
import { parseXml, sheetPaths } from "../excel/parts.js";
import { readGrids } from "../excel/read-grid.js";
import { openParts, type Parts } from "../excel/zipped.js";
import type { Grid } from "../grid/grid.js";

/** 様式のひな形: an Excel file, opened once and filled as often as needed. */
export interface FormTemplate {
  readonly file: string;
  readonly parts: Parts;
  /** Its visible worksheets. */
  readonly grids: readonly Grid[];
}

export async function openTemplate(
  bytes: Uint8Array,
  file: string,
  problems: Problem[],
): Promise<FormTemplate | undefined> {
  const grids = await readGrids(bytes, file, problems);
  const parts = grids && openParts(bytes);
  if (!parts) return undefined;
  if (areWhole(parts, grids)) return { file, parts, grids };
  problems.push(brokenWorkbook({}, { file }));
  return undefined;
}

/** Whether every worksheet that was read can be written, too: else it would come back unfilled. */
function areWhole(parts: Parts, grids: readonly Grid[]): boolean {
  const paths = new Map(sheetPaths(parts).map(({ name, path }) => [name, path]));
  return grids.length > 0 && grids.every(({ name }) => parseXml(parts, paths.get(name) ?? "") !== undefined);
}
