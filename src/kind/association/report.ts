import { calculate } from "../../calculate/report.js";
import { loadAssociation } from "../../load/association.js";
import { isOfLastYear } from "../../load/last-year/figures.js";
import type { Report } from "../../model/report.js";
import type { Return } from "../../model/return.js";
import type { Outcome } from "../../problem/problem.js";
import type { OpenedDataset } from "../opened-dataset.js";
import { referenceFolder } from "../reference.js";
import { withLastYear } from "./last-year.js";
import { returnOfReport } from "./returned.js";
import { type WatchedDataset, watched } from "./summary.js";

export interface AssociationReport extends WatchedDataset {
  readonly report: Report;
}

/** An association's folder, read and calculated: what every command on associations starts from. */
export async function associationReport(opened: OpenedDataset): Promise<Outcome<AssociationReport>> {
  const { folder, yaml, reader } = opened;
  const loaded = await loadAssociation(folder, yaml, referenceFolder, reader);
  if (!loaded.value) return { value: undefined, problems: loaded.problems };
  const before = await withLastYear(loaded.value, opened, lastYearsReturn);
  const { dataset, asked } = watched(before.dataset);
  const calculated = calculate(dataset);
  const problems = [...loaded.problems, ...before.problems, ...calculated.problems];
  return { value: calculated.value && { dataset, asked, report: calculated.value }, problems };
}

/** What a dataset of the year before would have published. */
async function lastYearsReturn(opened: OpenedDataset): Promise<Outcome<Return>> {
  const { value: made, problems } = await associationReport(opened);
  const value = made && returnOfReport(made.report, made.dataset.settings, { isWanted: isOfLastYear });
  return { value, problems };
}
