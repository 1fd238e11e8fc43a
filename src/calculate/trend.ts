import { type ColumnOf, type TableOf, type TrendTableId, trendTableId } from "../model/association/ids.js";
import { countedOf } from "../model/association/measures.js";
import type { trendSchema } from "../model/association/statistics.js";
import { type EraChangeStyle, fiscalYearName } from "../model/fiscal-year.js";
import type { RowOf } from "../model/schema.js";
import type { TableRounding } from "../model/settings.js";
import type { Column, Row } from "../model/table.js";
import { percentage } from "./arithmetic.js";
import { groupBy } from "./group-by.js";
import {
  amountColumn,
  countColumnOf,
  percentageColumn,
  printedAmount,
  printedPercentage,
} from "./printed.js";
import { readFigure } from "./read.js";

type TrendRow = RowOf<typeof trendSchema>;

/** 推移表: for each measure its years with count, amount and the change of the amount (of what is counted, where there is none) against the year before. */
export function trendTables(
  rows: readonly TrendRow[],
  rounding: TableRounding,
  era: EraChangeStyle,
): TableOf<TrendTableId>[] {
  return [...groupBy(rows, (row) => row.measure.value)].map(([measure, own]) => {
    const id = trendTableId(measure);
    const counted = countColumnOf(measure);
    const isCounted = countedOf(measure) !== undefined;
    const sorted = own.toSorted((a, b) => a.fiscalYear.value - b.fiscalYear.value);
    const lines = sorted.map((row) => {
      const year = fiscalYearName(row.fiscalYear.value, era);
      const name = { id: `${id}/${row.fiscalYear.value}`, label: `${measure} ${year}` };
      return {
        row,
        year,
        name,
        count:
          row.count &&
          readFigure(
            { id: `${name.id}/count`, label: `${name.label} ${counted.label}` },
            { ...row.count, unit: counted.unit },
          ),
        amount: isCounted
          ? undefined
          : readFigure({ id: `${name.id}/amount`, label: `${name.label} 金額` }, row.amount),
      };
    });
    const hasCounts = lines.some(({ count }) => count?.value != null);
    const hasChange = lines.length > 1;
    const columns: Column<ColumnOf<TrendTableId>>[] = [
      ...(hasCounts ? [counted] : []),
      ...(isCounted ? [] : [amountColumn("amount", "金額", rounding)]),
      ...(hasChange ? [percentageColumn("change", "前年度比", rounding)] : []),
    ];
    const tableRows = lines.map(({ row, year, name, count, amount }, index): Row => {
      const before = lines[index - 1];
      const isNext = before?.row.fiscalYear.value === row.fiscalYear.value - 1;
      const changeName = { id: `${name.id}/change`, label: `${name.label} 前年度比` };
      const [now, then] = isCounted ? [count, before?.count] : [amount, before?.amount];
      const change =
        now && then && isNext ? printedPercentage(percentage(changeName, now, then), rounding) : null;
      const cells = [
        ...(hasCounts ? [count ?? null] : []),
        ...(amount ? [printedAmount(amount, rounding)] : []),
        ...(hasChange ? [change] : []),
      ];
      return { id: String(row.fiscalYear.value), label: year, level: 0, role: "item", cells };
    });
    return {
      id,
      title: `${measure}の推移`,
      period: "",
      rowHeading: "年度",
      columns,
      rows: tableRows,
      notes: [],
      ...(hasChange && {
        chart: isCounted
          ? ({ kind: "columns", bars: ["count"] } as const)
          : ({ kind: "columns", bars: ["amount"], lines: hasCounts ? ["count"] : [] } as const),
      }),
    };
  });
}
