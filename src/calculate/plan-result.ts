import { type Lookup, type TableOf, trendTableId } from "../model/association/ids.js";
import { type annualPlanSchema, measureOfItem } from "../model/association/plan.js";
import type { AssociationDataset } from "../model/dataset.js";
import type { Figure } from "../model/figure.js";
import { fiscalYearName } from "../model/fiscal-year.js";
import type { RowOf, SourcedNumber } from "../model/schema.js";
import type { Row } from "../model/table.js";
import { difference, percentage } from "./arithmetic.js";
import { amountColumn, percentageColumn, printedAmount, printedPercentage } from "./printed.js";
import { readFigure } from "./read.js";

type PlanRow = RowOf<typeof annualPlanSchema>;

/** 計画と実績: what was planned for this year, what came of it, the difference and 計画達成率; items without either are left out. */
export function planResultTable(
  { settings, tables }: AssociationDataset,
  lookup: Lookup,
): TableOf<"plan/result"> | undefined {
  const { fiscalYear, rounding: declared, style } = settings;
  const rounding = declared.plan;
  const rows = plannedFor(fiscalYear, [...(tables.annualPlan ?? []), ...(tables.midTermPlan ?? [])]).flatMap(
    ({ item, planned }): Row[] => {
      const measure = measureOfItem(item);
      const result = measure && lookup(`${trendTableId(measure)}/${fiscalYear}/amount`);
      if (!result) return [];
      const name = (part: string, label: string) => ({
        id: `plan/result/${item}/${part}`,
        label: `${item} ${label}`,
      });
      const plan: Figure = readFigure(name("plan", "当年度の計画額"), planned);
      const gap = difference(name("gap", "計画との差"), [result, plan]);
      const achievement = percentage(name("achievement", "計画達成率"), result, plan);
      const cells = [
        ...[plan, result, gap].map((figure) => printedAmount(figure, rounding)),
        printedPercentage(achievement, rounding),
      ];
      return [{ id: item, label: item, level: 0, role: "item", cells }];
    },
  );
  if (rows.length === 0) return undefined;
  return {
    id: "plan/result",
    title: "計画と実績",
    period: fiscalYearName(fiscalYear, style.eraChange),
    rowHeading: "項目",
    columns: [
      amountColumn("plan", "計画額", rounding),
      amountColumn("result", "実績額", rounding),
      amountColumn("gap", "計画との差", rounding),
      percentageColumn("achievement", "計画達成率", rounding),
    ],
    rows,
    notes: ["計画達成率 ＝ 実績額 ÷ 計画額 × 100。"],
  };
}

/** What was planned of each item for a year: by a row of that year, or beside the plan of the year after. The first that says so counts. */
function plannedFor(year: number, rows: readonly PlanRow[]): { item: string; planned: SourcedNumber }[] {
  const items = new Map<string, SourcedNumber>();
  const found = [
    ...rows.filter(({ fiscalYear }) => fiscalYear.value === year).map((row) => [row, row.amount] as const),
    ...rows
      .filter(({ fiscalYear }) => fiscalYear.value === year + 1)
      .map((row) => [row, row.previousPlan] as const),
  ];
  for (const [{ item }, planned] of found)
    if (planned?.value != null && !items.has(item.value)) items.set(item.value, planned);
  return [...items].map(([item, planned]) => ({ item, planned }));
}
