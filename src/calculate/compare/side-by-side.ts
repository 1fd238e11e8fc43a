import type { Account } from "../../model/dataset.js";
import { fiscalYearName, lastDay } from "../../model/fiscal-year.js";
import type { Return } from "../../model/return.js";
import type {
  ComparedGroup,
  ComparedReturn,
  ComparedTables,
  LeftOutReturn,
  NamedReturn,
  SideBySide,
} from "../../model/side-by-side.js";
import { groupBy } from "../group-by.js";
import { comparisonFacts, comparisonNotes, sourceTable } from "./about.js";
import { comparedReturns } from "./compared-return.js";
import { itemTable, rankTable, yearTable } from "./item-tables.js";
import { itemLinesOf } from "./lines.js";
import { exactLook, type Look, paperLook } from "./look.js";
import { rankedCorporations } from "./ranked-corporations.js";
import { statementTables } from "./statement-tables.js";

/** 比較: returns, one of each corporation and year, beside each other; `chart` is the reference chart of accounts. */
export function sideBySide(
  given: readonly Return[],
  leftOut: readonly LeftOutReturn[],
  chart: readonly Account[],
): SideBySide {
  const returns = comparedReturns(given);
  const newest = newestOf(returns);
  const years = yearsOf(returns, newest);
  const lines = itemLinesOf(newest);
  const tablesIn = (look: Look): ComparedTables => ({
    sources: sourceTable(returns, leftOut),
    items: itemTable(
      "compare/items",
      "主要数値",
      lines.filter(({ item }) => !item.formula),
      newest,
      look,
    ),
    ratios: itemTable(
      "compare/ratios",
      "指標",
      lines.filter(({ item }) => item.formula),
      newest,
      look,
    ),
    ranks: rankTable(lines, newest),
    ...(returns.length > newest.returns.length && { years: yearTable(returns, look) }),
    statements: [newest, ...(look === exactLook ? years : [])].flatMap((group) =>
      statementTables(group, chart, look),
    ),
  });
  return {
    returns: returns.map(named),
    newest: { ...newest, returns: newest.returns.map(named) },
    lines,
    standings: rankedCorporations(newest, lines, returns).map(({ one, ...own }) => ({
      ...own,
      one: named(one),
    })),
    date: lastDay(Math.max(...returns.map(({ fiscalYear }) => fiscalYear))),
    leftOut,
    facts: comparisonFacts(returns, newest, leftOut),
    notes: comparisonNotes(returns, newest),
    tables: tablesIn(exactLook),
    paper: tablesIn(paperLook),
  };
}

/** What tables and pages call a return by: what else was handed over, thousands of figures, they need no more. */
const named = ({ scope, name, shortName, fiscalYear }: NamedReturn): NamedReturn => ({
  scope,
  name,
  shortName,
  fiscalYear,
});

/** The newest return of each corporation, in the order of the corporations. */
function newestOf(returns: readonly ComparedReturn[]): ComparedGroup {
  const newest = [...groupBy(returns, ({ name }) => name).values()].flatMap((own) => own.at(-1) ?? []);
  const years = new Set(newest.map(({ fiscalYear }) => fiscalYear));
  const [first] = newest;
  return {
    id: "newest",
    title: years.size === 1 && first ? fiscalYearName(first.fiscalYear) : "各協会の最新の年度",
    returns: newest,
    isAddedUp: newest.length > 1 && years.size === 1,
  };
}

/** Groups of one year, but for one that the newest are, or one return that is among them. */
function yearsOf(returns: readonly ComparedReturn[], newest: ComparedGroup): ComparedGroup[] {
  const years = [...groupBy(returns, ({ fiscalYear }) => fiscalYear)].toSorted(([a], [b]) => b - a);
  return years.flatMap(([year, own]) => {
    const isThere = own.every((one) => newest.returns.includes(one));
    if (isThere && (own.length === newest.returns.length || own.length === 1)) return [];
    return [{ id: String(year), title: fiscalYearName(year), returns: own, isAddedUp: own.length > 1 }];
  });
}
