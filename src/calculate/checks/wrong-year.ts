import { fiscalYearName } from "../../model/fiscal-year.js";
import { check } from "../../problem/check.js";
import type { CheckContext } from "./context.js";

/** 年度: the newest year of a yearly table is this fiscal year; a plan is for the next. */
export const wrongYear = check<{ what: string; found: string; expected: string }, CheckContext>({
  id: "check/wrong-year",
  severity: "error",
  about: "表の年度が、kaiji.yamlの年度と合わない（昨年度のファイルが残っている）。",
  message: ({ what, found, expected }) => `${what}の最新の年度が${found}です（${expected}のはずです）。`,
  hint: () => "昨年度のファイルが残っていないか、kaiji.yamlのfiscalYearが正しいか確かめてください。",
  find: ({ dataset: { tables, settings } }, broken) => {
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
      return [broken(facts, newest.fiscalYear.place)];
    });
  },
});
