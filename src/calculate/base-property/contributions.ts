import type { TableOf } from "../../model/association/ids.js";
import { totalName } from "../../model/association/statistics.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Figure } from "../../model/figure.js";
import type { Row } from "../../model/table.js";
import { share, sum } from "../arithmetic.js";
import { withForcedShares } from "../forced-shares.js";
import { amountColumn, percentageColumn, printedAmount, printedPercentage } from "../printed.js";
import { readFigure } from "../read.js";

/** 出捐者別の割合: who contributed how much of the fund. A total that the file has is checked against the ledger and ours. */
export function contributionsTable(
  { settings, tables }: AssociationDataset,
  period: string,
): TableOf<"base-property/contributions"> | undefined {
  const rows = (tables.fundContributions ?? []).filter(({ contributor }) => contributor.value !== totalName);
  if (rows.length === 0) return undefined;
  const rounding = settings.rounding.baseProperty;
  const name = (label: string) => ({ id: `base-property/contribution/${label}`, label });
  const amounts = rows.map(({ contributor, amount }) => readFigure(name(contributor.value), amount));
  const whole = sum({ id: "base-property/contributions/total", label: "出捐金・負担金の計" }, amounts);
  const line = (id: string, label: string, amount: Figure, role: Row["role"]): Row => {
    const ratio = share(
      { id: `base-property/contributions/${id}/share`, label: `${label} 割合` },
      amount,
      whole,
    );
    return {
      id,
      label,
      level: 0,
      role,
      cells: [printedAmount(amount, rounding), printedPercentage(ratio, rounding)],
    };
  };
  const table: TableOf<"base-property/contributions"> = {
    id: "base-property/contributions",
    title: "基金の出捐者別の割合",
    period,
    rowHeading: "出捐者",
    columns: [amountColumn("amount", "金額", rounding), percentageColumn("share", "割合", rounding)],
    rows: [
      ...amounts.map((amount) => line(amount.label, amount.label, amount, "item")),
      line("total", totalName, whole, "total"),
    ],
    notes: [],
    chart: { kind: "pie", bars: ["share"] },
  };
  return withForcedShares(table, rounding);
}
