import type { MonitoringReport } from "../../model/association/monitoring-report.js";
import type { AssociationDataset } from "../../model/dataset.js";
import { eraDate } from "../../model/era.js";
import { withInputs } from "../../model/figure.js";
import { tableFigures } from "../../model/table.js";
import { findAll } from "../../problem/check.js";
import type { Outcome } from "../../problem/problem.js";
import { criteriaTable } from "./by-criterion.js";
import { institutionsTable } from "./by-institution.js";
import { candidateTables } from "./candidates.js";
import { monitoringChecks } from "./checks/checks.js";
import { followedCases } from "./followed.js";
import { funnelTable } from "./funnel.js";
import { effectsTable, measuresTable, refusalsTable } from "./outcomes.js";

/** モニタリングと支援: undefined where the corporation keeps no list of cases. */
export function monitoringReport({
  tables,
  criteria,
  settings,
}: Pick<AssociationDataset, "tables" | "criteria" | "settings">): Outcome<MonitoringReport> {
  if (!criteria) return { value: undefined, problems: [] };
  const { mix: rounding } = settings.rounding;
  const period = `${eraDate(criteria.asOf)}現在`;
  const cases = followedCases(tables, criteria);
  const problems = findAll(monitoringChecks, { tables, criteria, cases });
  const refusals = refusalsTable(cases, rounding, period);
  const measures = measuresTable(cases, period);
  const effects = effectsTable(cases, rounding, period);
  const named = {
    funnel: funnelTable(cases, rounding, period),
    criteria: criteriaTable(cases, criteria, rounding, period),
    institutions: institutionsTable(cases, rounding, period),
    candidates: candidateTables(cases, period),
    ...(refusals && { refusals }),
    ...(measures && { measures }),
    ...(effects && { effects }),
  };
  const { candidates, ...others } = named;
  const figures = withInputs([...Object.values(others), ...candidates].flatMap(tableFigures));
  return { value: { asOf: criteria.asOf, ...named, figures }, problems };
}
