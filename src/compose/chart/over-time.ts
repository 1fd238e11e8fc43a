import { drawn } from "../../calculate/drawn.js";
import type { TableOf, TrendTableId } from "../../model/association/ids.js";
import type { Category, ChartSpec, Series } from "../../model/chart.js";
import type { Figure } from "../../model/figure.js";
import { fiscalYearName, fiscalYearShort } from "../../model/fiscal-year.js";
import { type Cell, columnIndex, isFigure, type Table } from "../../model/table.js";
import type { Context } from "../context.js";
import { tellSeries } from "./tell.js";

/** A yearly table, and which of its columns is its amount beside those of others. */
export interface YearlyAmount {
  readonly table: Table;
  readonly label: string;
  /** Where the column stands in the table. */
  readonly amount: number;
}

/** 推移の図: amounts of a measure as bars, its counts as a line on the other axis. */
export function overTime(table: TableOf<TrendTableId>, title: string, context: Context): ChartSpec {
  const columns = [columnIndex(table, "amount"), columnIndex(table, "count")];
  return yearly(table, title, "columns", columns, context);
}

/** 積み上げの図: 基金 and 基金準備金 on top of each other. */
export function basePropertyOverTime(
  table: TableOf<"base-property/trend">,
  title: string,
  context: Context,
): ChartSpec {
  const parts = [columnIndex(table, "fund"), columnIndex(table, "reserve")];
  return yearly(table, title, "stacked-columns", parts, context);
}

/** 比べる図: the amounts of several yearly tables, bar beside bar; a year that a table lacks stays empty. */
export function sideBySideOverTime(
  compared: readonly YearlyAmount[],
  title: string,
  context: Context,
): ChartSpec {
  const { dataset } = context;
  const years = [...new Set(compared.flatMap(({ table }) => table.rows.map(({ id }) => id)))].toSorted();
  const series = compared.flatMap(({ table, label, amount }) =>
    seriesOf(table, amount, context).map((drawn) => ({
      ...drawn,
      label,
      values: years.map((year) => drawn.values[table.rows.findIndex(({ id }) => id === year)] ?? null),
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
  columns: readonly number[],
  { dataset }: Context,
): ChartSpec {
  const series = columns.flatMap((index) => seriesOf(table, index, { dataset }));
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

function seriesOf(table: Table, index: number, { dataset }: Pick<Context, "dataset">): Series[] {
  const column = table.columns[index];
  if (!column) return [];
  const isCount = column.kind === "count";
  const values = table.rows.map(({ cells }) => figureIn(cells[index]));
  const shared = {
    label: column.label,
    draw: isCount ? "line" : "bar",
    axis: isCount ? "right" : "left",
  } as const;
  return [{ ...shared, ...drawn(table, column, values, dataset.settings.rounding) }];
}

const figureIn = (cell: Cell | undefined): Figure | null =>
  cell !== undefined && isFigure(cell) && cell.value !== null ? cell : null;
