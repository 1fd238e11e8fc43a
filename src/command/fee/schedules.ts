import { referenceFolder } from "../../kind/reference.js";
import { nearestPath } from "../../load/nearest-path.js";
import { loadRatesAlone, loadStandard, ratesFile } from "../../load/rates.js";
import type { Reader } from "../../load/reader.js";
import { readerWithin } from "../../load/within.js";
import type { FeeScheduleHistory } from "../../model/fee-schedule.js";
import type { Outcome, Problem } from "../../problem/problem.js";
import { noSchedule } from "../../problem/rules/fees.js";
import { missingFile } from "../../problem/rules/file.js";
import { datasetFolders } from "../open.js";

/** The schedules to compute by: a dataset's, or the standard ones that kaiji brings along. */
export async function feeSchedules(
  dataset: string | undefined,
  reader: Reader,
): Promise<Outcome<FeeScheduleHistory>> {
  const problems: Problem[] = [];
  if (dataset === undefined) {
    const value = await loadStandard(referenceFolder, reader, problems);
    return { value, problems };
  }
  const folders = await datasetFolders([dataset], reader);
  const folder = folders.length === 1 && folders[0] ? folders[0] : dataset;
  const found = await reader.look(folder);
  if (found.kind !== "folder")
    return {
      value: undefined,
      problems: [
        missingFile({ what: "データのフォルダ", near: await nearestPath(folder, reader) }, { file: folder }),
      ],
    };
  const value = await loadRatesAlone(folder, referenceFolder, await readerWithin(folder, reader), problems);
  if (!value && problems.length === 0) problems.push(noSchedule({ folder }, { file: ratesFile(folder) }));
  return { value, problems };
}
