import { composeBooklet } from "../compose/booklet.js";
import { loadBooklet } from "../load/booklet.js";
import type { Reader } from "../load/source.js";
import type { BookletSources } from "../model/booklet.js";
import type { AssociationDataset } from "../model/dataset.js";
import type { Document } from "../model/document.js";
import { ownFolder } from "../own-folder.js";
import { hasErrors, type Outcome } from "../problem/problem.js";
import type { AssociationReport } from "./report.js";

/** Our own chapters. */
const templatesFolder = ownFolder("templates/booklet");

/** What an association's booklet is composed of besides the report: chapters, words, theme. */
export function bookletSources(
  { folder }: Pick<AssociationDataset, "folder">,
  reader: Reader,
): Promise<Outcome<BookletSources>> {
  return loadBooklet(folder, templatesFolder, reader);
}

/** The booklet, composed and ready to be drawn. */
export function bookletOf(
  { report, dataset }: AssociationReport,
  { value: sources, problems }: Outcome<BookletSources>,
): Outcome<Document> {
  if (!sources || hasErrors(problems)) return { value: undefined, problems };
  const composed = composeBooklet(report, dataset, sources);
  return { value: composed.value, problems: [...problems, ...composed.problems] };
}
