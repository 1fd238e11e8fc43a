import type { TableOf } from "../../model/association/ids.js";
import { totalName } from "../../model/association/statistics.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Figure } from "../../model/figure.js";
import type { Row } from "../../model/table.js";
import { share, sum } from "../arithmetic.js";
import { withForcedShares } from "../forced-shares.js";
import { amountColumn, percentageColumn } from "../printed.js";
import { contributedAmounts } from "./contributed.js";
import { shareRow } from "./share-row.js";

/** 出捐者別の割合: who contributed how much of the fund. A total that the file has is checked against the ledger and ours. */
export function contributionsTable(
  dataset: AssociationDataset,
  period: string,
): TableOf<"base-property/contributions"> | undefined {
  const amounts = contributedAmounts(dataset);
  if (amounts.length === 0) return undefined;
  const rounding = dataset.settings.rounding.baseProperty;
  const whole = sum({ id: "base-property/contributions/total", label: "出捐金・負担金の計" }, amounts);
  const row = (id: string, label: string, amount: Figure, role: Row["role"]): Row => {
    const name = { id: `base-property/contributions/${id}/share`, label: `${label} 割合` };
    return shareRow({ id, label, level: 0, role }, amount, share(name, amount, whole), rounding);
  };
  const table: TableOf<"base-property/contributions"> = {
    id: "base-property/contributions",
    title: "基金の出捐者別の割合",
    period,
    rowHeading: "出捐者",
    columns: [amountColumn("amount", "金額", rounding), percentageColumn("share", "割合", rounding)],
    rows: [
      ...amounts.map((amount) => row(amount.label, amount.label, amount, "item")),
      row("total", totalName, whole, "total"),
    ],
    notes: [],
    chart: { kind: "pie", bars: ["share"] },
  };
  return withForcedShares(table, rounding);
}
