import { trendTableId } from "../../model/association/ids.js";
import { measureNames } from "../../model/association/measures.js";
import { associationTables } from "../../model/association/schemas.js";
import { lastYearFolder, seriesFolder } from "../../model/association/sources.js";
import type { AssociationDataset } from "../../model/dataset.js";
import { type FiscalYear, fiscalYearName } from "../../model/fiscal-year.js";
import type { Return } from "../../model/return.js";
import type { TableSchema } from "../../model/schema.js";
import { seriesTableId, yearName } from "../../model/series.js";
import type { Place } from "../../problem/place.js";
import { notYet } from "../../problem/rules/last-year.js";
import { namesIn } from "../file.js";
import type { TableReading } from "../source.js";
import { tableFiles, tableName } from "../table-files.js";

/** What has been read of this year. */
type ThisYear = Pick<AssociationDataset, "tables"> & {
  readonly series: NonNullable<AssociationDataset["series"]>;
};

/** まだない表: what lies in `last-year/`, and in this year's folder not yet. A table that must be there is told anyway. */
export async function tellTablesNotYet({ tables, series }: ThisYear, reading: TableReading): Promise<void> {
  const { folder, reader, problems, sources } = reading;
  const inLastYear = `${folder}/${lastYearFolder}`;
  const tell = async (what: string, path: string) => {
    const [before] = await tableFiles(inLastYear, { path }, reader);
    if (before === undefined) return;
    const below = before.slice(inLastYear.length + 1);
    const place = { file: `${folder}/${below}` };
    problems.push(notYet({ what, before: `${lastYearFolder}/${below}`, wanted: below }, place));
  };
  for (const [id, { path, title, required }] of Object.entries<TableSchema>(associationTables))
    if (!required && !tables[id as keyof typeof tables] && !sources?.has(path)) await tell(title, path);
  for (const name of await namesIn(`${inLastYear}/${seriesFolder}`, reader, problems)) {
    const table = tableName(name);
    if (table !== undefined && !series.some((one) => one.name === table))
      await tell(`系列「${table}」`, `${seriesFolder}/${table}`);
  }
}

/** まだない年度: what had a row of last year's when that was published, and has none of this year's. */
export function tellYearsNotYet(
  { tables, series }: ThisYear,
  lastYear: Return,
  { problems }: Pick<TableReading, "problems">,
): void {
  const trend = tables.trend ?? [];
  const year = lastYear.fiscalYear + 1;
  const before = new Set([...lastYear.figures.keys()].map((id) => id.split("/").slice(0, 3).join("/")));
  const tell = (id: string, what: string, years: readonly YearAt[], name: string, fallback?: Place) => {
    if (!before.has(`${id}/${year - 1}`) || years.some((one) => one.year === year)) return;
    const newest = years.toSorted((a, b) => b.year - a.year)[0]?.place ?? fallback;
    const wanted = newest?.file.split("/").at(-1) ?? "";
    problems.push(notYet({ what: `${what}の${name}の行`, before: undefined, wanted }, newest));
  };
  // Where no row is of this year, that is told of the table.
  if (trend.some((row) => row.fiscalYear.value === year))
    for (const measure of measureNames) {
      const own = trend.filter((row) => row.measure.value === measure);
      const years = own.map(({ fiscalYear }) => ({ year: fiscalYear.value, place: fiscalYear.place }));
      const file = trend[0] && { file: trend[0].place.file };
      tell(trendTableId(measure), `${measure}の推移`, years, fiscalYearName(year), file);
    }
  for (const { name, title, axis, rows } of series) {
    const years = rows.flatMap((row) =>
      row.year === undefined ? [] : [{ year: row.year, place: row.place }],
    );
    tell(seriesTableId(name), `「${title}」`, years, yearName(year, axis, "new"));
  }
}

interface YearAt {
  readonly year: FiscalYear;
  readonly place: Place;
}
