import { assetInventory } from "../../model/association/statement/asset-inventory.js";
import { ledgerStatements } from "../../model/association/statement/statements.js";
import type { Comparison } from "../../model/comparison.js";
import type { AssociationDataset } from "../../model/dataset.js";
import type { Figure } from "../../model/figure.js";
import { findAll } from "../../problem/check.js";
import type { Problem } from "../../problem/problem.js";
import { duplicateAccount, otherSection, unknownAccount } from "../../problem/rules/ledger.js";
import { feeScheduleChecks } from "../fees/checks/run.js";
import { besideLastYear } from "../last-year.js";
import { wordChecks } from "../words/checks.js";
import { associationChecks, comparing } from "./checks.js";
import type { CheckContext, Uncompared } from "./context.js";
import { hasEmptySide } from "./empty-side.js";

const ledgerRules = [unknownAccount.id, otherSection.id, duplicateAccount.id];

/** The first parts of the ids of figures that are made of the ledger. */
const ofLedger = [...[...ledgerStatements, assetInventory].map(({ id }) => id), "previous"];

/**
 * Runs every check of an association's report; all problems at once. Where rows of the ledger could not be put
 * on their accounts, or a whole side is missing, its sums say nothing: they are not compared, so that one mistyped
 * title is one problem.
 */
export function runChecks(
  report: Uncompared,
  dataset: AssociationDataset,
  met: readonly Problem[],
): Problem[] {
  const isLedgerWhole = !met.some(({ rule }) => ledgerRules.includes(rule)) && !hasEmptySide(dataset);
  const compared = report.figures.filter(
    ({ id }) => isLedgerWhole || !ofLedger.some((part) => id.startsWith(`${part}/`)),
  );
  const context = contextOf(report, dataset, compared);
  return [
    ...findAll(associationChecks, context),
    ...(dataset.words ?? []).flatMap((words) => findAll(wordChecks, words)),
    ...(dataset.fees
      ? feeScheduleChecks(dataset.fees, dataset.tables.programmes ?? [], `${dataset.settings.published}-01`)
      : []),
  ];
}

/** 検算: every pair of figures that the checks of a report compare, whatever comes of it. */
export function comparisonsOf(report: Uncompared, dataset: AssociationDataset): Comparison[] {
  const context = contextOf(report, dataset, report.figures);
  return comparing.flatMap(({ comparisons }) => comparisons(context));
}

function contextOf(
  report: Uncompared,
  dataset: AssociationDataset,
  figures: readonly Figure[],
): CheckContext {
  const index = new Map<string, Figure>(figures.map((figure) => [figure.id, figure]));
  const { lastYear, settings } = dataset;
  const beside = lastYear ? besideLastYear(figures, lastYear, settings.fiscalYear) : [];
  return { report, dataset, figure: (id) => index.get(id), besideLastYear: beside };
}
