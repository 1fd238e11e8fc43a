import type { AssociationDataset } from "../../model/dataset.js";
import type { Figure } from "../../model/figure.js";
import type { Report } from "../../model/report.js";

/** What a check may look at. */
export interface CheckContext {
  readonly report: Report;
  readonly dataset: AssociationDataset;
  /** A figure of the report by its id. */
  readonly figure: (id: string) => Figure | undefined;
}
