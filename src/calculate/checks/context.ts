import type { Lookup } from "../../model/association/ids.js";
import type { Comparison } from "../../model/comparison.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Report } from "../../model/report.js";
import type { CheckOf } from "../../problem/check.js";
import type { BesideLastYear } from "../last-year.js";

/** A report that nothing was compared in yet. */
export type Uncompared = Omit<Report, "comparisons">;

/** What a check of an association may look at. */
export interface CheckContext {
  readonly report: Uncompared;
  readonly dataset: AssociationDataset;
  readonly figure: Lookup;
  /** 前年度の公表値との対照: of the figures that may be compared; nothing where last year's are not there. */
  readonly besideLastYear: readonly BesideLastYear[];
}

export type AssociationCheck = CheckOf<CheckContext>;

/** A check that compares two figures, each time it does so. */
export interface Comparing {
  readonly comparisons: (context: CheckContext) => readonly Comparison[];
}
