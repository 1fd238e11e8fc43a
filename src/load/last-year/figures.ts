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

/** What of last year's anything is compared with. */
export const isOfLastYear = (id: string): boolean => !isPrintedId(id) && !id.startsWith("fees/");

/**
 * 前年度の数値: what was published a year ago, `last-year/figures.json`; undefined where there is none, or none of this
 * corporation and the year before.
 */
export async function loadLastYear(
  folder: string,
  own: Own,
  { reader, problems }: { readonly reader: Reader; readonly problems: Problem[] },
): Promise<Return | undefined> {
  const file = `${folder}/${lastYearFolder}/figures.json`;
  if ((await reader.look(file)).kind === "nothing") return undefined;
  const published = await readReturnFile(file, reader, problems, { isWanted: isOfLastYear });
  return published && ownLastYear(published, file, own, problems);
}

/** The same figures, where they are of this corporation and the year before; `file` says whose they are. */
export function ownLastYear(
  published: Return,
  file: string,
  { entity, fiscalYear }: Own,
  problems: Problem[],
): Return | undefined {
  const { name } = published.entity;
  if (normalForm(name) !== normalForm(entity.name)) {
    problems.push(otherCorporation({ found: name, expected: entity.name }, { file }));
    return undefined;
  }
  if (published.fiscalYear === fiscalYear - 1) return published;
  const found = fiscalYearName(published.fiscalYear);
  problems.push(notLastYears({ found, expected: fiscalYearName(fiscalYear - 1) }, { file }));
  return undefined;
}
