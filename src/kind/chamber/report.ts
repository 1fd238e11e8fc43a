import { type ChamberReport, calculateChamber } from "../../calculate/chamber/report.js";
import { loadChamber } from "../../load/chamber/dataset.js";
import type { ChamberDataset } from "../../model/chamber/dataset.js";
import type { Outcome } from "../../problem/problem.js";
import type { Call } from "../desk.js";
import type { OpenedDataset } from "../opened-dataset.js";
import { asOfOption, halfOption } from "./options.js";

export interface LoadedChamber {
  readonly dataset: ChamberDataset;
  readonly report: ChamberReport;
}

/** A chamber's folder, read and calculated: what every command on chambers starts from. */
export async function chamberReport(
  { folder, yaml, reader }: OpenedDataset,
  call: Call,
): Promise<Outcome<LoadedChamber>> {
  const half = halfOption(call);
  const day = asOfOption(call);
  const { value: dataset, problems } = await loadChamber(folder, yaml, reader);
  if (!dataset) return { value: undefined, problems };
  const asOf = day ?? dataset.settings.asOf ?? call.today();
  const calculated = calculateChamber(dataset, half ?? dataset.settings.half, asOf);
  return {
    value: calculated.value && { dataset, report: calculated.value },
    problems: [...problems, ...calculated.problems],
  };
}
