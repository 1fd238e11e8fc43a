import { keepBooks } from "./books.js";
import { withRowsByHand } from "./by-hand.js";
import { makeCases } from "./cases.js";
import { drawing } from "./draw.js";
import { trialBalanceFile } from "./ledger.js";
import { monitoringFiles } from "./monitoring.js";
import { annualPlanFile, basePropertyPlanFile, budgetFile, midTermPlanFile } from "./plan.js";
import { basePropertyFile, fundContributionsFile, keyFiguresFile, mixFile, trendFile } from "./statistics.js";
import { type Year, years } from "./year.js";

export interface Sample {
  /** 0 … 4294967295; another seed gives another corporation. */
  readonly seed: number;
  readonly fiscalYear: number;
  /** How many times the usual number of cases and businesses. */
  readonly scale: number;
}

/** The sample that is kept in `data/sample-2025`. */
export const usual: Sample = { seed: 20260331, fiscalYear: 2025, scale: 1 };

/** Ten years of trend need the books of eleven: the first gives the opening balances. */
const yearsOfTrend = 10;

/** The number files of the dataset, by path below its folder. Everything in them follows from the same cases. */
export function sampleFiles({ seed, fiscalYear, scale }: Sample): ReadonlyMap<string, string> {
  const draw = drawing(seed);
  const cases = makeCases(draw, fiscalYear, scale);
  const told = years(cases, fiscalYear - yearsOfTrend, fiscalYear) as [Year, ...Year[]];
  const books = keepBooks(draw, told, scale);
  const [previous, year] = told.slice(-2) as [Year, Year];
  const [booksBefore, booksNow] = books.slice(-2) as [(typeof books)[0], (typeof books)[0]];
  // What is written by hand fits the corporation that is kept, and no other.
  const isKept = seed === usual.seed && scale === usual.scale;
  const also = isKept ? withRowsByHand : (_: string, generated: string) => generated;
  return new Map([
    ["ledger/trial-balance.csv", trialBalanceFile(booksNow)],
    ["ledger/previous-trial-balance.csv", trialBalanceFile(booksBefore)],
    ["ledger/budget.csv", budgetFile(booksNow)],
    ["statistics/trend.csv", also("trend.csv", trendFile(told.slice(1)), 2)],
    ["statistics/mix.csv", also("mix.csv", mixFile(cases, fiscalYear), 4)],
    ["statistics/base-property.csv", basePropertyFile(books.slice(1))],
    ["statistics/fund-contributions.csv", fundContributionsFile(booksNow)],
    ["statistics/key-figures.csv", keyFiguresFile(previous, year, booksNow, 84 * scale)],
    ["plan/annual.csv", annualPlanFile(previous, year)],
    ["plan/mid-term.csv", midTermPlanFile(previous, year)],
    ["plan/base-property.csv", basePropertyPlanFile(booksNow)],
    // Drawn by itself, so that whoever is watched changes nothing in the books.
    ...monitoringFiles(drawing(seed + 1), fiscalYear),
  ]);
}
