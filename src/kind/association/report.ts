import { calculate } from "../../calculate/report.js";
import { loadAssociation } from "../../load/association.js";
import type { Report } from "../../model/report.js";
import type { Outcome } from "../../problem/problem.js";
import type { OpenedDataset } from "../opened-dataset.js";
import { referenceFolder } from "../reference.js";
import { type WatchedDataset, watched } from "./summary.js";

export interface AssociationReport extends WatchedDataset {
  readonly report: Report;
}

/** An association's folder, read and calculated: what every command on associations starts from. */
export async function associationReport({
  folder,
  yaml,
  reader,
}: OpenedDataset): Promise<Outcome<AssociationReport>> {
  const loaded = await loadAssociation(folder, yaml, referenceFolder, reader);
  if (!loaded.value) return { value: undefined, problems: loaded.problems };
  const { dataset, asked } = watched(loaded.value);
  const calculated = calculate(dataset);
  const problems = [...loaded.problems, ...calculated.problems];
  return { value: calculated.value && { dataset, asked, report: calculated.value }, problems };
}
