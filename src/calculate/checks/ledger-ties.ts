import * as rules from "../../problem/rules/tie.js";
import { sum } from "../arithmetic.js";
import { readFigure } from "../read.js";
import type { CheckContext } from "./context.js";
import type { Tie } from "./tie.js";

/** What the ledger must agree with within itself, and with last year's. */
export function ledgerTies({ figure, dataset }: CheckContext): Tie[] {
  const all = (id: string, label: string, ids: readonly string[]) =>
    sum(
      { id: `check/${id}`, label },
      ids.flatMap((one) => figure(one) ?? []),
      "円",
    );
  return [
    {
      rule: rules.balanceSheetUnbalanced,
      left: figure("balance-sheet/total-assets"),
      right: figure("balance-sheet/total-liabilities-and-net-worth"),
    },
    {
      rule: rules.surplusNotAppropriated,
      left: figure("income-statement/surplus"),
      right: all("appropriation", "収支差額処分の計", [
        "income-statement/fluctuation-reserve-appropriation",
        "income-statement/base-property-appropriation",
      ]),
    },
    {
      rule: rules.guaranteeContra,
      left: figure("balance-sheet/guarantee-contra"),
      right: figure("balance-sheet/guarantee-liability"),
    },
    {
      rule: rules.lossCompensationContra,
      left: figure("balance-sheet/loss-compensation-contra"),
      right: figure("balance-sheet/loss-compensation"),
    },
    {
      rule: rules.netWorthMismatch,
      left: figure("asset-inventory/net-worth"),
      right: all("net-worth", "基本財産・制度改革促進基金・収支差額変動準備金の計", [
        "balance-sheet/base-property",
        "balance-sheet/reform-fund",
        "balance-sheet/fluctuation-reserve",
      ]),
    },
    ...["reserve", "claims-reserve"].flatMap((name): Tie[] => {
      const balance = name === "reserve" ? "liability-reserve" : name;
      return [
        {
          rule: rules.reserveProvision,
          left: figure(`income-statement/${name}-provision`),
          right: figure(`balance-sheet/${balance}`),
        },
        {
          rule: rules.reserveReversal,
          left: figure(`income-statement/${name}-reversal`),
          right: figure(`previous/balance-sheet/${balance}`),
        },
      ];
    }),
    {
      rule: rules.fundReserveRolled,
      left: figure("balance-sheet/fund-reserve"),
      right:
        figure("previous/balance-sheet/fund-reserve") &&
        all("fund-reserve", "前期末の基金準備金と基本財産繰入額の計", [
          "previous/balance-sheet/fund-reserve",
          "income-statement/base-property-appropriation",
        ]),
    },
    {
      rule: rules.fundContributions,
      left: figure("balance-sheet/fund"),
      right: dataset.tables.fundContributions && contributions(dataset.tables.fundContributions),
    },
  ];
}

function contributions(rows: NonNullable<CheckContext["dataset"]["tables"]["fundContributions"]>) {
  const figures = rows.map((row) =>
    readFigure(
      { id: `check/contribution/${row.contributor.value}`, label: row.contributor.value },
      row.amount,
    ),
  );
  return sum({ id: "check/contributions", label: "基金の内訳の計" }, figures);
}
