import { type Measure, measures } from "../../model/association/measures.js";
import { monthNames } from "../../model/association/monthly.js";
import type {
  ComparedMonth,
  MonthlyColumn,
  MonthlyReport,
  MonthQuantities,
} from "../../model/association/monthly-report.js";
import { totalName } from "../../model/association/statistics.js";
import { isoDate } from "../../model/calendar.js";
import type { AssociationDataset } from "../../model/dataset.js";
import { eraDate, type IsoDate } from "../../model/era.js";
import { type FiscalYear, firstDay, fiscalYearName } from "../../model/fiscal-year.js";
import type { Row, Table } from "../../model/table.js";
import { percentage, sum } from "../arithmetic.js";
import { groupBy } from "../group-by.js";
import { amountColumn, percentageColumn, printedAmount, printedPercentage } from "../printed.js";
import { compared, monthCells, monthColumns } from "./compared-month.js";
import {
  breakdownId,
  firstOfMonth,
  hasYear,
  inMonth,
  isBalance,
  type MonthlyLine,
  monthId,
  monthlyLines,
  monthName,
  quantityName,
  upToMonth,
} from "./lines.js";

/** The month that is reported, by its fiscal year, and how it is printed. */
interface Reported extends Pick<AssociationDataset, "settings"> {
  readonly year: FiscalYear;
  /** 0 is April. */
  readonly month: number;
  readonly hasCounts: boolean;
}

/** 保証月報: of the newest month of the table; undefined where the corporation keeps none. */
export function monthlyReport({
  tables,
  settings,
}: Pick<AssociationDataset, "tables" | "settings">): MonthlyReport | undefined {
  const lines = monthlyLines(tables.monthly ?? []);
  const newest = newestMonth(lines);
  if (!newest) return undefined;
  const hasCounts = lines.some(({ months }) => months.some(({ figures }) => figures.count));
  const reported = { ...newest, settings, hasCounts };
  const whole = lines.filter(({ dimension }) => dimension === totalName);
  const parts = groupBy(
    lines.filter(({ dimension, group }) => dimension !== totalName && group !== ""),
    ({ measure, dimension }) => breakdownId(measure, dimension),
  );
  const subjects = whole.map((line) => ({ measure: line.measure, ...comparedLine(line, newest) }));
  return {
    fiscalYear: newest.year,
    month: monthName(newest.year, newest.month),
    subjects,
    summary: {
      ...frame("monthly/summary", "項目ごとの状況", "項目", whole, reported),
      rows: whole.map((line) => row(line.measure, "item", comparedLine(line, newest), reported)),
    },
    breakdowns: [...parts].map(([id, own]) => breakdown(id, own, reported)),
    courses: whole.map((line) => course(line, reported)),
  };
}

/** The newest month of all lines. */
export function newestMonth(lines: readonly MonthlyLine[]): Pick<Reported, "year" | "month"> | undefined {
  return lines.flatMap(({ months }) => months).toSorted((a, b) => b.year - a.year || b.month - a.month)[0];
}

interface ComparedLine {
  readonly month: ComparedMonth;
  readonly cumulative: ComparedMonth;
}

function comparedLine(
  line: MonthlyLine,
  { year, month }: Pick<Reported, "year" | "month">,
  at: typeof inMonth = inMonth,
  until: typeof upToMonth = upToMonth,
): ComparedLine {
  const id = `${line.id}/${monthId(year, month)}`;
  const label = `${line.label} ${monthName(year, month)}`;
  return {
    month: compared({ id, label }, at(line, year, month), at(line, year - 1, month)),
    cumulative: compared(
      { id: `${id}/cumulative`, label: `${label}までの累計` },
      until(line, year, month),
      until(line, year - 1, month),
    ),
  };
}

/** A table of the month and of the year up to it, without its rows. */
function frame(
  id: string,
  title: string,
  rowHeading: string,
  lines: readonly MonthlyLine[],
  { year, month, hasCounts, settings }: Reported,
): Omit<Table<MonthlyColumn>, "rows"> {
  const names = { month: monthName(year, month), cumulative: `${monthName(year, 0)}からの累計` };
  const columns = monthColumns(names, hasCounts, settings.rounding.trend);
  const period = `${eraDate(firstDay(year))}から${eraDate(lastOfMonth(year, month))}まで`;
  const balances = new Set(lines.map(({ measure }) => measure).filter(isBalance));
  const notes = [...balances].map((measure) => `${measure}の累計の欄は、${monthNames[month]}末の残高です。`);
  return { id, title, period, rowHeading, columns, notes };
}

