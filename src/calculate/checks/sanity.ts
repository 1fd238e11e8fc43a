import { Decimal } from "../../model/decimal.js";
import { firstPlace } from "../../model/figure.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import { isFigure } from "../../model/table.js";
import { amountText } from "../../problem/amount.js";
import type { Problem } from "../../problem/problem.js";
import * as rules from "../../problem/rules/sanity.js";
import type { CheckContext } from "./context.js";

/** Checks that are no ties: years, limits, shares that were handed over. */
export function sanityChecks(context: CheckContext): Problem[] {
  return [...years(context), ...reserveShare(context), ...ceiling(context), ...shares(context)];
}

/** The newest year of a yearly table is this fiscal year; a plan is for the next. */
function years({ dataset: { tables, settings } }: CheckContext): Problem[] {
  const year = settings.fiscalYear;
  const expectations = [
    { what: "推移表", rows: tables.trend, expected: year },
    { what: "基本財産の推移", rows: tables.baseProperty, expected: year },
    { what: "年度経営計画", rows: tables.annualPlan, expected: year + 1 },
  ];
  return expectations.flatMap(({ what, rows, expected }) => {
    const newest = rows?.toSorted((a, b) => b.fiscalYear.value - a.fiscalYear.value)[0];
    if (!newest || newest.fiscalYear.value === expected) return [];
    const facts = {
      what,
      found: fiscalYearName(newest.fiscalYear.value),
      expected: fiscalYearName(expected),
    };
    return [rules.wrongYear(facts, newest.fiscalYear.place)];
  });
}

function reserveShare({ figure, report: { settings } }: CheckContext): Problem[] {
  const reserve = figure("income-statement/fluctuation-reserve-appropriation");
  const surplus = figure("income-statement/surplus");
  if (reserve?.value == null || surplus?.value == null) return [];
  // The reserve is usually a round amount just above or below one half: one per cent of leeway.
  const most = surplus.value.times(settings.reserveShareMost).times("1.01");
  if (reserve.value.lessThanOrEqualTo(most)) return [];
  const facts = {
    reserve: amountText(reserve.value, "円"),
    surplus: amountText(surplus.value, "円"),
    most: `${new Decimal(settings.reserveShareMost).times(100)}％`,
  };
  return [rules.reserveShareExceeded(facts, firstPlace(reserve))];
}

function ceiling({ figure }: CheckContext): Problem[] {
  const limit = figure("base-property/ceiling");
  const outstanding = figure("balance-sheet/guarantee-liability");
  if (limit?.value == null || outstanding?.value == null || outstanding.value.lessThanOrEqualTo(limit.value))
    return [];
  const facts = { outstanding: amountText(outstanding.value, "円"), ceiling: amountText(limit.value, "円") };
  return [rules.ceilingExceeded(facts, firstPlace(outstanding))];
}

/** Shares that were handed over as published add up to 100, give or take half a last digit each. */
function shares({ report: { tables, settings } }: CheckContext): Problem[] {
  return tables
    .filter(({ id }) => id.startsWith("mix/"))
    .flatMap((table) => {
      const index = table.columns.findIndex(({ id }) => id === "share");
      const published = table.rows
        .filter(({ level, role }) => level === 0 && role !== "total")
        .flatMap((row) => row.cells[index] ?? [])
        .filter(isFigure)
        .filter(({ origin, value }) => origin.kind === "read" && value !== null);
      if (published.length === 0) return [];
      const total = Decimal.sum(...published.map(({ value }) => value ?? 0));
      const gap = total.minus(100).abs();
      const [first] = published;
      if (gap.isZero() || !first) return [];
      const leeway = new Decimal(10)
        .pow(-settings.rounding.mix.percentageDigits)
        .times(published.length)
        .dividedBy(2);
      const verdict = gap.lessThanOrEqualTo(leeway) ? rules.sharesNotHundred : rules.sharesWrong;
      return [verdict({ table: table.title, total: total.toString() }, firstPlace(first))];
    });
}
