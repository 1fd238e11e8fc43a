import { type FiscalYear, fiscalYearName } from "../../model/fiscal-year.js";
import type { AskedName } from "../../model/form.js";
import { inOneWidth, normalForm } from "../../model/normal-form.js";
import type { Words } from "../../model/words.js";
import type { Problem } from "../../problem/problem.js";
import { otherYearInForm } from "../../problem/rules/form-values.js";

/** What says a year by itself. */
const sayingYears = ["年度", "前年度", "翌年度", "年度初日", "年度末日", "期間"];

/** 前の年度の様式: a form whose words name fiscal years, all of them before the dataset's, and no year by a placeholder. */
export function formOfOtherYear(
  words: readonly Words[],
  asked: readonly AskedName[],
  year: FiscalYear,
): Problem | undefined {
  if (asked.some(({ name }) => sayingYears.includes(inOneWidth(name)))) return undefined;
  const named = words.flatMap(({ text, place }) =>
    [...normalForm(text).matchAll(/(?<year>(?:19|20)\d\d)年度/gu)].map(({ groups }) => ({
      year: Number(groups?.year),
      place,
    })),
  );
  const newest = named.toSorted((one, other) => other.year - one.year)[0];
  if (!newest || newest.year >= year) return undefined;
  return otherYearInForm({ found: fiscalYearName(newest.year), year: fiscalYearName(year) }, newest.place);
}
