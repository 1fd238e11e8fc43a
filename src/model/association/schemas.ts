import type { YearlyTable } from "../schema.js";
import { accountsSchema } from "./accounts.js";
import { eligibilitySchema, programmesSchema, termsSchema } from "./guarantee.js";
import { restatedSchema } from "./last-year.js";
import {
  budgetSchema,
  currentBudgetSchema,
  previousTrialBalanceSchema,
  trialBalanceSchema,
} from "./ledger.js";
import {
  contactsSchema,
  monitoringCasesSchema,
  supportEffectsSchema,
  supportMeasuresSchema,
} from "./monitoring.js";
import { monthlySchema } from "./monthly.js";
import { annualPlanSchema, basePropertyPlanSchema, midTermPlanSchema, planEvaluationSchema } from "./plan.js";
import {
  historySchema,
  officersSchema,
  officesSchema,
  organisationSchema,
  profileSchema,
} from "./profile.js";
import { rateTables } from "./rates.js";
import { activitiesSchema, awardsSchema, recipientsSchema, supportSchema } from "./report.js";
import {
  basePropertyMovementSchema,
  basePropertySchema,
  fundContributionsSchema,
  keyFiguresSchema,
  mixSchema,
  trendSchema,
} from "./statistics.js";

/** Every table an association's dataset may hold, in the order in which the documentation lists them. */
export const associationTables = {
  trialBalance: trialBalanceSchema,
  previousTrialBalance: previousTrialBalanceSchema,
  budget: budgetSchema,
  currentBudget: currentBudgetSchema,
  restated: restatedSchema,
  mix: mixSchema,
  trend: trendSchema,
  monthly: monthlySchema,
  baseProperty: basePropertySchema,
  basePropertyMovement: basePropertyMovementSchema,
  fundContributions: fundContributionsSchema,
  keyFigures: keyFiguresSchema,
  annualPlan: annualPlanSchema,
  midTermPlan: midTermPlanSchema,
  basePropertyPlan: basePropertyPlanSchema,
  planEvaluation: planEvaluationSchema,
  profile: profileSchema,
  history: historySchema,
  officers: officersSchema,
  organisation: organisationSchema,
  offices: officesSchema,
  programmes: programmesSchema,
  eligibility: eligibilitySchema,
  terms: termsSchema,
  activities: activitiesSchema,
  awards: awardsSchema,
  support: supportSchema,
  recipients: recipientsSchema,
  monitoringCases: monitoringCasesSchema,
  contacts: contactsSchema,
  supportMeasures: supportMeasuresSchema,
  supportEffects: supportEffectsSchema,
} as const satisfies Record<string, YearlyTable>;

/** Every table that may lie in an association's folder: those, the lists of its rates, its own accounts. */
export const associationSchemas: readonly YearlyTable[] = [
  ...Object.values<YearlyTable>(associationTables),
  ...Object.values<YearlyTable>(rateTables),
  accountsSchema,
];
