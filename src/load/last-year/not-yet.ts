import { trendTableId } from "../../model/association/ids.js";
import { measureNames } from "../../model/association/measures.js";
import { lastYearFolder } from "../../model/association/sources.js";
import type { AssociationDataset } from "../../model/dataset.js";
import { type FiscalYear, fiscalYearName } from "../../model/fiscal-year.js";
import type { Return } from "../../model/return.js";
import type { YearlyTable } from "../../model/schema.js";
import { seriesTableId, yearName } from "../../model/series.js";
import type { Place } from "../../problem/place.js";
import { notYet } from "../../problem/rules/last-year.js";
import { namesIn } from "../file.js";
import type { TableReading } from "../source.js";
import { tableFiles, tableName } from "../table-files.js";

/** The tables that a folder may hold, and which of them are there this year. */
interface TablesThere {
  readonly tables: readonly { readonly schema: YearlyTable; readonly isThere: boolean }[];
  /** 系列 of any name: where they lie, and those that are there. */
  readonly series: { readonly below: string; readonly names: readonly string[] };
}

/** まだない表: what last year had, and this year's folder has not yet. A table that must be there is told anyway. */
export async function tellTablesNotYet(
  { tables, series }: TablesThere,
  { folder, reader, problems, sources }: TableReading,
): Promise<void> {
  const inLastYear = `${folder}/${lastYearFolder}`;
  if ((await reader.look(inLastYear)).kind !== "folder") return;
  const tell = async (what: string, path: string, kept = `${lastYearFolder}/${path}`) => {
    const [file] = await tableFiles(folder, { path: kept }, reader);
    if (file === undefined) return;
    const wanted = `${path}${/\.[^.]+$/u.exec(file)?.[0] ?? ""}`;
    const place = { file: `${folder}/${wanted}` };
    problems.push(notYet({ what, before: file.slice(folder.length + 1), wanted }, place));
  };
  for (const { schema, isThere } of tables) {
    const { path, title, required, nextYear } = schema;
    if (required || isThere || sources?.has(path)) continue;
    await tell(title, path, typeof nextYear === "object" ? nextYear.becomes : undefined);
  }
  for (const name of await namesIn(`${inLastYear}/${series.below}`, reader, problems)) {
    const table = tableName(name);
    if (table !== undefined && !series.names.includes(table))
      await tell(`系列「${table}」`, `${series.below}/${table}`);
  }
}

/** What has been read of this year. */
type ThisYear = Pick<AssociationDataset, "tables"> & {
  readonly series: NonNullable<AssociationDataset["series"]>;
};

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
