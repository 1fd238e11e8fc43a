import { consolidate } from "../../calculate/chamber/consolidate.js";
import { loadPrefecture } from "../../load/chamber/prefecture.js";
import type { ConsolidatedReport } from "../../model/chamber/consolidated.js";
import type { PrefectureDataset } from "../../model/chamber/prefecture.js";
import type { IsoDate } from "../../model/era.js";
import type { Outcome } from "../../problem/problem.js";
import { asOfOption, halfOption } from "../chamber/options.js";
import type { Call } from "../desk.js";
import type { OpenedDataset } from "../opened-dataset.js";

export interface LoadedPrefecture {
  readonly dataset: PrefectureDataset;
  readonly report: ConsolidatedReport;
  readonly asOf: IsoDate;
}

/** A prefecture's folder, read and put together. */
export async function prefectureReport(
  { folder, yaml, reader }: OpenedDataset,
  call: Call,
): Promise<Outcome<LoadedPrefecture>> {
  const day = asOfOption(call);
  const { value: dataset, problems } = await loadPrefecture(folder, yaml, halfOption(call), reader);
  if (!dataset) return { value: undefined, problems };
  const asOf = day ?? dataset.settings.asOf ?? call.today();
  const consolidated = consolidate(dataset, asOf);
  return {
    value: consolidated.value && { dataset, report: consolidated.value, asOf },
    problems: [...problems, ...consolidated.problems],
  };
}