/** The last day of a month of a fiscal year. */
function lastOfMonth(year: FiscalYear, month: number): IsoDate {
  const first = firstOfMonth(year, month);
  const days = [31, 30, 29].flatMap(
    (day) => isoDate(Number(first.slice(0, 4)), Number(first.slice(5, 7)), day) ?? [],
  );
  return days[0] ?? first.replace(/01$/u, "28");
}

function row(label: string, role: Row["role"], { month, cumulative }: ComparedLine, reported: Reported): Row {
  const { settings, hasCounts } = reported;
  const { rounding, style } = settings;
  const columns = monthColumns({ month: "", cumulative: "" }, hasCounts, rounding.trend);
  const printing = { rounding: rounding.trend, nothing: style.nothing };
  return { id: label, label, level: 0, role, cells: monthCells(month, cumulative, columns, printing) };
}

/** 内訳: the parts in the order of the file, and what they come to. */
function breakdown(id: string, lines: readonly MonthlyLine[], reported: Reported): Table<MonthlyColumn> {
  const [first] = lines as readonly [MonthlyLine, ...MonthlyLine[]];
  const title = `${first.dimension}${first.measure}`;
  const whole: MonthlyLine = {
    ...first,
    id: `${id}/${totalName}`,
    label: `${title} ${totalName}`,
    months: [],
  };
  const totals = comparedLine(
    whole,
    reported,
    (_, year, month) => added(whole, lines, monthId(year, month), year, (line) => inMonth(line, year, month)),
    (_, year, month) => {
      const of = isBalance(first.measure) ? monthId(year, month) : `${monthId(year, month)}/cumulative`;
      return added(whole, lines, of, year, (line) => upToMonth(line, year, month));
    },
  );
  return {
    ...frame(id, title, first.dimension.replace(/別$/u, ""), lines, reported),
    rows: [
      ...lines.map((line) => row(line.group, "item", comparedLine(line, reported), reported)),
      row(totalName, "total", totals, reported),
    ],
  };
}

/** What the parts come to that there are in a year; nothing where one of them is not known. */
function added(
  { id, label }: MonthlyLine,
  lines: readonly MonthlyLine[],
  of: string,
  year: FiscalYear,
  figuresOf: (line: MonthlyLine) => MonthQuantities,
): MonthQuantities {
  const own = lines.filter((line) => hasYear(line, year)).map(figuresOf);
  const sumOf = (quantity: keyof MonthQuantities): MonthQuantities => {
    const known = own.flatMap((one) => one[quantity] ?? []);
    const name = quantityName({ id: `${id}/${of}`, label: `${label} ${fiscalYearName(year)}` }, quantity);
    return known.length > 0 && known.length === own.length ? { [quantity]: sum(name, known) } : {};
  };
  return { ...sumOf("count"), ...sumOf("amount") };
}

/** 月ごとの推移: the twelve months of the year beside those of the last. */
function course(
  line: MonthlyLine,
  { year, settings: { rounding, style } }: Reported,
): MonthlyReport["courses"][number] {
  const { trend } = rounding;
  const printed = (figure: MonthQuantities["amount"]) =>
    figure ? printedAmount(figure, trend) : style.nothing;
  const rows = monthNames.map((label, month): Row => {
    const [now, before] = [inMonth(line, year, month).amount, inMonth(line, year - 1, month).amount];
    const name = {
      id: `${line.id}/${monthId(year, month)}/change`,
      label: `${line.label} ${monthName(year, month)} 前年比`,
    };
    const change = now && before ? printedPercentage(percentage(name, now, before), trend) : style.nothing;
    return { id: label, label, level: 0, role: "item", cells: [printed(now), printed(before), change] };
  });
  return {
    id: courseId(line.measure),
    title: `月ごとの${line.measure}`,
    period: "",
    rowHeading: "月",
    columns: [
      amountColumn("amount", fiscalYearName(year, style.eraChange), trend),
      amountColumn("previousAmount", fiscalYearName(year - 1, style.eraChange), trend),
      percentageColumn("change", "前年同月比", trend),
    ],
    rows,
    notes: [],
    chart: { kind: "columns", bars: ["amount", "previousAmount"] },
  };
}

/** The table of a measure's months. */
export const courseId = (measure: Measure): string => `monthly/${measures[measure].id}/months`;
