import type { Condition, Criteria, Criterion } from "../../model/association/criteria.js";
import { monitoringCasesSchema } from "../../model/association/monitoring.js";
import { Decimal } from "../../model/decimal.js";
import { normalForm } from "../../model/normal-form.js";
import type { ColumnSchema, RowOf, Sourced } from "../../model/schema.js";
import { isMoney, type Unit, yenIn } from "../../model/unit.js";

export type MonitoringCase = RowOf<typeof monitoringCasesSchema>;

/** 判定. unknown: a cell that it rests on is blank. */
export type Verdict = "met" | "missed" | "unknown";

/** A case looked at for one criterion, and the cells that say so. */
export interface Judgement {
  readonly criterion: Criterion;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

/** 根拠: a cell of a case, and the column it stands in. */
export interface Evidence {
  readonly column: ColumnSchema;
  readonly cell: CaseCell;
}

type CaseCell = Sourced<unknown> & { readonly unit?: Unit };

/** Whether a case meets each of the criteria. What is not known is neither met nor missed, unless another cell decides. */
export const judged = (one: MonitoringCase, { list, scores }: Criteria): Judgement[] =>
  list.map((criterion) => {
    const verdicts = criterion.conditions.map((condition) => verdictOf(one, condition, scores));
    const verdict = verdicts.includes("missed") ? "missed" : verdicts.includes("unknown") ? "unknown" : "met";
    const evidence = criterion.conditions.flatMap((condition) => evidenceOf(one, condition));
    return { criterion, verdict, evidence };
  });

/** The cells that a condition looks at. */
function evidenceOf(one: MonitoringCase, { kind, column }: Condition): Evidence[] {
  const columns = kind === "fallen" ? (["previousScore", column] as const) : [column];
  return columns.flatMap((id) => {
    const cell = one[id];
    return cell ? [{ column: monitoringCasesSchema.columns[id], cell }] : [];
  });
}

function verdictOf(one: MonitoringCase, condition: Condition, scores: readonly string[]): Verdict {
  const cell: CaseCell | undefined = one[condition.column];
  if (cell === undefined || cell.value === null || cell.value === "") return "unknown";
  switch (condition.kind) {
    case "is":
      return holds(condition.words.some((word) => normalForm(word) === normalForm(String(cell.value))));
    case "number":
      return holds(isWithinBounds(cell, condition));
    case "day": {
      const day = String(cell.value);
      return holds((condition.from ?? day) <= day && day <= (condition.until ?? day));
    }
    case "fallen": {
      const [before, now] = [one.previousScore?.value ?? "", String(cell.value)].map((score) =>
        rankOf(score, scores),
      ) as [number, number];
      return before < 0 || now < 0 ? "unknown" : holds(now - before >= condition.ranks);
    }
  }
}

const holds = (is: boolean): Verdict => (is ? "met" : "missed");

/** Where a score stands among them, the best being 0; −1 of what is none. */
export const rankOf = (score: string, scores: readonly string[]): number =>
  score === "" ? -1 : scores.findIndex((one) => normalForm(one) === normalForm(score));

function isWithinBounds(
  { value, unit = "" }: CaseCell,
  { least, most, unit: asked }: Extract<Condition, { kind: "number" }>,
): boolean {
  const number = new Decimal(value as Decimal).times(yenOf(unit));
  const bound = (limit: Decimal): Decimal => limit.times(yenOf(asked ?? ""));
  return (
    (least === undefined || number.greaterThanOrEqualTo(bound(least))) &&
    (most === undefined || number.lessThanOrEqualTo(bound(most)))
  );
}

/** Of money its yen, so that two units compare; of what is counted 1. */
const yenOf = (unit: Unit): number => (isMoney(unit) ? yenIn[unit] : 1);
