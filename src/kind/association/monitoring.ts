import type { Output } from "../../effects.js";
import { loadTemplates } from "../../load/booklet.js";
import { namelessTables } from "../../model/association/monitoring-report.js";
import type { Templates } from "../../model/booklet.js";
import type { Document } from "../../model/document.js";
import { withInputs, withoutCases } from "../../model/figure.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import type { Report } from "../../model/report.js";
import { tableFigures } from "../../model/table.js";
import type { Theme } from "../../model/theme.js";
import { ownFolder } from "../../own-folder.js";
import type { Outcome } from "../../problem/problem.js";
import { figuresJson } from "../../render/figures-json.js";
import type { RenderPdf } from "../../render/pdf/index.js";
import { type MadeFile, whole } from "../kind.js";
import type { OpenedDataset } from "../opened-dataset.js";
import { paperOf, paperPdf } from "./paper.js";
import type { AssociationReport } from "./report.js";

/** Our own pages. */
const templatesFolder = ownFolder("templates/monitoring");

/** What the corporation's paper on monitoring is composed of besides the report. */
export function monitoringTemplates({
  folder,
  reader,
}: Pick<OpenedDataset, "folder" | "reader">): Promise<Outcome<Templates>> {
  return loadTemplates(`${folder}/templates/monitoring`, templatesFolder, reader);
}

/** A report for what is published: without the lists that stay between a corporation and its institutions. */
export function publicReport(report: Report): Report {
  if (!report.monitoring) return report;
  const { candidates: _, ...monitoring } = report.monitoring;
  return { ...report, monitoring };
}

/** モニタリングと経営支援: in the theme of the booklet; nothing where no cases are kept. */
export function monitoringOf(
  { report, dataset }: Pick<AssociationReport, "report" | "dataset">,
  templates: Outcome<Templates>,
  theme: Theme,
): Outcome<Document> {
  const { monitoring } = report;
  if (!monitoring) return { value: undefined, problems: [] };
  const own = { ...report, figures: [...report.figures, ...monitoring.figures] };
  return paperOf({ report: own, dataset }, templates, theme);
}

/** `monitoring.pdf`; its words, which name cases and institutions, stay in it alone. */
export async function monitoringPdf(
  monitoring: Document,
  renderPdf: RenderPdf,
): Promise<Outcome<readonly MadeFile[]>> {
  const { value, problems } = await paperPdf("monitoring.pdf", monitoring, renderPdf);
  return { value: value?.map(({ words: _, ...file }) => file), problems };
}

/** `monitoring.xlsx`: the same tables as a workbook. */
export async function monitoringXlsx({
  report,
}: Pick<AssociationReport, "report">): Promise<Outcome<readonly MadeFile[]>> {
  if (!report.monitoring) return { value: [], problems: [] };
  const { monitoringWorkbook } = await import("../../render/excel/book.js");
  const places: PrintedPlace[] = [];
  return whole("monitoring.xlsx", await monitoringWorkbook(report, report.monitoring, places), places);
}

/**
 * `monitoring-return.json`: what the federation is told, in sums only. No case stands in it, and no institution: a
 * figure whose working would name one says that it is a sum, and of nothing.
 */
export function monitoringReturn({ report }: Pick<AssociationReport, "report">): readonly Output[] {
  if (!report.monitoring) return [];
  const figures = withoutCases(withInputs(namelessTables(report.monitoring).flatMap(tableFigures)));
  return [{ path: "monitoring-return.json", bytes: figuresJson({ ...report, figures }) }];
}
