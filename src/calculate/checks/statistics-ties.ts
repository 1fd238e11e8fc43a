import * as rules from "../../problem/rules/tie.js";
import { statedBaseProperty, trendAccounts } from "../base-property/trend.js";
import { groupBy } from "../group-by.js";
import type { CheckContext } from "./context.js";
import type { Tie } from "./tie.js";

/** What the statistics must agree with: the ledger, the trend, and each other. */
export function statisticsTies(context: CheckContext): Tie[] {
  const { figure, report } = context;
  const year = report.settings.fiscalYear;
  return [
    {
      rule: rules.outstandingAgainstLedger,
      left: figure(`trend/outstanding/${year}/amount`),
      right: figure("balance-sheet/guarantee-liability"),
    },
    ...basePropertyTies(context),
    ...mixTies(context),
    ...planTies(context),
  ];
}

/** The current year of 基本財産の推移 is the ledger's. */
function basePropertyTies({ figure, dataset: { tables, settings } }: CheckContext): Tie[] {
  const line = tables.baseProperty?.find(({ fiscalYear }) => fiscalYear.value === settings.fiscalYear);
  if (!line) return [];
  // The problems of its own total were told when the table was made.
  return statedBaseProperty(line, settings.style.eraChange, []).map((stated, index) => ({
    rule: rules.basePropertyAgainstLedger,
    left: stated,
    right: figure(`balance-sheet/${trendAccounts[index]}`),
  }));
}

/** Every mix of a measure has the same total, which is the trend's, in counts and amounts, this year and last. */
function mixTies({ figure, report }: CheckContext): Tie[] {
  const year = report.settings.fiscalYear;
  const mixes = report.tables.filter(({ id }) => id.startsWith("mix/"));
  return [...groupBy(mixes, ({ id }) => id.split("/")[1] ?? "")].flatMap(([measure, tables]) =>
    ["count", "amount", "previousCount", "previousAmount"].flatMap((quantity): Tie[] => {
      const totals = tables.map((table) => figure(`${table.id}/total/${quantity}`));
      const [first, ...others] = totals;
      const isPrevious = quantity.startsWith("previous");
      const kind = quantity.toLowerCase().replace("previous", "");
      return [
        {
          rule: isPrevious ? rules.mixPreviousAgainstTrend : rules.mixAgainstTrend,
          left: first,
          right: figure(`trend/${measure}/${isPrevious ? year - 1 : year}/${kind}`),
        },
        ...others.map((other): Tie => ({ rule: rules.mixDimensions, left: first, right: other })),
      ];
    }),
  );
}

function planTies({ figure, dataset }: CheckContext): Tie[] {
  return (dataset.tables.annualPlan ?? []).map((row): Tie => {
    const key = `${row.fiscalYear.value}/${row.item.value}`;
    return {
      rule: rules.midTermAgainstAnnual,
      left: figure(`plan/mid-term/${key}`),
      right: figure(`plan/annual/${key}`),
    };
  });
}
