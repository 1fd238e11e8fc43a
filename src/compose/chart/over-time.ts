import { rounded } from "../../calculate/arithmetic.js";
import type { Category, ChartSpec, Series } from "../../model/chart.js";
import type { Figure } from "../../model/figure.js";
import { fiscalYearName, fiscalYearShort } from "../../model/fiscal-year.js";
import { type Cell, type Column, isFigure, type Table } from "../../model/table.js";
import type { Context } from "../context.js";
import { tellSeries } from "./tell.js";
import { unrounded } from "./unrounded.js";

/** 推移の図: amounts of a yearly table as bars, its counts as a line on the other axis. */
export function overTime(table: Table, title: string, context: Context): ChartSpec {
  return yearly(table, title, "columns", ["amount", "count"], context);
}

/** 積み上げの図: the parts of a yearly table on top of each other. */
export function stackedOverTime(
  table: Table,
  title: string,
  parts: readonly string[],
  context: Context,
): ChartSpec {
  return yearly(table, title, "stacked-columns", parts, context);
}

/** 比べる図: the amounts of several yearly tables, bar beside bar; a year that one of them lacks stays empty. */
export function sideBySideOverTime(
  compared: readonly { readonly table: Table; readonly label: string }[],
  title: string,
  { dataset }: Context,
): ChartSpec {
  const years = [...new Set(compared.flatMap(({ table }) => table.rows.map(({ id }) => id)))].toSorted();
  const series = compared.flatMap(({ table, label }) =>
    seriesOf(table, "amount").map((one) => ({
      ...one,
      label,
      values: years.map((year) => one.values[table.rows.findIndex(({ id }) => id === year)] ?? null),
    })),
  );
  const labels = years.map((year) => fiscalYearName(Number(year), dataset.settings.style.eraChange));
  return chartOf(
    compared.map(({ table }) => table.id).join("+"),
    title,
    "columns",
    years,
    labels,
    series,
    dataset,
  );
}

function yearly(
  table: Table,
  title: string,
  kind: ChartSpec["kind"],
  columns: readonly string[],
  { dataset }: Context,
): ChartSpec {
  const series = columns.flatMap((id) => seriesOf(table, id));
  const years = table.rows.map(({ id }) => id);
  const labels = table.rows.map(({ label }) => label);
  return chartOf(table.id, title, kind, years, labels, series, dataset);
}

function chartOf(
  id: string,
  title: string,
  kind: ChartSpec["kind"],
  years: readonly string[],
  labels: readonly string[],
  series: readonly Series[],
  { settings: { style } }: Context["dataset"],
): ChartSpec {
  const short = years.map((year) => fiscalYearShort(Number(year), style.eraChange));
  return {
    id,
    title,
    kind,
    categories: short.map((label, index): Category => {
      const before = short[index - 1];
      return before && before[0] !== label[0] ? { label, startsEra: true } : { label };
    }),
    series,
    alternative: tellSeries(title, labels, series, style),
    notes: [],
    numbers: style,
  };
}

function seriesOf(table: Table, id: string): Series[] {
  const index = table.columns.findIndex((column) => column.id === id);
  const column = table.columns[index];
  if (!column) return [];
  const isCount = column.kind === "count";
  const values = table.rows.map(({ cells }) => figureIn(cells[index]));
  const shared = {
    label: column.label,
    draw: isCount ? "line" : "bar",
    axis: isCount ? "right" : "left",
  } as const;
  if (!isTooFine(column, values)) return [{ ...shared, unit: column.unit, digits: column.digits, values }];
  const coarse = values.map((value) => value && rounded(unrounded(value), { ...coarser, mode: "half-up" }));
  return [{ ...shared, ...coarser, values: coarse }];
}

/** What labels of a chart can bear, where the table beside it tells the amounts in 千円 or 円. */
const coarser = { unit: "百万円", digits: 0 } as const;

function isTooFine({ kind, unit }: Column, values: readonly (Figure | null)[]): boolean {
  const isFine = kind === "amount" && (unit === "千円" || unit === "円");
  return isFine && values.some((value) => value?.value?.abs().greaterThanOrEqualTo(1_000_000));
}

const figureIn = (cell: Cell | undefined): Figure | null =>
  cell !== undefined && isFigure(cell) && cell.value !== null ? cell : null;
