import type { ColumnOf, PlanRatio, PlanTableId, TableOf } from "../model/association/ids.js";
import { type annualPlanSchema, plans } from "../model/association/plan.js";
import type { AssociationDataset } from "../model/dataset.js";
import type { Figure } from "../model/figure.js";
import { type EraChangeStyle, fiscalYearName } from "../model/fiscal-year.js";
import type { RowOf, SourcedNumber } from "../model/schema.js";
import type { TableRounding } from "../model/settings.js";
import type { Cell, Column, Table } from "../model/table.js";
import { type Name, percentage } from "./arithmetic.js";
import { groupBy } from "./group-by.js";
import { amountColumn, percentageColumn, printedAmount, printedPercentage } from "./printed.js";
import { readFigure } from "./read.js";

type PlanRow = RowOf<typeof annualPlanSchema>;

/** The plans that the dataset has. */
export function planTables({ tables, settings }: AssociationDataset): Table[] {
  return Object.entries(plans).flatMap(([name, { title, rows }]) => {
    const own = tables[rows];
    return own
      ? [planTable(`plan/${name}`, title, own, settings.rounding.plan, settings.style.eraChange)]
      : [];
  });
}

/** 公表された計画比: those that stand in the files and are calculated, too; kept beside, to be compared. */
export function publishedPlanRatios({ tables, settings }: AssociationDataset): Figure[] {
  return Object.entries(plans).flatMap(([plan, { title, rows }]) => {
    const own = tables[rows] ?? [];
    return own.flatMap((row) => {
      const name = nameOf(`plan/${plan}`, title, row, settings.style.eraChange);
      const before = yearBefore(row, own);
      return ratios.flatMap((ratio) => {
        const cell = row[ratio.published];
        if (!cell || cell.text === "" || !baseOf(ratio.base, row, before, name)) return [];
        const { id, label } = ratioName(name, ratio);
        return [readFigure({ id: `${id}:published`, label }, cell)];
      });
    });
  });
}

/** The two ratios of a plan: against last year's plan, and against what last year is expected to bring. */
const ratios = [
  { id: "plan-ratio", label: "対前年度計画比", published: "planRatio", base: "previousPlan" },
  { id: "estimate-ratio", label: "対前年度実績見込比", published: "estimateRatio", base: "previousEstimate" },
] as const satisfies readonly { readonly id: PlanRatio; readonly [part: string]: string }[];

/** For each item its amount and ratios, year beside year; one year for the annual plan, three for the mid-term plan. */
export function planTable(
  id: string,
  title: string,
  rows: readonly PlanRow[],
  rounding: TableRounding,
  era: EraChangeStyle,
): TableOf<PlanTableId> {
  const years = [...groupBy(rows, (row) => row.fiscalYear.value).keys()].toSorted((a, b) => a - b);
  const items = groupBy(rows, (row) => row.item.value);
  const shown = years.map((year) => ({
    year,
    ratios: ratios.filter((ratio) => hasRatio(rows, year, ratio)),
  }));
  const columns = shown.flatMap(({ year, ratios }): Column<ColumnOf<PlanTableId>>[] => {
    const own = [
      amountColumn(`${year}/amount`, "計画額", rounding),
      ...ratios.map(({ id, label }) => percentageColumn(`${year}/${id}`, label, rounding)),
    ];
    return years.length > 1 ? own.map((column) => ({ ...column, group: fiscalYearName(year, era) })) : own;
  });
  return {
    id,
    title,
    period: years.length === 1 ? fiscalYearName(years[0] ?? 0, era) : "",
    rowHeading: "項目",
    columns,
    notes: [],
    rows: [...items].map(([item, own]) => ({
      id: item,
      label: item,
      level: 0,
      role: "item",
      cells: shown.flatMap(({ year, ratios }): Cell[] => {
        const row = own.find((candidate) => candidate.fiscalYear.value === year);
        if (!row) return [null, ...ratios.map(() => null)];
        const name = nameOf(id, title, row, era);
        const amount = readFigure(name, row.amount);
        const before = yearBefore(row, own);
        return [
          printedAmount(amount, rounding),
          ...ratios.map((ratio) =>
            ratioCell(
              ratioName(name, ratio),
              amount,
              row[ratio.published],
              baseOf(ratio.base, row, before, name),
              rounding,
            ),
          ),
        ];
      }),
    })),
  };
}

function nameOf(
  id: string,
  title: string,
  { fiscalYear: { value: year }, item: { value: item } }: PlanRow,
  era: EraChangeStyle,
): Name {
  return { id: `${id}/${year}/${item}`, label: `${title} ${fiscalYearName(year, era)} ${item}` };
}

const ratioName = ({ id, label }: Name, ratio: (typeof ratios)[number]): Name => ({
  id: `${id}/${ratio.id}`,
  label: `${label} ${ratio.label}`,
});

/** The row of the same item a year before. */
const yearBefore = (row: PlanRow, rows: readonly PlanRow[]): PlanRow | undefined =>
  rows.find(
    ({ item, fiscalYear }) => item.value === row.item.value && fiscalYear.value === row.fiscalYear.value - 1,
  );

/** Whether a year can show a ratio: as published, from an amount beside it, or from the row of the year before. */
function hasRatio(
  rows: readonly PlanRow[],
  year: number,
  { published, base }: (typeof ratios)[number],
): boolean {
  const own = rows.filter((row) => row.fiscalYear.value === year);
  const isBeside = own.some((row) => (row[published]?.value ?? row[base]?.value ?? null) !== null);
  return isBeside || (base === "previousPlan" && rows.some((row) => row.fiscalYear.value === year - 1));
}

/** What a ratio is taken against: the amount in the row, or last year's row of the same table. */
function baseOf(
  base: "previousPlan" | "previousEstimate",
  row: PlanRow,
  before: PlanRow | undefined,
  name: Name,
): Figure | undefined {
  const label = base === "previousPlan" ? "前年度計画額" : "前年度実績見込額";
  const own = row[base];
  if (own?.value != null)
    return readFigure({ id: `${name.id}/${base}`, label: `${name.label} ${label}` }, own);
  return base === "previousPlan" && before
    ? readFigure({ id: `${name.id}/${base}`, label: `${name.label} ${label}` }, before.amount)
    : undefined;
}

function ratioCell(
  name: Name,
  amount: Figure,
  published: SourcedNumber | undefined,
  base: Figure | undefined,
  rounding: TableRounding,
): Cell {
  if (base) return printedPercentage(percentage(name, amount, base), rounding);
  return published?.value == null ? null : readFigure(name, published);
}
