import type { AssociationDataset } from "../../model/dataset.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import type { Row, Table } from "../../model/table.js";
import { sum } from "../arithmetic.js";
import { amountColumn, printedAmount } from "../printed.js";
import { readFigure } from "../read.js";

/** 基本財産の計画: what next year's end is to bring, as the budget has it. */
export function planTable({ settings, tables }: AssociationDataset): Table | undefined {
  if (!tables.basePropertyPlan) return undefined;
  const rounding = settings.rounding.plan;
  const lines = tables.basePropertyPlan.map(({ item: { value: item }, balance, increase }) => {
    const name = (part: string, label: string) => ({
      id: `base-property/plan/${item}/${part}`,
      label: `${item} ${label}`,
    });
    return {
      item,
      figures: [
        readFigure(name("balance", "年度末残高（計画）"), balance),
        readFigure(name("increase", "増加額（計画）"), increase),
      ],
    };
  });
  const totals = ["年度末残高（計画）", "増加額（計画）"].map((label, index) =>
    sum(
      { id: `base-property/plan/total/${index === 0 ? "balance" : "increase"}`, label: `基本財産 ${label}` },
      lines.flatMap(({ figures }) => figures[index] ?? []),
    ),
  );
  const rows = lines.map(
    ({ item, figures }): Row => ({
      id: item,
      label: item,
      level: 0,
      role: "item",
      cells: figures.map((figure) => printedAmount(figure, rounding)),
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
