import type { ChamberDataset } from "../../model/chamber/dataset.js";
import type { Case } from "../../model/chamber/register.js";
import { chamberTables } from "../../model/chamber/register.js";
import { wordsOf } from "../../model/words.js";
import { hasErrors, type Outcome, type Problem } from "../../problem/problem.js";
import { unknownFile } from "../../problem/rules/file.js";
import { suggest } from "../../problem/suggest.js";
import { namesIn } from "../file.js";
import type { Reader } from "../reader.js";
import { sameFileIn, tableFileNames, tableName } from "../table-files.js";
import { wordsIn } from "../words.js";
import { validateYaml } from "../yaml.js";
import type { YamlFile } from "../yaml-file.js";
import { chamberSettings } from "./settings.js";
import { readChamberTables } from "./tables.js";

/** Reads a chamber's folder: settings and register. All problems at once. */
export async function loadChamber(
  folder: string,
  yaml: YamlFile,
  reader: Reader,
): Promise<Outcome<ChamberDataset>> {
  const problems: Problem[] = [];
  const settings = validateYaml(yaml, chamberSettings, problems);
  const rows = await readChamberTables({ folder, reader, problems });
  await namesUnknown(folder, reader, problems);
  if (!settings || hasErrors(problems)) return { value: undefined, problems };
  const cases = [...rows.cases].sort(byConsultation);
  const words = [...wordsIn(yaml), ...wordsOf(rows.programmes)];
  return { value: { folder, settings, ...rows, cases, words }, problems };
}

/** Cases out of order are put in order: by the day of the first talk, then by number. */
export function byConsultation(a: Case, b: Case): number {
  const left = `${a.consulted.value} ${a.number.value}`;
  const right = `${b.consulted.value} ${b.number.value}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A file that nothing reads is likely a misspelt one. Notes are let be. */
async function namesUnknown(folder: string, reader: Reader, problems: Problem[]): Promise<void> {
  const known = Object.values(chamberTables).flatMap(tableFileNames);
  const isKnown = sameFileIn(known);
  for (const name of await namesIn(folder, reader, problems)) {
    if (tableName(name) === undefined || isKnown(name)) continue;
    problems.push(unknownFile({ suggestion: suggest(name, known) }, { file: `${folder}/${name}` }));
  }
}
