import { composeBooklet } from "../../compose/booklet.js";
import { loadBooklet } from "../../load/booklet.js";
import { loadTheme } from "../../load/theme.js";
import type { BookletSources } from "../../model/booklet.js";
import type { Document } from "../../model/document.js";
import type { Theme } from "../../model/theme.js";
import { ownFolder } from "../../own-folder.js";
import { hasErrors, type Outcome } from "../../problem/problem.js";
import type { OpenedDataset } from "../opened-dataset.js";
import { publicReport } from "./monitoring.js";
import type { AssociationReport } from "./report.js";

/** Our own chapters. */
const templatesFolder = ownFolder("templates/booklet");

type InFolder = Pick<OpenedDataset, "folder" | "reader">;

/** The theme of what an association prints. */
export function themeOf({ folder, reader }: InFolder): Promise<Outcome<Theme>> {
  return loadTheme(`${folder}/templates`, templatesFolder, reader);
}

/** What its booklet is composed of besides the report: chapters, words, theme. */
export function bookletSources(opened: InFolder, theme = themeOf(opened)): Promise<Outcome<BookletSources>> {
  return loadBooklet(opened.folder, templatesFolder, theme, opened.reader);
}

/** The booklet, composed and ready to be drawn. */
export function bookletOf(
  { report, dataset }: Pick<AssociationReport, "report" | "dataset">,
  { value: sources, problems }: Outcome<BookletSources>,
): Outcome<Document> {
  if (!sources || hasErrors(problems)) return { value: undefined, problems };
  const composed = composeBooklet(publicReport(report), dataset, sources);
  return { value: composed.value, problems: [...problems, ...composed.problems] };
}
