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

/** An association's booklet, composed and ready to be drawn. */
export async function bookletOf(
  { report, dataset }: AssociationReport,
  reader: Reader,
): Promise<Outcome<Document>> {
  const sources = await bookletSources(dataset, reader);
  if (!sources.value || hasErrors(sources.problems)) return { value: undefined, problems: sources.problems };
  const composed = composeBooklet(report, dataset, sources.value);
  return { value: composed.value, problems: [...sources.problems, ...composed.problems] };
}

/** What it is composed of besides the report: chapters, words, theme. */
export function bookletSources(
  { folder }: AssociationDataset,
  reader: Reader,
): Promise<Outcome<BookletSources>> {
  return loadBooklet(folder, templatesFolder, reader);
}
