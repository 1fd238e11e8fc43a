import { visibleGrid } from "../../src/load/visible.js";
import type { Problem } from "../../src/problem/problem.js";
import { readCsv } from "../../src/read/csv/read.js";
import type { Area, Grid, GridRow, SeenCell, Span } from "../../src/read/grid.js";

/** A CSV as the grid that a table is read from. */
export function csvGrid(csv: string | Uint8Array, file: string, problems: Problem[]): Grid | undefined {
  const bytes = typeof csv === "string" ? new TextEncoder().encode(csv) : csv;
  return visibleGrid(readCsv(bytes, file), problems);
}

/** A row as a test types it: words, numbers, null where nothing stands; what is special about a cell in full. */
export type Line = readonly (string | number | null | Partial<SeenCell>)[];

/** A sheet typed by hand, row by row from the first; merged areas as 「A1:B2」. */
export function typedGrid(
  lines: readonly Line[],
  { merges = [], hiddenColumns = [] }: { merges?: readonly string[]; hiddenColumns?: readonly Span[] } = {},
): Grid {
  const rows = lines.map(
    (line, index): GridRow => ({
      row: index + 1,
      hidden: false,
      width: line.length,
      cells: line.flatMap((cell, at) => (cell === null ? [] : [typedCell(cell, index + 1, at + 1)])),
    }),
  );
  return {
    file: "t.xlsx",
    sheet: "表",
    rows: rows.filter(({ cells }) => cells.length > 0),
    merges: merges.map(areaOf),
    hiddenColumns,
  };
}

function typedCell(typed: string | number | Partial<SeenCell>, row: number, column: number): SeenCell {
  const shown = String(typeof typed === "object" ? (typed.shown ?? "") : typed);
  const text: SeenCell = { row, column, type: "text", stored: shown, shown };
  if (typeof typed === "object") return { ...text, ...typed };
  return typeof typed === "number" ? { ...text, type: "number", number: shown } : text;
}

function areaOf(range: string): Area {
  const [, left = "A", top, right = "A", bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/u.exec(range) ?? [];
  const column = (letter: string): number => letter.charCodeAt(0) - 64;
  return { top: Number(top), left: column(left), bottom: Number(bottom), right: column(right) };
}
