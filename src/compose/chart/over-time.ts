import type { Category, ChartSpec, Series } from "../../model/chart.js";
import type { Figure } from "../../model/figure.js";
import { fiscalYearShort } from "../../model/fiscal-year.js";
import { type Cell, isFigure, type Table } from "../../model/table.js";
import type { Context } from "../context.js";
import { tellSeries } from "./tell.js";

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

function yearly(
  table: Table,
  title: string,
  kind: ChartSpec["kind"],
  columns: readonly string[],
  { dataset }: Context,
): ChartSpec {
  const { style } = dataset.settings;
  const series = columns.flatMap((id) => seriesOf(table, id));
  const categories = table.rows.map(({ id }, index): Category => {
    const label = fiscalYearShort(Number(id), style.eraChange);
    const before = table.rows[index - 1];
    const changed = before && fiscalYearShort(Number(before.id), style.eraChange)[0] !== label[0];
    return changed ? { label, startsEra: true } : { label };
  });
  return {
    id: table.id,
    title,
    kind,
    categories,
    series,
    alternative: tellSeries(
      title,
      table.rows.map(({ label }) => label),
      series,
      style,
    ),
    notes: [],
    numbers: style,
  };
}

function seriesOf(table: Table, id: string): Series[] {
  const index = table.columns.findIndex((column) => column.id === id);
  const column = table.columns[index];
  if (!column) return [];
  const isCount = column.kind === "count";
  return [
    {
      label: column.label,
      draw: isCount ? "line" : "bar",
      axis: isCount ? "right" : "left",
      unit: column.unit,
      digits: column.digits,
      values: table.rows.map(({ cells }) => figureIn(cells[index])),
    },
  ];
}

const figureIn = (cell: Cell | undefined): Figure | null =>
  cell !== undefined && isFigure(cell) && cell.value !== null ? cell : null;
