import { lastYearFolder } from "../../model/association/sources.js";
import { type FiscalYear, fiscalYearName } from "../../model/fiscal-year.js";
import { normalForm } from "../../model/normal-form.js";
import { isPrintedId, type Return } from "../../model/return.js";
import type { Problem } from "../../problem/problem.js";
import { notLastYears, otherCorporation } from "../../problem/rules/last-year.js";
import type { Reader } from "../reader.js";
import { readReturnFile } from "../return/return-file.js";

/** Whose figures are to be those of the year before. */
interface Own {
  readonly entity: { readonly name: string };
  readonly fiscalYear: FiscalYear;
}

/**
 * 前年度の数値: what was published a year ago, `last-year/figures.json`; undefined where there is none, or none of this
 * corporation and the year before.
 */
export async function loadLastYear(
  folder: string,
  { entity, fiscalYear }: Own,
  { reader, problems }: { readonly reader: Reader; readonly problems: Problem[] },
): Promise<Return | undefined> {
  const file = `${folder}/${lastYearFolder}/figures.json`;
  if ((await reader.look(file)).kind === "nothing") return undefined;
  const isWanted = (id: string) => !isPrintedId(id) && !id.startsWith("fees/");
  const published = await readReturnFile(file, reader, problems, { isWanted });
  if (!published) return undefined;
  if (normalForm(published.entity.name) !== normalForm(entity.name)) {
    problems.push(otherCorporation({ found: published.entity.name, expected: entity.name }, { file }));
    return undefined;
  }
  if (published.fiscalYear !== fiscalYear - 1) {
    const names = {
      found: fiscalYearName(published.fiscalYear),
      expected: fiscalYearName(fiscalYear - 1),
    };
    problems.push(notLastYears(names, { file }));
    return undefined;
  }
  return published;
}
