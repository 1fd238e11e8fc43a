import type { OpenedDataset } from "../load/dataset.js";
import type { Reader } from "../load/source.js";
import { type Document, documentFigures } from "../model/document.js";
import { withInputs } from "../model/figure.js";
import type { Report } from "../model/report.js";
import type { Outcome } from "../problem/problem.js";
import { bookletOf } from "./booklet.js";
import { type AssociationReport, associationReport } from "./report.js";

/** What an association publishes, before anything is drawn. */
export interface Publication extends AssociationReport {
  readonly booklet: Document;
}

/**
 * An association's folder, read, calculated and composed: so `kaiji check` tells what `kaiji build` would.
 * The value is absent where an error stands in the way, be it in the figures or in the words.
 */
export async function publication(opened: OpenedDataset, reader: Reader): Promise<Outcome<Publication>> {
  const { value: made, problems } = await associationReport(opened, reader);
  if (!made) return { value: undefined, problems };
  const booklet = await bookletOf(made, reader);
  return {
    value: booklet.value && {
      ...made,
      report: withPrinted(made.report, booklet.value),
      booklet: booklet.value,
    },
    problems: [...problems, ...booklet.problems],
  };
}

/** The report together with the figures that only the booklet prints: rounded in a sentence, gathered into その他. */
export function withPrinted(report: Report, booklet: Document): Report {
  const figures = withInputs([...report.figures, ...documentFigures(booklet)]);
  return {
    ...report,
    figures: [...new Map(figures.toReversed().map((figure) => [figure.id, figure])).values()].toReversed(),
  };
}
