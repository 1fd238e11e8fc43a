import type { Lookup, TableOf } from "../../model/association/ids.js";
import type { basePropertySchema } from "../../model/association/statistics.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Figure } from "../../model/figure.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import type { RowOf } from "../../model/schema.js";
import type { AssociationSettings } from "../../model/settings.js";
import type { Row } from "../../model/table.js";
import type { Problem } from "../../problem/problem.js";
import { amountColumn, printedAmount } from "../printed.js";
import { readFigure } from "../read.js";
import { total } from "../total.js";

/** The accounts of the ledger that the trend's columns show. */
export const trendAccounts = ["base-property", "fund", "fund-reserve"] as const;

/** 基本財産の推移: the years as the file has them; the current one from the ledger, which is exact. */
export function trendTable(
  { settings, tables }: AssociationDataset,
  lookup: Lookup,
  problems: Problem[],
): TableOf<"base-property/trend"> | undefined {
  if (!tables.baseProperty) return undefined;
  const rounding = settings.rounding.baseProperty;
  const era = settings.style.eraChange;
  const sorted = tables.baseProperty.toSorted((a, b) => a.fiscalYear.value - b.fiscalYear.value);
  return {
    id: "base-property/trend",
    title: "基本財産の推移",
    period: "",
    rowHeading: "年度",
    columns: [
      amountColumn("total", "基本財産", rounding),
      amountColumn("fund", "基金", rounding),
      amountColumn("reserve", "基金準備金", rounding),
    ],
    rows: sorted.map((line): Row => {
      const year = line.fiscalYear.value;
      const exact = trendAccounts.map((account) =>
        year === settings.fiscalYear ? lookup(`balance-sheet/${account}`) : undefined,
      );
      const cells = statedBaseProperty(line, settings, problems).map((stated, index) =>
        printedAmount(exact[index] ?? stated, rounding),
      );
      return { id: String(year), label: fiscalYearName(year, era), level: 0, role: "item", cells };
    }),
    notes: [],
    chart: { kind: "stacked-columns", bars: ["fund", "reserve"] },
  };
}

/** 基本財産, 基金 and 基金準備金 of a year as the file states them. */
export function statedBaseProperty(
  line: RowOf<typeof basePropertySchema>,
  { style: { eraChange: era }, rounding }: Pick<AssociationSettings, "style" | "rounding">,
  problems: Problem[],
): Figure[] {
  const year = line.fiscalYear.value;
  const name = (part: string, label: string) => ({
    id: `base-property/trend/${year}/${part}`,
    label: `推移表の${label} ${fiscalYearName(year, era)}末`,
  });
  const fund = readFigure(name("fund", "基金"), line.fund);
  const reserve = readFigure(name("reserve", "基金準備金"), line.reserve);
  const handedOver = line.total && readFigure(name("total:handed-over", "基本財産"), line.total);
  return [
    total(name("total", "基本財産"), [fund, reserve], handedOver, problems, rounding.baseProperty.amount),
    fund,
    reserve,
  ];
}
