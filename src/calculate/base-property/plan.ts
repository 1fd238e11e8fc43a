import type { TableOf } from "../../model/association/ids.js";
import type { basePropertyPlanSchema } from "../../model/association/plan.js";
import { basePropertyName } from "../../model/association/statistics.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Figure } from "../../model/figure.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import type { RowOf } from "../../model/schema.js";
import type { Row } from "../../model/table.js";
import type { Problem } from "../../problem/problem.js";
import { amountColumn, printedAmount } from "../printed.js";
import { readFigure } from "../read.js";
import { total } from "../total.js";

/** 基本財産の計画: what next year's end is to bring, as the budget has it. A total that the file has is checked. */
export function basePropertyPlanTable(
  { settings, tables }: AssociationDataset,
  problems: Problem[],
): TableOf<"base-property/plan"> | undefined {
  if (!tables.basePropertyPlan) return undefined;
  const rounding = settings.rounding.plan;
  const lines = tables.basePropertyPlan.map((row) => ({ item: row.item.value, figures: figuresOf(row) }));
  const parts = lines.filter(({ item }) => item !== basePropertyName);
  const handedOver = lines.find(({ item }) => item === basePropertyName)?.figures;
  const totals = (["balance", "increase"] as const).map((part) =>
    total(
      { id: `base-property/plan/total/${part}`, label: `${basePropertyName} ${labels[part]}` },
      parts.map(({ figures }) => figures[part]),
      handedOver?.[part],
      problems,
      rounding.amount,
    ),
  );
  const rows = parts.map(
    ({ item, figures }): Row => ({
      id: item,
      label: item,
      level: 0,
      role: "item",
      cells: [figures.balance, figures.increase].map((figure) => printedAmount(figure, rounding)),
    }),
  );
  const cells = totals.map((figure) => printedAmount(figure, rounding));
  return {
    id: "base-property/plan",
    title: "基本財産の計画",
    period: fiscalYearName(settings.fiscalYear + 1, settings.style.eraChange),
    rowHeading: "区分",
    columns: [amountColumn("balance", "年度末残高", rounding), amountColumn("increase", "増加額", rounding)],
    rows: [...rows, { id: "total", label: "合計", level: 0, role: "total", cells }],
    notes: [],
  };
}

const labels = { balance: "年度末残高（計画）", increase: "増加額（計画）" } as const;

function figuresOf({ item: { value: item }, ...row }: RowOf<typeof basePropertyPlanSchema>): {
  readonly balance: Figure;
  readonly increase: Figure;
} {
  const figure = (part: keyof typeof labels) =>
    readFigure({ id: `base-property/plan/${item}/${part}`, label: `${item} ${labels[part]}` }, row[part]);
  return { balance: figure("balance"), increase: figure("increase") };
}
