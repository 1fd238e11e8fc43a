import { loadTemplates } from "../../load/booklet.js";
import type { Templates } from "../../model/booklet.js";
import type { Document } from "../../model/document.js";
import { eraDate } from "../../model/era.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import type { Theme } from "../../model/theme.js";
import { ownFolder } from "../../own-folder.js";
import type { Outcome } from "../../problem/problem.js";
import type { RenderPdf } from "../../render/pdf/index.js";
import { type MadeFile, whole } from "../kind.js";
import type { OpenedDataset } from "../opened-dataset.js";
import { publicReport } from "./monitoring.js";
import { paperOf, paperPdf } from "./paper.js";
import type { AssociationReport } from "./report.js";

/** Our own pages. */
const templatesFolder = ownFolder("templates/fee-rates");

/** What the printed tables of rates are composed of besides the report. */
export function feeRatesTemplates({
  folder,
  reader,
}: Pick<OpenedDataset, "folder" | "reader">): Promise<Outcome<Templates>> {
  return loadTemplates(`${folder}/templates/fee-rates`, templatesFolder, reader);
}

/** 料率表: the tables of rates and a page for borrowers, in the theme of the booklet; nothing where there are no rates. */
export function feeRatesOf(
  { report, dataset }: Pick<AssociationReport, "report" | "dataset">,
  templates: Outcome<Templates>,
  theme: Theme,
): Outcome<Document> {
  if (!report.fees) return { value: undefined, problems: [] };
  // Rates are of the day from which they hold: those of a report's year may be of the next.
  const edition = `${eraDate(report.fees.schedule.effectiveFrom)}から`;
  return paperOf({ report: publicReport(report), dataset }, templates, theme, edition);
}

/** `fee-rates.pdf`. */
export const feeRatesPdf = (
  feeRates: Document,
  renderPdf: RenderPdf,
): Promise<Outcome<readonly MadeFile[]>> => paperPdf("fee-rates.pdf", feeRates, renderPdf);

/** `fee-rates.xlsx`: the same tables as a workbook. */
export async function feeRatesXlsx({
  report,
}: Pick<AssociationReport, "report">): Promise<Outcome<readonly MadeFile[]>> {
  if (!report.fees) return { value: [], problems: [] };
  const { feeRatesWorkbook } = await import("../../render/excel/book.js");
  const places: PrintedPlace[] = [];
  return whole("fee-rates.xlsx", await feeRatesWorkbook(report, report.fees, places), places);
}
