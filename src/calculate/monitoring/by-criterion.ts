import type { Criteria } from "../../model/association/criteria.js";
import type { MonitoringReport } from "../../model/association/monitoring-report.js";
import type { TableRounding } from "../../model/settings.js";
import type { Row } from "../../model/table.js";
import { amountColumn, printedAmount } from "../printed.js";
import { balanceOf, type CountedCase, countCases } from "./counted-cases.js";
import type { FollowedCase } from "./followed.js";
import type { Judgement, Verdict } from "./judge.js";

const verdicts = { met: "該当", missed: "非該当", unknown: "不明" } as const;

/** 基準ごとの該当: met, missed and not known, each by itself; at the foot what came of all criteria together. */
export function criteriaTable(
  cases: readonly FollowedCase[],
  { list }: Criteria,
  rounding: TableRounding,
  period: string,
): MonitoringReport["criteria"] {
  const id = "monitoring/criteria";
  const title = "基準ごとの該当";
  const row = (
    { id: rowId, label }: Pick<Row, "id" | "label">,
    role: Row["role"],
    counted: (verdict: Verdict) => CountedCase[],
  ): Row => {
    const name = (of: string, words: string) => ({
      id: `${id}/${rowId}/${of}`,
      label: `${title} ${label} ${words}`,
    });
    const counts = Object.entries(verdicts).map(([verdict, words]) =>
      countCases(name(verdict, words), counted(verdict as Verdict)),
    );
    const amount = balanceOf(name("amount", "該当の保証残高"), counted("met"));
    return { id: rowId, label, level: 0, role, cells: [...counts, printedAmount(amount, rounding)] };
  };
  return {
    id,
    title,
    period,
    rowHeading: "基準",
    columns: [
      ...Object.entries(verdicts).map(
        ([verdict, label]) =>
          ({ id: verdict as Verdict, label, kind: "count", unit: "件", digits: 0 }) as const,
      ),
      amountColumn("amount", "該当の保証残高", rounding),
    ],
    rows: [
      ...list.map(({ name, frequency }, index) =>
        row({ id: name, label: `${name}（${frequency}）` }, "item", (verdict) =>
          cases.flatMap(({ case: one, judgements }) => {
            const own = judgements[index] as Judgement;
            return own.verdict === verdict
              ? [{ case: one, cell: own.evidence.at(-1)?.cell ?? one.code }]
              : [];
          }),
        ),
      ),
      row({ id: "any", label: "いずれかの基準" }, "total", (verdict) =>
        cases
          .filter(({ judgements }) => overall(judgements) === verdict)
          .map(({ case: one }) => ({ case: one, cell: one.code })),
      ),
    ],
    notes: ["「不明」は、判定に要る欄が空いている案件です。該当にも非該当にも数えません。"],
  };
}

/** Of several criteria one that is met decides; without one, what is not known leaves it open. */
function overall(judgements: readonly Judgement[]): Verdict {
  const all = judgements.map(({ verdict }) => verdict);
  return (["met", "unknown"] as const).find((verdict) => all.includes(verdict)) ?? "missed";
}
