import { type FiscalYear, fiscalYearName, isFiscalYear } from "../model/fiscal-year.js";
import type { RowOf, Sourced, TableSchema } from "../model/schema.js";
import type { Problem } from "../problem/problem.js";
import { wrongYear } from "../problem/rules/table.js";

/** 最新の年度: the newest row of a yearly table is of the year that its declaration says, counted from the dataset's. */
export function tellWrongYear<S extends TableSchema>(
  { title, newestYear, columns }: S,
  rows: readonly RowOf<S>[],
  { year, problems }: { readonly year?: FiscalYear | undefined; readonly problems: Problem[] },
): void {
  const column = Object.entries(columns).find(([, { kind }]) => kind === "fiscal-year")?.[0];
  if (newestYear === undefined || year === undefined || column === undefined) return;
  const cells = rows.map((row) => (row as Readonly<Record<string, unknown>>)[column] as Sourced<number>);
  // A year that cannot be read is told where it stands.
  const [newest] = cells.filter(({ value }) => isFiscalYear(value)).toSorted((a, b) => b.value - a.value);
  const expected = year + newestYear;
  if (!newest || newest.value === expected) return;
  const { file } = newest.place;
  const names = { found: fiscalYearName(newest.value), expected: fiscalYearName(expected) };
  problems.push(wrongYear({ title, file: file.split("/").at(-1) ?? file, ...names }, newest.place));
}
