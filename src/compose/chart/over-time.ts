import { drawn } from "../../calculate/drawn.js";
import type { TableOf, TrendTableId } from "../../model/association/ids.js";
import type { ChartSpec, Series } from "../../model/chart.js";
import { columnIndex, figureIn, type Table } from "../../model/table.js";
import type { Context } from "../context.js";
import { tellSeries } from "./tell.js";
import { missingInWords, timeAxis, yearsOf } from "./time-axis.js";

/** A yearly table, and which of its columns is its amount beside those of others. */
export interface YearlyAmount {
  readonly table: Table;
  readonly label: string;
  /** Where the column stands in the table. */
  readonly amount: number;
}

/** 推移の図: amounts of a measure as bars, its counts as a line on the other axis; of one without amounts the counts as bars. */
export function overTime(table: TableOf<TrendTableId>, title: string, context: Context): ChartSpec {
  const [amount, count] = [columnIndex(table, "amount"), columnIndex(table, "count")];
  const chart = yearly(table, title, "columns", [amount, count], context);
  if (amount >= 0) return chart;
  return { ...chart, series: chart.series.map((one) => ({ ...one, draw: "bar", axis: "left" })) };
}

/** 積み上げの図: 基金 and 基金準備金 on top of each other, and what they come to. */
export function basePropertyOverTime(
  table: TableOf<"base-property/trend">,
  title: string,
  context: Context,
): ChartSpec {
  const parts = [columnIndex(table, "fund"), columnIndex(table, "reserve")];
  const [totals] = seriesOf(table, columnIndex(table, "total"), yearsOf(table.rows), context);
  return yearly(table, title, "stacked-columns", parts, context, totals);
}

/** 比べる図: the amounts of several yearly tables, bar beside bar; a year that a table lacks stays empty. */
export function sideBySideOverTime(
  compared: readonly YearlyAmount[],
  title: string,
  context: Context,
): ChartSpec {
  const years = yearsOf(compared.flatMap(({ table }) => table.rows));
  const series = compared.flatMap(({ table, label, amount }) =>
    seriesOf(table, amount, years, context).map((one) => ({ ...one, label })),
  );
  const id = compared.map(({ table }) => table.id).join("+");
  return chartOf({ id, title, kind: "columns", series }, years, context);
}

function yearly(
  table: Table,
  title: string,
  kind: ChartSpec["kind"],
  columns: readonly number[],
  context: Context,
  totals?: Series,
): ChartSpec {
  const years = yearsOf(table.rows);
  const series = columns.flatMap((index) => seriesOf(table, index, years, context));
  return chartOf({ id: table.id, title, kind, series, ...(totals ? { totals } : {}) }, years, context);
}

function chartOf(
  drawing: Pick<ChartSpec, "id" | "title" | "kind" | "series" | "totals">,
  years: readonly number[],
  { dataset }: Context,
): ChartSpec {
  const { style } = dataset.settings;
  const categories = timeAxis(years, style.eraChange);
  const names = categories.map(({ label }) => label);
  const told = [...drawing.series, ...(drawing.totals ? [drawing.totals] : [])];
  return {
    ...drawing,
    categories,
    alternative: tellSeries(drawing.title, names, told, style),
    notes: missingInWords(categories, told),
    numbers: style,
  };
}

/** A column as a series over the years. */
function seriesOf(
  table: Table,
  index: number,
  years: readonly number[],
  { dataset }: Pick<Context, "dataset">,
): Series[] {
  const column = table.columns[index];
  if (!column) return [];
  const isCount = column.kind === "count";
  const values = years.map((year) =>
    figureIn(table.rows.find(({ id }) => Number(id) === year)?.cells[index]),
  );
  const shared = {
    label: column.label,
    draw: isCount ? "line" : "bar",
    axis: isCount ? "right" : "left",
  } as const;
  return [{ ...shared, ...drawn(table, column, values, dataset.settings.rounding) }];
}
