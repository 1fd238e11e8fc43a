import { sumOf, tie } from "./tie.js";

/** 正味財産: what the inventory leaves of the assets is what the balance sheet calls so. */
export const netWorth = tie({
  id: "net-worth",
  title: "正味財産",
  about: "財産目録の正味財産が、基本財産・制度改革促進基金・収支差額変動準備金の計と違う。",
  hint: "残高試算表の負債と正味財産の科目を確かめてください。",
  pairs: (context) => [
    [
      context.figure("asset-inventory/net-worth"),
      sumOf(context, "net-worth", "基本財産・制度改革促進基金・収支差額変動準備金の計", [
        "balance-sheet/base-property",
        "balance-sheet/reform-fund",
        "balance-sheet/fluctuation-reserve",
      ]),
    ],
  ],
});
