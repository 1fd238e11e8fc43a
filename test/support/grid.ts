import { visibleGrid } from "../../src/load/visible.js";
import type { Problem } from "../../src/problem/problem.js";
import { readCsv } from "../../src/read/csv/read.js";
import type { Grid } from "../../src/read/grid.js";

/** A CSV as the grid that a table is read from. */
export function csvGrid(csv: string | Uint8Array, file: string, problems: Problem[]): Grid | undefined {
  const bytes = typeof csv === "string" ? new TextEncoder().encode(csv) : csv;
  return visibleGrid(readCsv(bytes, file), problems);
}
