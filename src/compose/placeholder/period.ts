import { eraDate, eraOf } from "../../model/era.js";
import { fiscalYearName, lastDay, wholeYear } from "../../model/fiscal-year.js";
import type { Context } from "../context.js";
import type { Arguments, Placeholder } from "./placeholder.js";

/** The fiscal year so many years from the report's: {{year 1}} is the coming one. */
const yearOf = ({ values }: Arguments, { dataset }: Context): number =>
  dataset.settings.fiscalYear + (typeof values[0] === "number" ? values[0] : 0);

export const year: Placeholder = {
  name: "year",
  about: "年度。数を添えるとその数だけ先（負なら前）の年度",
  example: "{{year 1}}",
  print: (args, context) => [fiscalYearName(yearOf(args, context), context.dataset.settings.style.eraChange)],
};

export const yearEnd: Placeholder = {
  name: "year-end",
  about: "年度の最後の日",
  example: "{{year-end}}",
  print: (args, context) => [eraDate(lastDay(yearOf(args, context)))],
};

export const period: Placeholder = {
  name: "period",
  about: "年度の初日から末日まで",
  example: "{{period}}",
  print: (args, context) => {
    const fiscalYear = yearOf(args, context);
    return [wholeYear(fiscalYear)];
  },
};

export const published: Placeholder = {
  name: "published",
  about: "発行年月",
  example: "{{published}}",
  print: (_, { dataset }) => [eraMonth(dataset.settings.published)],
};

/** 令和8年7月, of a month `YYYY-MM`. */
export function eraMonth(month: string): string {
  const { era, year: eraYear } = eraOf(`${month}-01`);
  return `${era}${eraYear === 1 ? "元" : eraYear}年${Number(month.slice(5))}月`;
}
