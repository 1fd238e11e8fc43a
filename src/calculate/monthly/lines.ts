import { type Measure, measures } from "../../model/association/measures.js";
import { type monthlySchema, monthNames } from "../../model/association/monthly.js";
import type { MonthQuantities } from "../../model/association/monthly-report.js";
import { totalName } from "../../model/association/statistics.js";
import { eraMonth } from "../../model/era.js";
import type { Figure } from "../../model/figure.js";
import { type FiscalYear, fiscalYearName } from "../../model/fiscal-year.js";
import type { RowOf } from "../../model/schema.js";
import type { Place } from "../../problem/place.js";
import { sum } from "../arithmetic.js";
import { groupBy } from "../group-by.js";
import { readFigure } from "../read.js";

type MonthlyRow = RowOf<typeof monthlySchema>;

/** A month of a line as it stands in the file. */
interface LineMonth {
  readonly year: FiscalYear;
  /** 0 is April. */
  readonly month: number;
  readonly place: Place;
  readonly figures: MonthQuantities;
}

/** 月報の一つの系列: a measure of the whole corporation, of one part of it, or what a way of dividing it comes to. */
export interface MonthlyLine {
  /** `monthly/approvals`, `monthly/approvals/業種別/製造業`. */
  readonly id: string;
  readonly label: string;
  readonly measure: Measure;
  /** 合計 of the whole corporation. */
  readonly dimension: string;
  /** "" of the whole corporation, and of the sum that a file has for a way of dividing. */
  readonly group: string;
  readonly months: readonly LineMonth[];
}

/** Every line of the table, in the order of the file. */
export function monthlyLines(rows: readonly MonthlyRow[]): MonthlyLine[] {
  const groups = groupBy(rows, (row) =>
    [row.measure.value, row.dimension.value, row.group?.value ?? ""].join("\n"),
  );
  return [...groups.values()].map((own): MonthlyLine => {
    const [first] = own as [MonthlyRow, ...MonthlyRow[]];
    const measure = first.measure.value as Measure;
    const dimension = first.dimension.value;
    const group = first.group?.value ?? "";
    const isWhole = dimension === totalName;
    const id = isWhole
      ? `monthly/${measures[measure].id}`
      : `${breakdownId(measure, dimension)}/${group || handedOver}`;
    const label = isWhole ? measure : `${dimension}${measure} ${group || totalName}`;
    const months = own.map((row) => lineMonth(id, label, row));
    return { id, label, measure, dimension, group, months };
  });
}

/** The table of a measure divided in one way. */
export const breakdownId = (measure: Measure, dimension: string): string =>
  `monthly/${measures[measure].id}/${dimension}`;

/** A sum that stands in the file beside ours. */
const handedOver = `${totalName}:handed-over`;

function lineMonth(id: string, label: string, row: MonthlyRow): LineMonth {
  const year = row.fiscalYear.value;
  const month = monthNames.indexOf(row.month.value);
  const name = { id: `${id}/${monthId(year, month)}`, label: `${label} ${monthName(year, month)}` };
  return {
    year,
    month,
    place: row.place,
    figures: {
      ...(row.count && { count: readFigure(quantityName(name, "count"), row.count) }),
      amount: readFigure(quantityName(name, "amount"), row.amount),
    },
  };
}

const quantityLabels = { count: "件数", amount: "金額" } as const;

export const quantityName = (
  { id, label }: { readonly id: string; readonly label: string },
  quantity: keyof MonthQuantities,
): { id: string; label: string } => ({
  id: `${id}/${quantity}`,
  label: `${label} ${quantityLabels[quantity]}`,
});

/** 「2025/03」: a month by its fiscal year. */
export const monthId = (year: FiscalYear, month: number): string =>
  `${year}/${String(((month + 3) % 12) + 1).padStart(2, "0")}`;

/** The first day of a month of a fiscal year. */
export const firstOfMonth = (year: FiscalYear, month: number): string =>
  `${month < 9 ? year : year + 1}-${String(((month + 3) % 12) + 1).padStart(2, "0")}-01`;

/** 「令和8年3月」. */
export const monthName = (year: FiscalYear, month: number): string => eraMonth(firstOfMonth(year, month));

/** Whether a measure is what stands at a month's end, and not what happened in it. */
export const isBalance = (measure: Measure): boolean => measures[measure].period === "yearEnd";

export const hasYear = ({ months }: MonthlyLine, year: FiscalYear): boolean =>
  months.some((one) => one.year === year);

/** A month's figures; nothing where the file has no such row. */
export const inMonth = ({ months }: MonthlyLine, year: FiscalYear, month: number): MonthQuantities =>
  months.find((one) => one.year === year && one.month === month)?.figures ?? {};

/**
 * 累計: from April to a month, of a balance that of the month's end. Nothing where a month on the way is missing: what
 * is left would look like the whole.
 */
export function upToMonth(line: MonthlyLine, year: FiscalYear, month: number): MonthQuantities {
  if (isBalance(line.measure)) return inMonth(line, year, month);
  const months = Array.from({ length: month + 1 }, (_, at) => inMonth(line, year, at));
  const name = {
    id: `${line.id}/${monthId(year, month)}/cumulative`,
    label: `${line.label} ${fiscalYearName(year)}${monthNames[month]}までの累計`,
  };
  const added = (quantity: keyof MonthQuantities): Partial<Record<keyof MonthQuantities, Figure>> => {
    const known = months.flatMap((one) => one[quantity] ?? []);
    return known.length === months.length ? { [quantity]: sum(quantityName(name, quantity), known) } : {};
  };
  return { ...added("count"), ...added("amount") };
}
