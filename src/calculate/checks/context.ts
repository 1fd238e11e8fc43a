import type { Lookup } from "../../model/association/ids.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Report } from "../../model/report.js";
import type { CheckOf } from "../../problem/check.js";

/** What a check of an association may look at. */
export interface CheckContext {
  readonly report: Report;
  readonly dataset: AssociationDataset;
  readonly figure: Lookup;
}

export type AssociationCheck = CheckOf<CheckContext>;
