import type { AssociationDataset } from "../../model/dataset.js";
import type { Report } from "../../model/report.js";
import type { Problem } from "../../problem/problem.js";
import { duplicateAccount, unknownAccount } from "../../problem/rules/ledger.js";
import { feeScheduleChecks } from "../fees/checks/run.js";
import type { CheckContext } from "./context.js";
import { ledgerTies } from "./ledger-ties.js";
import { sanityChecks } from "./sanity.js";
import { statisticsTies } from "./statistics-ties.js";
import { checkTie } from "./tie.js";

const ledgerRules = [unknownAccount.id, duplicateAccount.id];
const ofLedger = /^(income-statement|balance-sheet|asset-inventory|previous)\//u;

/**
 * Runs every check of an association's report; all problems at once. Where rows of the ledger could not be put
 * on their accounts, its sums say nothing: they are not compared, so that one mistyped title is one problem.
 */
export function runChecks(report: Report, dataset: AssociationDataset, met: readonly Problem[]): Problem[] {
  const isLedgerWhole = !met.some(({ rule }) => ledgerRules.includes(rule));
  const index = new Map(
    report.figures.flatMap((figure) =>
      isLedgerWhole || !ofLedger.test(figure.id) ? [[figure.id, figure] as const] : [],
    ),
  );
  const context: CheckContext = { report, dataset, figure: (id) => index.get(id) };
  return [
    ...[...ledgerTies(context), ...statisticsTies(context)].flatMap(checkTie),
    ...sanityChecks(context),
    ...(dataset.fees
      ? feeScheduleChecks(dataset.fees, dataset.tables.programmes ?? [], `${dataset.settings.published}-01`)
      : []),
  ];
}
