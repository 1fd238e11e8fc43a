import type { Lookup, TableOf } from "../../model/association/ids.js";
import { basePropertyName } from "../../model/association/statistics.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Figure } from "../../model/figure.js";
import type { Row } from "../../model/table.js";
import { percentage } from "../arithmetic.js";
import { withForcedShares } from "../forced-shares.js";
import { amountColumn, percentageColumn } from "../printed.js";
import { contributedAmounts } from "./contributed.js";
import { shareRow } from "./share-row.js";

/** 基本財産の構成: 基金 with its contributions, and 基金準備金; every share is that of the whole base property. */
export function compositionTable(
  dataset: AssociationDataset,
  lookup: Lookup,
  period: string,
): TableOf<"base-property/composition"> | undefined {
  const whole = lookup("balance-sheet/base-property");
  const fund = lookup("balance-sheet/fund");
  const reserve = lookup("balance-sheet/fund-reserve");
  if (!whole || !fund || !reserve) return undefined;
  const rounding = dataset.settings.rounding.baseProperty;
  const row = (line: Pick<Row, "id" | "label" | "level" | "role">, figure: Figure, id = line.id): Row => {
    const name = { id: `base-property/share/${id}`, label: `${line.label} 構成比` };
    return shareRow(line, figure, percentage(name, figure, whole), rounding);
  };
  const contributed = contributedAmounts(dataset);
  const table: TableOf<"base-property/composition"> = {
    id: "base-property/composition",
    title: "基本財産の構成",
    period,
    rowHeading: "区分",
    columns: [amountColumn("amount", "金額", rounding), percentageColumn("share", "構成比", rounding)],
    rows: [
      row({ id: "fund", label: "基金", level: 0, role: contributed.length > 0 ? "group" : "item" }, fund),
      ...contributed.map((amount) =>
        row(
          { id: amount.label, label: amount.label, level: 1, role: "item" },
          amount,
          `contribution/${amount.label}`,
        ),
      ),
      row({ id: "reserve", label: "基金準備金", level: 0, role: "item" }, reserve),
      row({ id: "total", label: basePropertyName, level: 0, role: "total" }, whole),
    ],
    notes: [],
    chart: { kind: "pie", bars: ["share"] },
  };
  return withForcedShares(table, rounding);
}
