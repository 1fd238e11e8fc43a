import { fiscalYearName } from "../../model/fiscal-year.js";
import type { ComparedReturn } from "../../model/side-by-side.js";
import { isMoney, type MoneyUnit } from "../../model/unit.js";
import { groupBy } from "../group-by.js";
import { comparedFigures } from "./compared-figures.js";

/** More corporations than these are counted, not named. */
const mostNamed = 6;

/** 端数の疑い: whose amounts were handed over in a unit larger than the yen, and how far off they may be. */
export function doubtNotes(returns: readonly ComparedReturn[]): string[] {
  const found = returns.flatMap((one) => coarseUnits(one).map((unit) => ({ one, unit })));
  return [...groupBy(found, ({ unit }) => unit)].map(([unit, own]) => {
    const names = own.map(({ one }) => `${one.shortName}（${fiscalYearName(one.fiscalYear)}）`);
    const named =
      names.length > mostNamed
        ? `${names.slice(0, mostNamed).join("、")}など${names.length}件`
        : names.join("、");
    return `${named}には、${unit}で渡された金額があります。円に直して比べていますが、端数の扱いが分からないので、一つの金額が1${unit}まで元の額と違うことがあります。`;
  });
}

/** The units, coarser than the yen, in which a return has what is compared of its year. */
function coarseUnits({ returned, fiscalYear }: ComparedReturn): MoneyUnit[] {
  const years = [fiscalYear, fiscalYear - 1].map(String);
  const units = [...returned.figures.values()].flatMap(({ id, unit, value }) => {
    if (!value || !isMoney(unit) || unit === "円" || !comparedFigures.isWanted(id)) return [];
    const [kind, , year = ""] = id.split("/");
    return kind !== "trend" || years.includes(year) ? [unit] : [];
  });
  return [...new Set(units)];
}
