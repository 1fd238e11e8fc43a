import type { Effects } from "../../effects.js";
import { loadFeeSchedule, loadFeeStandard } from "../../load/fee-schedule.js";
import type { FeeScheduleHistory } from "../../model/fee-schedule.js";
import type { Outcome } from "../../problem/problem.js";
import { noSchedule } from "../../problem/rules/fees.js";
import { missingFile } from "../../problem/rules/file.js";
import { datasetFolders } from "../open.js";
import { referenceFolder } from "../reference.js";

const standardFile = `${referenceFolder}/fees.yaml`;

/** The schedules to compute by: a dataset's, or the standard ones that kaiji brings along. */
export async function feeSchedules(
  dataset: string | undefined,
  effects: Pick<Effects, "look" | "readFile">,
): Promise<Outcome<FeeScheduleHistory>> {
  const standard = loadFeeStandard(await effects.readFile(standardFile), "data/reference/fees.yaml");
  if (dataset === undefined || !standard.value) return standard;
  const folders = await datasetFolders([dataset], effects);
  const folder = folders.length === 1 && folders[0] ? folders[0] : dataset;
  const file = `${folder}/rates/schedule.yaml`;
  if ((await effects.look(folder)).kind !== "folder")
    return { value: undefined, problems: [missingFile({ what: "データのフォルダ" }, { file: folder })] };
  if ((await effects.look(file)).kind !== "file")
    return { value: undefined, problems: [noSchedule({ folder }, { file })] };
  return loadFeeSchedule(await effects.readFile(file), file, standard.value);
}
