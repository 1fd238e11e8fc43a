import { westernYear } from "../../model/era.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import type { Place } from "../../problem/place.js";
import { leftoverYear } from "../../problem/rules/compose.js";
import type { Context } from "../context.js";

const fiscalYears = /(?<era>令和|平成)(?<year>\d{1,2}|元)年度/gu;

/** 直し残し: a heading typed last year; what stands there through {{year}} is never old. */
export function checkLeftoverYears(heading: string, place: Place, { problems, dataset }: Context): void {
  const { fiscalYear, style } = dataset.settings;
  const typed = heading.replace(/\{\{.*?\}\}/gu, "").normalize("NFKC");
  for (const match of typed.matchAll(fiscalYears)) {
    const { era = "", year = "" } = match.groups ?? {};
    const western = westernYear(era, year === "元" ? 1 : Number(year));
    if (western === undefined || western >= fiscalYear) continue;
    problems.push(
      leftoverYear({ written: match[0], year: fiscalYearName(fiscalYear, style.eraChange) }, place),
    );
  }
}
