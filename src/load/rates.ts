import type { FeeScheduleHistory } from "../model/fee-schedule.js";
import type { Problem } from "../problem/problem.js";
import { loadFeeSchedule, loadFeeStandard } from "./fee-schedule.js";
import { bytesOf } from "./file.js";
import type { Reader } from "./reader.js";

/** Where a dataset keeps its schedule of rates. */
export const ratesFile = (folder: string): string => `${folder}/rates/schedule.yaml`;

/** 標準の料率と計算方法: `data/reference/fees.yaml`. */
export async function loadStandard(
  referenceFolder: string,
  reader: Reader,
  problems: Problem[],
): Promise<FeeScheduleHistory | undefined> {
  const bytes = await reader.readFile(`${referenceFolder}/fees.yaml`);
  // Named as it is known to readers of figures.json, wherever kaiji itself lies.
  const standard = loadFeeStandard(bytes, "data/reference/fees.yaml");
  problems.push(...standard.problems);
  return standard.value;
}

/** A dataset's schedule; undefined where it has none. */
export async function loadRates(
  folder: string,
  referenceFolder: string,
  reader: Reader,
  problems: Problem[],
): Promise<FeeScheduleHistory | undefined> {
  const file = ratesFile(folder);
  const bytes = await bytesOf(file, reader, problems);
  if (!bytes) return undefined;
  const standard = await loadStandard(referenceFolder, reader, problems);
  if (!standard) return undefined;
  const own = loadFeeSchedule(bytes, file, standard);
  problems.push(...own.problems);
  return own.value;
}
