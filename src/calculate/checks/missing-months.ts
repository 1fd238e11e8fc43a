import { monthNames } from "../../model/association/monthly.js";
import { type FiscalYear, fiscalYearName } from "../../model/fiscal-year.js";
import { check } from "../../problem/check.js";
import { groupBy } from "../group-by.js";
import { hasYear, type MonthlyLine, monthlyLines } from "../monthly/lines.js";
import { newestMonth } from "../monthly/report.js";
import type { CheckContext } from "./context.js";

/**
 * 抜けた月: a line of the monthly table has every month from April to the one that is reported, this year and, where it
 * has any of it, last year. What lacks the same months is one problem.
 */
export const missingMonths = check<{ what: string; year: string; missing: string }, CheckContext>({
  id: "check/missing-months",
  severity: "warning",
  about: "月報の途中の月が抜けている。累計は、4月からの月がそろうまで出さない。",
  message: ({ what, year, missing }) => `月報の${what}に、${year}の${missing}の行がありません。`,
  hint: () =>
    "その月の行を加えてください。実績のない月は、件数と金額を0とします。月がそろうまで、累計は出しません。",
  find: ({ dataset: { tables, settings } }, broken) => {
    const lines = monthlyLines(tables.monthly ?? []);
    const newest = newestMonth(lines);
    if (!newest) return [];
    const gaps = [newest.year - 1, newest.year].flatMap((year) =>
      lines
        .filter((line) => hasYear(line, year))
        .flatMap((line) => {
          const missing = missingIn(line, year, newest.month);
          return missing.length > 0 ? [{ line, year, missing: missing.join("、") }] : [];
        }),
    );
    return [...groupBy(gaps, ({ year, missing }) => `${year}\n${missing}`).values()].flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const what =
        own.length > 1 ? `「${first.line.label}」ほか${own.length - 1}の項目` : `「${first.line.label}」`;
      const year = fiscalYearName(first.year, settings.style.eraChange);
      const at = first.line.months.findLast((one) => one.year === first.year)?.place;
      return [broken({ what, year, missing: first.missing }, at)];
    });
  },
});

/** The months of a year that a line lacks, up to the one that is reported or its own last. */
function missingIn({ months }: MonthlyLine, year: FiscalYear, until: number): string[] {
  const own = new Set(months.filter((one) => one.year === year).map(({ month }) => month));
  const last = Math.max(until, ...own);
  return monthNames.filter((_, month) => month <= last && !own.has(month));
}
