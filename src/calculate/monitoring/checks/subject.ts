import type { Criteria } from "../../../model/association/criteria.js";
import type { AssociationDataset } from "../../../model/dataset.js";
import type { FollowedCase } from "../followed.js";

/** What the checks of monitoring look at. */
export interface MonitoringSubject {
  readonly tables: AssociationDataset["tables"];
  readonly criteria: Criteria;
  readonly cases: readonly FollowedCase[];
}
