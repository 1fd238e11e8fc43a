import { composeBooklet } from "../../compose/booklet.js";
import { readWritten } from "../../load/series/written.js";
import type { Templates } from "../../model/booklet.js";
import type { Document } from "../../model/document.js";
import type { Theme } from "../../model/theme.js";
import type { Outcome } from "../../problem/problem.js";
import type { RenderPdf } from "../../render/pdf/index.js";
import type { MadeFile } from "../kind.js";
import type { AssociationReport } from "./report.js";

/**
 * A paper beside the booklet, in its theme and without covers: the corporation's words and pictures belong to its
 * booklet. `edition` says of when it is, where that is not the year of the report.
 */
export function paperOf(
  { report, dataset }: Pick<AssociationReport, "report" | "dataset">,
  { value: templates, problems }: Outcome<Templates>,
  theme: Theme,
  edition?: string,
): Outcome<Document> {
  if (!templates) return { value: undefined, problems };
  const sources = {
    ...templates,
    theme,
    texts: new Map(),
    pictures: new Set<string>(),
    begun: [],
    readWritten,
  };
  const dated = edition === undefined ? sources : { ...sources, edition };
  const { value, problems: composed } = composeBooklet(report, dataset, dated);
  return { value: value && withoutCovers(value), problems: [...problems, ...composed] };
}

function withoutCovers({ cover: _, backCover: __, spine: ___, ...document }: Document): Document {
  return document;
}

/** The file of such a paper. */
export async function paperPdf(
  path: string,
  paper: Document,
  renderPdf: RenderPdf,
): Promise<Outcome<readonly MadeFile[]>> {
  const { value, problems, imprint } = await renderPdf(paper, { variant: "final", pictures: new Map() });
  return { value: value && [{ path, bytes: value, ...imprint }], problems };
}
