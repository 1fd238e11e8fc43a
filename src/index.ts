/**
 * kaiji as a library: the stages of a build, in the order in which data flows through them, for programs that want
 * the values rather than the files. Every stage answers with an `Outcome`: its value, and the problems met on the
 * way. docs/api.md shows how they go together.
 */

// 開く: a dataset's folder, and the disk it is read from and written to.

export { fileEffects } from "./disk/file-effects.js";
export type { Effects, FileEffects, Found, Output } from "./effects.js";
export { type KindName, kindNames } from "./kind/kinds.js";
export { openDataset } from "./kind/open.js";
export type { OpenedDataset } from "./kind/opened-dataset.js";
export type { Reader } from "./load/reader.js";

// 読み込む: what a dataset of each kind holds, each row with its place.

export { referenceFolder } from "./kind/reference.js";
export { loadAssociation } from "./load/association.js";
export { loadChamber } from "./load/chamber/dataset.js";
export { loadPrefecture } from "./load/chamber/prefecture.js";
export { loadFederation } from "./load/federation/dataset.js";
export { loadFeeSchedule, loadFeeStandard } from "./load/fee-schedule.js";
export type { ChamberDataset } from "./model/chamber/dataset.js";
export type { PrefectureDataset } from "./model/chamber/prefecture.js";
export type { AssociationDataset } from "./model/dataset.js";
export type { FederationDataset } from "./model/federation/dataset.js";
export type { FeeScheduleHistory } from "./model/fee-schedule.js";

// 照合する: problems are met at every stage, and printed here.

export type { Place } from "./problem/place.js";
export { countText, problemsJson, problemsText } from "./problem/print.js";
export { hasErrors, type Outcome, type Problem, type Severity } from "./problem/problem.js";

// 計算する: from what was read to every figure that can be printed, checked.

export { consolidate } from "./calculate/chamber/consolidate.js";
export { type ChamberReport, calculateChamber } from "./calculate/chamber/report.js";
export { calculateFederation } from "./calculate/federation/report.js";
export { given } from "./calculate/fees/constants.js";
export { type FeeAnswer, type FeeRequest, settleFee } from "./calculate/fees/settle.js";
export { stepsTo } from "./calculate/fees/working.js";
export { calculate } from "./calculate/report.js";
export type { ConsolidatedReport } from "./model/chamber/consolidated.js";
export { type HalfYear, parseHalfYear } from "./model/chamber/half-year.js";
export type { Figure, Origin } from "./model/figure.js";
export { allTables, type Report } from "./model/report.js";
export type { Cell, Column, Row, Table } from "./model/table.js";

// 組む: from figures and words to documents.

export { bookletOf, bookletSources } from "./kind/association/booklet.js";
export { feeRatesOf, feeRatesTemplates } from "./kind/association/fee-rates.js";
export { monitoringOf, monitoringReturn, monitoringTemplates } from "./kind/association/monitoring.js";
export { monthlyOf, monthlyTemplates } from "./kind/association/monthly.js";
export { picturesOf } from "./kind/association/pictures.js";
export { pressProfiles } from "./kind/association/press-profiles.js";
export {
  formsOf,
  type Publication,
  publication,
  publicFigures,
  withPrinted,
} from "./kind/association/publication.js";
export { overviewOf } from "./kind/federation/publication.js";
export type { Document } from "./model/document.js";

// 描く: from documents and figures to the bytes of files.

export { chartFiles } from "./kind/association/charts.js";
export { associationOpenData } from "./kind/association/open-data.js";
export { federationOpenData } from "./kind/federation/open-data.js";
export { type FilledPaper, type FormAbout, formFiles } from "./kind/forms.js";
export { type OpenDataAbout, openData } from "./kind/open-data.js";
export { prefectureOpenData } from "./kind/prefecture/open-data.js";
export {
  feeRatesWorkbook,
  monitoringWorkbook,
  monthlyWorkbook,
  overviewWorkbook,
  statementsWorkbook,
} from "./render/excel/book.js";
export { figuresJson } from "./render/figures-json.js";
export { type PdfOptions, type PressProfiles, renderPdf, type Variant } from "./render/pdf/index.js";

// コマンド: whole commands, for datasets of every kind.

export { type BuildOptions, build } from "./command/build.js";
export { type CheckOptions, check } from "./command/check.js";
export { type ExitCode, exit } from "./command/exit.js";
