import { loadTemplates } from "../../load/booklet.js";
import type { Templates } from "../../model/booklet.js";
import type { Document } from "../../model/document.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import type { Theme } from "../../model/theme.js";
import { ownFolder } from "../../own-folder.js";
import type { Outcome } from "../../problem/problem.js";
import type { RenderPdf } from "../../render/pdf/index.js";
import { type MadeFile, whole } from "../kind.js";
import type { OpenedDataset } from "../opened-dataset.js";
import { paperOf, paperPdf } from "./paper.js";
import type { AssociationReport } from "./report.js";

/** Our own pages. */
const templatesFolder = ownFolder("templates/monthly");

/** What the monthly report is composed of besides the figures. */
export function monthlyTemplates({
  folder,
  reader,
}: Pick<OpenedDataset, "folder" | "reader">): Promise<Outcome<Templates>> {
  return loadTemplates(`${folder}/templates/monthly`, templatesFolder, reader);
}

/** 保証月報: in the theme of the booklet; nothing where no monthly statistics are kept. */
export function monthlyOf(
  made: Pick<AssociationReport, "report" | "dataset">,
  templates: Outcome<Templates>,
  theme: Theme,
): Outcome<Document> {
  const { monthly } = made.report;
  if (!monthly) return { value: undefined, problems: [] };
  return paperOf(made, templates, theme, monthly.month);
}

/** `monthly.pdf`. */
export const monthlyPdf = (monthly: Document, renderPdf: RenderPdf): Promise<Outcome<readonly MadeFile[]>> =>
  paperPdf("monthly.pdf", monthly, renderPdf);

/** `monthly.xlsx`: the same tables as a workbook. */
export async function monthlyXlsx({
  report,
  booklet: { theme },
}: Pick<AssociationReport, "report"> & { readonly booklet: Pick<Document, "theme"> }): Promise<
  Outcome<readonly MadeFile[]>
> {
  if (!report.monthly) return { value: [], problems: [] };
  const { monthlyWorkbook } = await import("../../render/excel/book.js");
  const places: PrintedPlace[] = [];
  return whole("monthly.xlsx", await monthlyWorkbook(report, report.monthly, theme, places), places);
}
