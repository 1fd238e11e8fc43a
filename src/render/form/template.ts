import type { Problem } from "../../problem/problem.js";
import { readGrids } from "../excel/read-grid.js";
import { type Parts, unzipParts } from "../excel/zipped.js";
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
  return grids && { file, parts: unzipParts(bytes), grids };
}
