import { bytesOf } from "../../load/file.js";
import { ownLastYear } from "../../load/last-year/figures.js";
import { parseYaml } from "../../load/yaml.js";
import { lastYearFolder } from "../../model/association/sources.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Return } from "../../model/return.js";
import { hasErrors, type Outcome, type Problem } from "../../problem/problem.js";
import { type OpenedDataset, settingsFile } from "../opened-dataset.js";

/**
 * 前年度のデータ: a dataset of the year before that lies whole in `last-year/`, where its figures were not kept. What is
 * wrong with it is told; what is merely worth a look was told a year ago.
 */
export async function withLastYear(
  dataset: AssociationDataset,
  { reader, kind }: OpenedDataset,
  returnOf: (opened: OpenedDataset) => Promise<Outcome<Return>>,
): Promise<{ readonly dataset: AssociationDataset; readonly problems: readonly Problem[] }> {
  const folder = `${dataset.folder}/${lastYearFolder}`;
  const file = `${folder}/${settingsFile}`;
  const isThere = !dataset.lastYear && (await reader.look(file)).kind === "file";
  const problems: Problem[] = [];
  const bytes = isThere ? await bytesOf(file, reader, problems) : undefined;
  const yaml = bytes && parseYaml(bytes, file, problems);
  if (!yaml) return { dataset, problems };
  const made = await returnOf({ folder, kind, yaml, reader });
  problems.push(...made.problems.filter((problem) => hasErrors([problem])));
  const lastYear =
    made.value && problems.length === 0
      ? ownLastYear(made.value, file, dataset.settings, problems)
      : undefined;
  return { dataset: lastYear ? { ...dataset, lastYear } : dataset, problems };
}
