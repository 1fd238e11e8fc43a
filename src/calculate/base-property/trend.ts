import type { Lookup, TableOf } from "../../model/association/ids.js";
import type { basePropertySchema } from "../../model/association/statistics.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Figure } from "../../model/figure.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import type { RowOf } from "../../model/schema.js";
import type { AssociationSettings } from "../../model/settings.js";
import type { Row } from "../../model/table.js";
import type { Problem } from "../../problem/problem.js";
import { percentage } from "../arithmetic.js";
import { amountColumn, percentageColumn, printedAmount, printedPercentage } from "../printed.js";
import { readFigure } from "../read.js";
import { total } from "../total.js";

/** The accounts of the ledger that the trend's columns show. */
export const trendAccounts = ["base-property", "fund", "fund-reserve"] as const;

/** 基本財産の推移: the years as the file has them; the current one from the ledger, which is exact; the change of the whole against the year before. */
export function trendTable(
  { settings, tables }: AssociationDataset,
  lookup: Lookup,
  problems: Problem[],
): TableOf<"base-property/trend"> | undefined {
  if (!tables.baseProperty) return undefined;
  const rounding = settings.rounding.baseProperty;
  const era = settings.style.eraChange;
  const sorted = tables.baseProperty.toSorted((a, b) => a.fiscalYear.value - b.fiscalYear.value);
  const years = sorted.map((line) => {
    const year = line.fiscalYear.value;
    const exact = trendAccounts.map((account) =>
      year === settings.fiscalYear ? lookup(`balance-sheet/${account}`) : undefined,
    );
    const parts = statedBaseProperty(line, settings, problems).map((stated, index) => exact[index] ?? stated);
    return { year, label: fiscalYearName(year, era), parts };
  });
  const hasChange = years.length > 1;
  const changeOf = (index: number) => {
    const [now, then] = [years[index], years[index - 1]];
    const [whole, before] = [now?.parts[0], then?.parts[0]];
    if (!whole || !before || now?.year !== Number(then?.year) + 1) return null;
    const name = {
      id: `base-property/trend/${now.year}/change`,
      label: `基本財産 ${now.label}末 前年度比`,
    };
    return printedPercentage(percentage(name, whole, before), rounding);
  };
  return {
    id: "base-property/trend",
    title: "基本財産の推移",
    period: "",
    rowHeading: "年度",
    columns: [
      amountColumn("total", "基本財産", rounding),
      ...(hasChange ? [percentageColumn("change", "前年度比", rounding)] : []),
      amountColumn("fund", "基金", rounding),
      amountColumn("reserve", "基金準備金", rounding),
    ],
    rows: years.map(({ year, label, parts }, index): Row => {
      const [whole, ...funds] = parts.map((part) => printedAmount(part, rounding));
      const cells = [whole ?? null, ...(hasChange ? [changeOf(index)] : []), ...funds];
      return { id: String(year), label, level: 0, role: "item", cells };
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
