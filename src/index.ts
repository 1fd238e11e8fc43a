/** kaiji as a library: the stages of a build, for programs that want the values rather than the files. */
export { given } from "./calculate/fees/constants.js";
export { type FeeAnswer, type FeeRequest, settleFee } from "./calculate/fees/settle.js";
export { stepsTo } from "./calculate/fees/working.js";
export { calculate } from "./calculate/report.js";
export { fileEffects } from "./disk/file-effects.js";
export { loadAssociation } from "./load/association.js";
export { openDataset } from "./load/dataset.js";
export { loadFeeSchedule, loadFeeStandard } from "./load/fee-schedule.js";
export type { AssociationDataset } from "./model/dataset.js";
export type { FeeScheduleHistory } from "./model/fee-schedule.js";
export type { Figure, Origin } from "./model/figure.js";
export type { Report } from "./model/report.js";
export type { Table } from "./model/table.js";
export type { Outcome, Problem } from "./problem/problem.js";
