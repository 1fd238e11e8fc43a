import type { TableSchema } from "../schema.js";
import { accounts } from "./accounts.js";
import { eligibility, programmes, terms } from "./guarantee.js";
import { budget, previousTrialBalance, trialBalance } from "./ledger.js";
import { annualPlan, basePropertyPlan, midTermPlan } from "./plan.js";
import { history, officers, offices, organisation, profile } from "./profile.js";
import { rateTables } from "./rates.js";
import { activities, awards, recipients, support } from "./report.js";
import { baseProperty, fundContributions, keyFigures, mix, trend } from "./statistics.js";

/** Every table an association's dataset may hold, in the order in which the documentation lists them. */
export const associationTables = {
  trialBalance,
  previousTrialBalance,
  budget,
  mix,
  trend,
  baseProperty,
  fundContributions,
  keyFigures,
  annualPlan,
  midTermPlan,
  basePropertyPlan,
  profile,
  history,
  officers,
  organisation,
  offices,
  programmes,
  eligibility,
  terms,
  activities,
  awards,
  support,
  recipients,
} as const satisfies Record<string, TableSchema>;

/** Every table that may lie in an association's folder: those, the lists of its rates, its own accounts. */
export const associationSchemas: readonly TableSchema[] = [
  ...Object.values<TableSchema>(associationTables),
  ...Object.values<TableSchema>(rateTables),
  accounts,
];
