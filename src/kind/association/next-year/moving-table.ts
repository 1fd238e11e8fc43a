import type { Reader } from "../../../load/reader.js";
import type { SaidSources } from "../../../load/sources/sources.js";
import { tableFiles } from "../../../load/table-files.js";
import { associationSchemas, associationTables } from "../../../model/association/schemas.js";
import { seriesFolder, seriesNextYear } from "../../../model/association/sources.js";
import type { AssociationDataset } from "../../../model/dataset.js";
import type { FiscalYear } from "../../../model/fiscal-year.js";
import type { NextYear, Sourced, YearlyTable } from "../../../model/schema.js";
import type { Place } from "../../../problem/place.js";

/** A table that is there, and how it moves on from this year to the next. */
export interface MovingTable {
  readonly path: string;
  readonly title: string;
  readonly how: Exclude<NextYear, "lasts">;
  /** As they lie in last year's folder. */
  readonly files: readonly string[];
  readonly rows: readonly MovingRow[];
  /** Whether `sources.yaml` says where it lies. */
  readonly isSaid: boolean;
}

export interface MovingRow {
  readonly place: Place;
  /** Of a yearly table. */
  readonly year?: FiscalYear;
  /** What it tells of, the same in every year. */
  readonly subject: string;
}

/** The tables of a dataset, in the order in which the documentation lists them. */
export async function movingTables(
  { folder, settings, tables, series = [] }: AssociationDataset,
  sources: SaidSources,
  reader: Reader,
): Promise<MovingTable[]> {
  const ids = new Map<string, string>(Object.entries(associationTables).map(([id, { path }]) => [path, id]));
  const moving: MovingTable[] = [];
  for (const schema of associationSchemas) {
    const said = sources.get(schema.path);
    const files = said ? said.flatMap((one) => one.files) : await tableFiles(folder, schema, reader);
    if (files.length === 0) continue;
    const read = tables[ids.get(schema.path) as keyof typeof tables] ?? [];
    const rows = read.map((row) => movingRow(row, schema));
    const { path, title } = schema;
    const how = settled(schema.nextYear, rows, settings.fiscalYear + 1);
    moving.push({ path, title, how, files: [...new Set(files)], rows, isSaid: said !== undefined });
  }
  for (const { name, title, axis, rows: read } of series) {
    const path = `${seriesFolder}/${name}`;
    const files = await tableFiles(folder, { path }, reader);
    const rows = read.map(({ place, year }) => ({
      place,
      subject: "",
      ...(year !== undefined && { year }),
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
