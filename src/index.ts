/** kaiji as a library: the stages of a build, for programs that want the values rather than the files. */
export { calculate } from "./calculate/report.js";
export { fileEffects } from "./effects.js";
export { loadAssociation } from "./load/association.js";
export { openDataset } from "./load/dataset.js";
export type { AssociationDataset } from "./model/dataset.js";
export type { Figure, Origin } from "./model/figure.js";
export type { Report } from "./model/report.js";
export type { Table } from "./model/table.js";
export type { Outcome, Problem } from "./problem/problem.js";
