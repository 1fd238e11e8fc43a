import type { Lookup, TableOf } from "../../model/association/ids.js";
import { totalName } from "../../model/association/statistics.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Figure } from "../../model/figure.js";
import type { Row } from "../../model/table.js";
import { percentage } from "../arithmetic.js";
import { withForcedShares } from "../forced-shares.js";
import { amountColumn, percentageColumn, printedAmount, printedPercentage } from "../printed.js";
import { readFigure } from "../read.js";

/** 基本財産の構成: 基金 with its contributions, and 基金準備金. */
export function compositionTable(
  { settings, tables }: AssociationDataset,
  lookup: Lookup,
  period: string,
): TableOf<"base-property/composition"> | undefined {
  const whole = lookup("balance-sheet/base-property");
  const fund = lookup("balance-sheet/fund");
  const reserve = lookup("balance-sheet/fund-reserve");
  if (!whole || !fund || !reserve) return undefined;
  const rounding = settings.rounding.baseProperty;
  const row = (id: string, label: string, figure: Figure, role: Row["role"]): Row => {
    const share = percentage({ id: `base-property/share/${id}`, label: `${label} 構成比` }, figure, whole);
    return {
      id,
      label,
      level: 0,
      role,
      cells: [printedAmount(figure, rounding), printedPercentage(share, rounding)],
    };
  };
  const parts = (tables.fundContributions ?? []).filter(({ contributor }) => contributor.value !== totalName);
  const contributions = parts.map(({ contributor: { value: label }, amount }): Row => {
    const figure = readFigure({ id: `base-property/contribution/${label}`, label }, amount);
    return { id: label, label, level: 1, role: "item", cells: [printedAmount(figure, rounding), null] };
  });
  const table: TableOf<"base-property/composition"> = {
    id: "base-property/composition",
    title: "基本財産の構成",
    period,
    rowHeading: "区分",
    columns: [amountColumn("amount", "金額", rounding), percentageColumn("share", "構成比", rounding)],
    rows: [
      row("fund", "基金", fund, contributions.length > 0 ? "group" : "item"),
      ...contributions,
      row("reserve", "基金準備金", reserve, "item"),
      row("total", "基本財産", whole, "total"),
    ],
    notes: [],
    chart: { kind: "pie", bars: ["share"] },
  };
  return withForcedShares(table, rounding);
}
