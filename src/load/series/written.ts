import type { SeriesTable, WrittenTable } from "../../model/series.js";
import { hasErrors, type Outcome, type Problem } from "../../problem/problem.js";
import type { Grid } from "../../read/grid.js";
import { seriesIn } from "./series.js";

/** 原稿に書いた表: a table of a manuscript, read as a file's would be; absent where it has an error. */
export function readWritten({ file, name, title, rows }: WrittenTable): Outcome<SeriesTable> {
  const problems: Problem[] = [];
  const grid: Grid = {
    file,
    merges: [],
    hiddenColumns: [],
    rows: rows.map(({ row, cells }) => ({
      row,
      hidden: false,
      width: cells.length,
      cells: cells.flatMap((text, index) => {
        const cell = { row, column: index + 1, type: "text", stored: text, shown: text } as const;
        return text.trim() === "" ? [] : [cell];
      }),
    })),
  };
  const table = seriesIn(grid, { path: name, title }, problems);
  return { value: table && !hasErrors(problems) ? { ...table, name } : undefined, problems };
}
