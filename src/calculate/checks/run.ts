import type { AssociationDataset } from "../../model/dataset.js";
import type { Report } from "../../model/report.js";
import type { Problem } from "../../problem/problem.js";
import type { CheckContext } from "./context.js";
import { ledgerTies } from "./ledger-ties.js";
import { sanityChecks } from "./sanity.js";
import { statisticsTies } from "./statistics-ties.js";
import { checkTie } from "./tie.js";

/** Runs every check of an association's report; all problems at once. */
export function runChecks(report: Report, dataset: AssociationDataset): Problem[] {
  const index = new Map(report.figures.map((figure) => [figure.id, figure]));
  const context: CheckContext = { report, dataset, figure: (id) => index.get(id) };
  return [
    ...[...ledgerTies(context), ...statisticsTies(context)].flatMap(checkTie),
    ...sanityChecks(context),
  ];
}
