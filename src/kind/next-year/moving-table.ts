import type { Reader } from "../../load/reader.js";
import type { SaidSources } from "../../load/sources/sources.js";
import { tableFiles } from "../../load/table-files.js";
import { seriesNextYear } from "../../model/association/sources.js";
import type { FiscalYear } from "../../model/fiscal-year.js";
import type { NextYear, Sourced, YearlyTable } from "../../model/schema.js";
import type { SeriesTable } from "../../model/series.js";
import type { Place } from "../../problem/place.js";

/** A table that is there, and how it moves on from this period to the next. */
export interface MovingTable {
  readonly path: string;
  readonly title: string;
  /** again 期の名のもの: its file is called by its period, and stays; one of the next period is to be supplied. */
  readonly how: Exclude<NextYear, "lasts"> | "again";
  /** As they lie in the folder of the period that is over. */
  readonly files: readonly string[];
  readonly rows: readonly MovingRow[];
  /** Whether `sources.yaml` says where it lies. */
  readonly isSaid: boolean;
  /** Its rows, where words in them may be bound to a year. */
  readonly read?: { readonly rows: readonly object[]; readonly schema: YearlyTable };
}

export interface MovingRow {
  readonly place: Place;
  /** Of a yearly table. */
  readonly year?: FiscalYear;
  /** What it tells of, the same in every year. */
  readonly subject: string;
}

/** The tables of a dataset that moves on, in the order in which its documentation lists them. */
export interface ReadTables {
  readonly folder: string;
  /** The year that comes. */
  readonly year: FiscalYear;
  readonly tables: readonly {
    readonly schema: YearlyTable;
    readonly rows: readonly { readonly place: Place }[];
  }[];
  /** 系列 of any name, and where they lie. */
  readonly series?: { readonly below: string; readonly tables: readonly SeriesTable[] };
}

export async function movingTables(
  { folder, year, tables, series }: ReadTables,
  sources: SaidSources,
  reader: Reader,
): Promise<MovingTable[]> {
  const moving: MovingTable[] = [];
  for (const { schema, rows: read } of tables) {
    const said = sources.get(schema.path);
    const own = said ? said.flatMap((one) => one.files) : await tableFiles(folder, schema, reader);
    // A table without a file of its own is a worksheet of another's.
    const files = own.length > 0 ? own : read.map(({ place }) => place.file);
    if (files.length === 0) continue;
    const rows = read.map((row) => movingRow(row, schema));
    moving.push({
      path: schema.path,
      title: schema.title,
      how: settled(schema.nextYear, rows, year),
      files: [...new Set(files)],
      rows,
      isSaid: said !== undefined,
      read: { rows: read, schema },
    });
  }
  for (const { name, title, axis, rows: read } of series?.tables ?? []) {
    const path = `${series?.below}/${name}`;
    const files = await tableFiles(folder, { path }, reader);
    const rows = read.map(({ place, year: own }) => ({
      place,
      subject: "",
      ...(own !== undefined && { year: own }),
    }));
    moving.push({ path, title, how: seriesNextYear[axis], files, rows, isSaid: false });
  }
  return moving;
}

function movingRow(row: { readonly place: Place }, { columns, keys = [] }: YearlyTable): MovingRow {
  const cells = row as unknown as Readonly<Record<string, Sourced<unknown> | undefined>>;
  const yearColumn = Object.entries(columns).find(([, { kind }]) => kind === "fiscal-year")?.[0];
  const year = yearColumn === undefined ? undefined : (cells[yearColumn]?.value as number);
  const [key = []] = keys;
  const subject = key
    .filter((column) => column !== yearColumn)
    .map((column) => cells[column]?.text)
    .join("\n");
  return { place: row.place, subject, ...(year !== undefined && { year }) };
}

/** A table that lasts stands as long as it has a row of a later year. */
function settled(how: NextYear, rows: readonly MovingRow[], year: FiscalYear): MovingTable["how"] {
  if (how !== "lasts") return how;
  return rows.some((row) => (row.year ?? 0) > year) ? "stays" : "anew";
}

/** The rows of the oldest year of everything that a yearly table tells of; of what has one year only, none: it is the year before. */
export function oldestRows({ rows }: Pick<MovingTable, "rows">): MovingRow[] {
  return rows.filter((row) => {
    const years = rows.filter(({ subject }) => subject === row.subject).map(({ year = 0 }) => year);
    const oldest = Math.min(...years);
    return row.year === oldest && Math.max(...years) > oldest;
  });
}
