import type { ChamberDataset } from "../../model/chamber/dataset.js";
import { lastHalfFolder } from "../../model/chamber/half-year.js";
import type { Case } from "../../model/chamber/register.js";
import { chamberTables } from "../../model/chamber/register.js";
import type { TableSchema } from "../../model/schema.js";
import { wordsOf } from "../../model/words.js";
import { hasErrors, type Outcome, type Problem } from "../../problem/problem.js";
import { tellLeftFromSample } from "../left-from-sample.js";
import type { Reader } from "../reader.js";
import { loadSources } from "../sources/sources.js";
import { reportUnknownFiles } from "../unknown-files.js";
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
  const schemas = Object.values<TableSchema>(chamberTables);
  const year = settings?.half.fiscalYear;
  const sources = await loadSources(folder, schemas, { year, reader, problems });
  const reading = { folder, reader, problems, year, sources };
  const rows = await readChamberTables(reading);
  await reportUnknownFiles(schemas, ["templates", "forms", lastHalfFolder], reading);
  if (!settings || hasErrors(problems)) return { value: undefined, problems };
  const cases = [...rows.cases].sort(byConsultation);
  const words = [...wordsIn(yaml), ...wordsOf(rows.programmes)];
  tellLeftFromSample(words, settings.entity.name, problems);
  return { value: { folder, settings, ...rows, cases, words }, problems };
}

/** Cases out of order are put in order: by the day of the first talk, then by number. */
export function byConsultation(a: Case, b: Case): number {
  const left = `${a.consulted.value} ${a.number.value}`;
  const right = `${b.consulted.value} ${b.number.value}`;
  return left < right ? -1 : left > right ? 1 : 0;
}
