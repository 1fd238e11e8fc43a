import type {
  ComparedMonth,
  MonthlyColumn,
  MonthQuantities,
} from "../../model/association/monthly-report.js";
import type { Figure } from "../../model/figure.js";
import type { TableRounding } from "../../model/settings.js";
import type { Cell, Column } from "../../model/table.js";
import { type Name, percentage } from "../arithmetic.js";
import { amountColumn, countColumn, percentageColumn, printedAmount, printedPercentage } from "../printed.js";

/** A month or a period beside that of a year ago; without a change where either is not known. */
export function compared(name: Name, now: MonthQuantities, previous: MonthQuantities): ComparedMonth {
  if (!now.amount || !previous.amount) return { now, previous };
  const change = { id: `${name.id}/change`, label: `${name.label} 前年比` };
  return { now, previous, change: percentage(change, now.amount, previous.amount) };
}

/** 当月と累計の欄. `hasCounts` tells whether the file has counts at all. */
export function monthColumns(
  names: { readonly month: string; readonly cumulative: string },
  hasCounts: boolean,
  rounding: TableRounding,
): Column<MonthlyColumn>[] {
  const columns: Column<MonthlyColumn>[] = [
    { ...countColumn, group: names.month },
    { ...amountColumn("amount", "金額", rounding), group: names.month },
    { ...countColumn, id: "previousCount", label: "前年件数", group: names.month },
    { ...amountColumn("previousAmount", "前年金額", rounding), group: names.month },
    { ...percentageColumn("change", "前年比", rounding), group: names.month },
    { ...countColumn, id: "cumulativeCount", group: names.cumulative },
    { ...amountColumn("cumulativeAmount", "金額", rounding), group: names.cumulative },
    { ...countColumn, id: "cumulativePreviousCount", label: "前年件数", group: names.cumulative },
    { ...amountColumn("cumulativePreviousAmount", "前年金額", rounding), group: names.cumulative },
    { ...percentageColumn("cumulativeChange", "前年比", rounding), group: names.cumulative },
  ];
  return columns.filter(({ kind }) => hasCounts || kind !== "count");
}

/** The cells of such columns; `nothing` stands where the file has nothing. */
export function monthCells(
  month: ComparedMonth,
  cumulative: ComparedMonth,
  columns: readonly Column<MonthlyColumn>[],
  { rounding, nothing }: { readonly rounding: TableRounding; readonly nothing: string },
): Cell[] {
  const figures: Readonly<Record<MonthlyColumn, Figure | undefined>> = {
    count: month.now.count,
    amount: month.now.amount,
    previousCount: month.previous.count,
    previousAmount: month.previous.amount,
    change: month.change,
    cumulativeCount: cumulative.now.count,
    cumulativeAmount: cumulative.now.amount,
    cumulativePreviousCount: cumulative.previous.count,
    cumulativePreviousAmount: cumulative.previous.amount,
    cumulativeChange: cumulative.change,
  };
  return columns.map(({ id, kind }) => {
    const figure = figures[id];
    if (!figure) return nothing;
    if (kind === "percentage") return printedPercentage(figure, rounding);
    return kind === "amount" ? printedAmount(figure, rounding) : figure;
  });
}
