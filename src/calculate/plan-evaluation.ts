import type { TableOf } from "../model/association/ids.js";
import { planEvaluationSchema } from "../model/association/plan.js";
import type { AssociationDataset } from "../model/dataset.js";
import { fiscalYearName } from "../model/fiscal-year.js";
import type { Column } from "../model/table.js";

const parts = ["objective", "result", "achievement", "assessment", "opinion"] as const;

/** 計画の評価: words as they were handed in, a row an objective. */
export function planEvaluationTable({
  settings,
  tables: { planEvaluation },
}: AssociationDataset): TableOf<"plan/evaluation"> | undefined {
  if (!planEvaluation) return undefined;
  const { title, columns } = planEvaluationSchema;
  const shown = parts.filter((part) => planEvaluation.some((row) => row[part]?.value));
  return {
    id: "plan/evaluation",
    title,
    period: fiscalYearName(settings.fiscalYear, settings.style.eraChange),
    rowHeading: columns.category.heading,
    columns: shown.map(
      (part): Column<(typeof parts)[number]> => ({
        id: part,
        label: columns[part].heading,
        kind: "text",
        unit: "",
        digits: 0,
      }),
    ),
    rows: planEvaluation.map((row, index) => ({
      id: String(index + 1),
      label: row.category.value,
      level: 0,
      role: "item",
      cells: shown.map((part) => row[part]?.value ?? null),
    })),
    notes: [],
  };
}
