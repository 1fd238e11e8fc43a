import { statedBaseProperty, trendAccounts } from "../base-property/trend.js";
import { tie } from "./tie.js";

/** 基本財産の推移: its current year is the ledger's. */
export const basePropertyAgainstLedger = tie({
  id: "base-property-ledger",
  title: "基本財産の推移と帳簿",
  about: "基本財産の推移の当年度が、帳簿の基本財産と違う。",
  hint: "推移表の当年度の行を確かめてください。",
  pairs: ({ figure, dataset: { tables, settings } }) => {
    const line = tables.baseProperty?.find(({ fiscalYear }) => fiscalYear.value === settings.fiscalYear);
    if (!line) return [];
    // The problems of its own total were reported when the table was made.
    const stated = statedBaseProperty(line, settings, []);
    return trendAccounts.map((account, index) => [stated[index], figure(`balance-sheet/${account}`)]);
  },
});
