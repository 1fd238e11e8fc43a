import { eraDate, eraMonth } from "../../model/era.js";
import {
  type FiscalYear,
  fiscalYearName,
  isFiscalYear,
  lastDay,
  wholeYear,
} from "../../model/fiscal-year.js";
import { brokenPlaceholder } from "../../problem/rules/compose.js";
import type { Context } from "../context.js";
import type { Placeholder } from "./placeholder.js";

/** What is printed of the fiscal year so many years from the report's: {{year 1}} is the coming year. */
function ofYear(print: (year: FiscalYear, context: Context) => string): Placeholder["print"] {
  return ({ values: [shift = 0] }, context, place) => {
    const year = context.dataset.settings.fiscalYear + Number(shift);
    if (Number.isInteger(shift) && isFiscalYear(year)) return [print(year, context)];
    const reason = "年度に添えるのは、何年先か（負なら何年前か）の整数です";
    context.problems.push(brokenPlaceholder({ reason }, place));
    return [];
  };
}

export const year: Placeholder = {
  name: "year",
  about: "年度。数を添えるとその数だけ先（負なら前）の年度",
  example: "{{year 1}}",
  print: ofYear((of, { dataset }) => fiscalYearName(of, dataset.settings.style.eraChange)),
};

export const yearEnd: Placeholder = {
  name: "year-end",
  about: "年度の最後の日",
  example: "{{year-end}}",
  print: ofYear((of) => eraDate(lastDay(of))),
};

export const period: Placeholder = {
  name: "period",
  about: "年度の初日から末日まで",
  example: "{{period}}",
  print: ofYear(wholeYear),
};

export const published: Placeholder = {
  name: "published",
  about: "発行年月",
  example: "{{published}}",
  print: (_, { dataset }) => [eraMonth(`${dataset.settings.published}-01`)],
};
