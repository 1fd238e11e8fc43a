import type { RowOf, Sourced, SourcedNumber, TableSchema } from "../../model/schema.js";
import type { SeriesRow, SeriesTable } from "../../model/series.js";
import type { Problem } from "../../problem/problem.js";
import type { Grid, GridRow } from "../../read/grid.js";
import { namesIn } from "../file.js";
import { readGrid, sourceFile, type TableReading } from "../source.js";
import { noteMark } from "../table/extent.js";
import { findTable } from "../table/find.js";
import { noHints } from "../table/hints.js";
import { readTable } from "../table/read.js";
import { tableName } from "../table-files.js";
import { tellUnknown } from "../unknown-files.js";
import { rowId, type SeriesHeading, seriesHeading, seriesId } from "./heading.js";

/** Reads every table of series in a folder of the dataset, `statistics/series`, in the order of their names. */
export async function loadSeries(under: string, reading: TableReading): Promise<readonly SeriesTable[]> {
  const { folder, reader, problems } = reading;
  const files = await namesIn(`${folder}/${under}`, reader, problems);
  const others = files.filter((file) => tableName(file) === undefined && !/\.md$/iu.test(file));
  tellUnknown(
    folder,
    others.map((file) => `${under}/${file}`),
    { known: [] },
    problems,
  );
  const names = [...new Set(files.flatMap((file) => tableName(file) ?? []))].sort();
  const tables: SeriesTable[] = [];
  for (const name of names) {
    const table = await readSeries({ path: `${under}/${name}`, title: name }, reading);
    if (table) tables.push(table);
  }
  return tables;
}

async function readSeries(
  of: Pick<TableSchema, "path" | "title">,
  reading: TableReading,
): Promise<SeriesTable | undefined> {
  const bare = { ...of, about: "", columns: {} };
  const file = await sourceFile(bare, reading);
  const grid = file === undefined ? undefined : await readGrid(file, bare, reading);
  return grid && seriesIn(grid, of, reading.problems);
}

/** The table of series that lies in a grid; undefined where there is no heading of one. */
export function seriesIn(
  grid: Grid,
  of: Pick<TableSchema, "path" | "title">,
  problems: Problem[],
): SeriesTable | undefined {
  const heading = seriesHeading(of, grid, problems);
  if (!heading) return undefined;
  const { rowHeading, axis, series } = heading;
  const { title, notes, rest } = wordsAround(heading, grid);
  const rows = readTable(heading.schema, [{ grid: rest, hints: noHints }], { problems });
  return {
    name: of.title,
    title: title ?? of.title,
    rowHeading,
    axis,
    series,
    rows: rows.map((row) => seriesRow(row, heading)),
    notes,
  };
}

interface Around {
  readonly title: string | undefined;
  readonly notes: readonly string[];
  /** The grid without them: what is printed is no mere surroundings, of which a note would be made. */
  readonly rest: Grid;
}

/** The line above the heading and the lines below the rows. */
function wordsAround({ schema, index }: SeriesHeading, grid: Grid): Around {
  const alone = (at: number): string | undefined => {
    const [cell, ...others] = grid.rows[at]?.cells ?? [];
    return cell && others.length === 0 && !/単位/u.test(cell.shown) ? cell.shown.trim() : undefined;
  };
  const top = grid.rows.findIndex((_, at) => at < index && alone(at) !== undefined);
  // A comma in a note parts it into several fields of a CSV.
  const isMarked = ({ cells }: GridRow) => noteMark.test(cells[0]?.shown.trim() ?? "");
  const found = findTable(schema, grid, { year: undefined, quote: (text) => text, hints: noHints }, []);
  const below = new Set([
    ...(found?.leftOut ?? []).flatMap(({ row, why }) => (why === "note" ? [row] : [])),
    ...grid.rows.slice(index + 1).flatMap((one) => (isMarked(one) ? [one.row] : [])),
  ]);
  return {
    title: top < 0 ? undefined : alone(top),
    notes: grid.rows.flatMap(({ row, cells }) =>
      below.has(row)
        ? [cells.map(({ shown }) => shown.trim()).join(grid.sheet === undefined ? "," : "　")]
        : [],
    ),
    rest: { ...grid, rows: grid.rows.filter(({ row }, at) => at !== top && !below.has(row)) },
  };
}

function seriesRow(row: RowOf<TableSchema>, { axis, series }: SeriesHeading): SeriesRow {
  const cells = row as unknown as Readonly<Record<string, unknown>>;
  const values = series.map((_, index) => cells[seriesId(index)] as SourcedNumber);
  const { place } = row;
  const name = cells[rowId] as Sourced<string | number>;
  const year = axis === "category" ? {} : { year: name.value as number };
  return { label: name.text, ...year, values, place };
}
