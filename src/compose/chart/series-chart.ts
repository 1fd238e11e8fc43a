import { drawn, stackTotal } from "../../calculate/drawn.js";
import { roundingOf } from "../../calculate/printed.js";
import type { Category, ChartSpec, Series } from "../../model/chart.js";
import type { Figure } from "../../model/figure.js";
import { axisOf } from "../../model/series.js";
import type { AssociationSettings } from "../../model/settings.js";
import { figureIn, type Row, type Table } from "../../model/table.js";
import type { Unit } from "../../model/unit.js";
import { tellParts, tellSeries } from "./tell.js";
import { missingInWords, timeAxis, yearsOf } from "./time-axis.js";

/** What a table is drawn as. */
export type SeriesForm = "bars" | "lines" | "stacks";

/** How numbers are written and rounded where a chart is drawn. */
export type DrawnBy = Pick<AssociationSettings, "style" | "rounding">;

/** So many lying bars can be read on a page. */
const mostBars = 80;
/** So many lines can be told apart. */
const mostLines = 6;

/**
 * 系列の図: a table's columns as a chart, rows that are years in their order and with their gaps. Columns of a second
 * unit stand as lines in a panel of their own. Where the table cannot be drawn so, what is wrong with it, in words.
 */
export function seriesChart(
  table: Table,
  wanted: { readonly as: SeriesForm; readonly id: string; readonly title: string },
  by: DrawnBy,
): ChartSpec | string {
  const { as, id, title } = wanted;
  const rows = table.rows.filter(({ role, level }) => role === "item" && level === 0);
  const axis = axisOf(table.rowHeading);
  const isTime = axis !== "category" && rows.length > 0;
  const years = isTime ? yearsOf(rows) : [];
  const categories: readonly Category[] = isTime
    ? timeAxis(years, by.style.eraChange, axis)
    : rows.map(({ label }) => ({ label }));
  const rowAt = (at: number): Row | undefined =>
    isTime ? rows.find((row) => Number(row.id) === years[at]) : rows[at];
  const columns = table.columns.flatMap((column, index) => {
    if (column.kind === "text") return [];
    const values = categories.map((_, at) => figureIn(rowAt(at)?.cells[index]));
    return [{ column, ...drawn(table, column, values, by.rounding) }];
  });
  const [first, second, ...others] = new Set(columns.map(({ unit }) => unit));
  const kind = kindOf(as, isTime);
  const isOnLeft = (unit: Unit) => unit === first;
  const fault = faultOf({
    kind,
    second,
    others,
    columns: columns.map(({ unit }) => isOnLeft(unit)),
    categories,
  });
  if (fault !== undefined) return fault;
  const series = columns.map(
    ({ column, unit, digits, values }): Series => ({
      label: column.label,
      draw: as === "lines" || !isOnLeft(unit) ? "line" : "bar",
      axis: isOnLeft(unit) ? "left" : "right",
      unit,
      digits,
      values,
    }),
  );
  const totals =
    as === "stacks"
      ? totalsOf(
          table,
          id,
          series.filter(({ axis: side }) => side === "left"),
          by,
        )
      : [];
  const told = [...series, ...totals];
  const names = categories.map(({ label }) => label);
  return {
    id,
    title,
    kind,
    categories,
    series,
    ...(totals[0] ? { totals: totals[0] } : {}),
    alternative: isTime ? tellSeries(title, names, told, by.style) : tellParts(title, names, told, by.style),
    notes: [...(isTime ? missingInWords(categories, series) : []), ...table.notes],
    numbers: by.style,
  };
}

function kindOf(as: SeriesForm, isTime: boolean): ChartSpec["kind"] {
  if (as === "lines") return "lines";
  if (as === "stacks") return isTime ? "stacked-columns" : "stacked-rows";
  return isTime ? "columns" : "rows";
}

interface Asked {
  readonly kind: ChartSpec["kind"];
  readonly second: Unit | undefined;
  readonly others: readonly Unit[];
  /** Of each column, whether it is of the first unit. */
  readonly columns: readonly boolean[];
  readonly categories: readonly Category[];
}

/** Why a table cannot be drawn as asked, in words. */
function faultOf({ kind, second, others, columns, categories }: Asked): string | undefined {
  const isLying = kind === "rows" || kind === "stacked-rows";
  const lines = columns.filter((isFirst) => kind === "lines" || !isFirst).length;
  const bars = categories.length * (kind === "rows" ? columns.length : 1);
  if (columns.length === 0 || categories.length === 0) return "数の列か行がありません";
  if (others.length > 0) return "単位が三つ以上あります。columns で、二つまでの単位の系列を選んでください";
  if (isLying && second !== undefined)
    return "単位の違う系列は、区分の図に並べられません。columns で、一つの単位の系列を選んでください";
  if (lines > mostLines) return `折れ線は${mostLines}本までです。columns で選んでください`;
  if (isLying && bars > mostBars) return `横棒が${bars}本になります（${mostBars}本まで）。表を分けてください`;
  return undefined;
}

/** 計: what the pieces of a stack come to, where all are known; shares come to a hundred and need none. */
function totalsOf(table: Table, id: string, series: readonly Series[], { rounding }: DrawnBy): Series[] {
  const [first, second] = series;
  if (!first || !second || first.unit === "％") return [];
  const digits = Math.max(...series.map((one) => one.digits));
  const { amount: mode } = roundingOf(table.id, rounding);
  const values = first.values.map((_, at): Figure | null => {
    const parts = series.flatMap((one) => one.values[at] ?? []);
    const name = { id: `${id}/total/${at + 1}`, label: `${table.title} 計` };
    return parts.length < series.length ? null : stackTotal(name, parts, { unit: first.unit, digits, mode });
  });
  return [{ ...first, label: "計", digits, values }];
}
