import type { Figure } from "../../model/figure.js";
import { difference } from "../arithmetic.js";
import { statedBaseProperty, trendAccounts } from "../base-property/trend.js";
import type { Pair } from "./comparison.js";
import type { CheckContext } from "./context.js";
import { tie } from "./tie.js";

/**
 * 基本財産の推移: its year before is last year's ledger's; without that ledger, what this year's leaves when the
 * appropriation is taken off again.
 */
export const basePropertyPrevious = tie({
  id: "base-property-previous",
  title: "基本財産の推移の前年度と前期の帳簿",
  about:
    "基本財産の推移の前年度が、前期の帳簿の基本財産と違う。前期残高試算表がなければ、当期の残高から基本財産繰入額を引いた額と照合する。",
  hint: "推移表の前年度の行が、前年に公表したものか確かめてください。",
  pairs: (context) => {
    const { dataset } = context;
    const { settings, tables } = dataset;
    const line = tables.baseProperty?.find(({ fiscalYear }) => fiscalYear.value === settings.fiscalYear - 1);
    if (!line) return [];
    const [total, fund, reserve] = statedBaseProperty(line, settings, []);
    const before = trendAccounts.map((account) => previous(account, context));
    return [total, fund, reserve].map((stated, index): Pair => [stated, before[index]]);
  },
});

/**
 * What an account was at the end of last year. Without last year's ledger the fund is not known, since no
 * appropriation changes it; of a ledger that has no fund the base property is not.
 */
function previous(account: (typeof trendAccounts)[number], context: CheckContext): Figure | undefined {
  const { figure } = context;
  if (figure("previous/balance-sheet/fund-reserve") || account === "fund") {
    const isWhole = account !== "base-property" || figure("previous/balance-sheet/fund") !== undefined;
    return isWhole ? figure(`previous/balance-sheet/${account}`) : undefined;
  }
  if (account === "base-property" && !isFundKept(context)) return undefined;
  const closing = figure(`balance-sheet/${account}`);
  const appropriated = figure("income-statement/base-property-appropriation");
  if (!closing || !appropriated) return undefined;
  const label = `${closing.label}から基本財産繰入額を引いた額`;
  return difference({ id: `check/${account}-before`, label }, [closing, appropriated]);
}

/** Whether the trend has the same fund in both years: then only the appropriation made the base property grow. */
function isFundKept({ dataset: { settings, tables } }: CheckContext): boolean {
  const [now, before] = [settings.fiscalYear, settings.fiscalYear - 1].map(
    (year) => tables.baseProperty?.find(({ fiscalYear }) => fiscalYear.value === year)?.fund.value,
  );
  return now != null && before != null && now.equals(before);
}
