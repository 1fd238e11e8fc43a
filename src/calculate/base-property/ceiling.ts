import type { Lookup, TableOf } from "../../model/association/ids.js";
import { type AssociationDataset, settingPlace } from "../../model/dataset.js";
import { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import { percentage, product } from "../arithmetic.js";
import { amountColumn, percentageColumn, printedAmount, printedPercentage } from "../printed.js";

/** 保証債務の最高限度額 = 基本財産 × 定款倍率, and how much of it is used. */
export function ceilingTable(
  dataset: AssociationDataset,
  lookup: Lookup,
  period: string,
): TableOf<"base-property/ceiling"> | undefined {
  const { settings } = dataset;
  const base = lookup("balance-sheet/base-property");
  const liability = lookup("balance-sheet/guarantee-liability");
  if (settings.ceilingMultiple === undefined || !base || !liability) return undefined;
  const multiple: Figure = {
    id: "base-property/ceiling-multiple",
    label: "定款倍率",
    value: new Decimal(settings.ceilingMultiple),
    unit: "倍",
    origin: {
      kind: "read",
      place: settingPlace(dataset, "ceilingMultiple"),
      text: String(settings.ceilingMultiple),
    },
  };
  const ceiling = product(
    { id: "base-property/ceiling", label: "保証債務の最高限度額" },
    [base, multiple],
    base.unit,
  );
  const use = percentage(
    { id: "base-property/ceiling-use", label: "最高限度額の利用率" },
    liability,
    ceiling,
  );
  const rounding = settings.rounding.baseProperty;
  return {
    id: "base-property/ceiling",
    title: "保証債務の最高限度額とその利用",
    period,
    rowHeading: "年度",
    columns: [
      amountColumn("base", "基本財産", rounding),
      {
        id: "multiple",
        label: "定款倍率",
        kind: "percentage",
        unit: "倍",
        digits: multiple.value?.decimalPlaces() ?? 0,
      },
      amountColumn("ceiling", "最高限度額", rounding),
      amountColumn("liability", "保証債務残高", rounding),
      percentageColumn("use", "利用率", rounding),
    ],
    rows: [
      {
        id: "ceiling",
        label: `${fiscalYearName(settings.fiscalYear, settings.style.eraChange)}末`,
        level: 0,
        role: "item",
        cells: [
          printedAmount(base, rounding),
          multiple,
          printedAmount(ceiling, rounding),
          printedAmount(liability, rounding),
          printedPercentage(use, rounding),
        ],
      },
    ],
    notes: ["最高限度額 ＝ 基本財産 × 定款倍率。利用率 ＝ 保証債務残高 ÷ 最高限度額 × 100。"],
  };
}
