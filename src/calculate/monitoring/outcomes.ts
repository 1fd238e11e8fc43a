import { contactsSchema } from "../../model/association/monitoring.js";
import type { MonitoringReport } from "../../model/association/monitoring-report.js";
import type { TableRounding } from "../../model/settings.js";
import type { Column, Row } from "../../model/table.js";
import { percentage, share, sum } from "../arithmetic.js";
import { groupBy } from "../group-by.js";
import { countColumn, percentageColumn, printedPercentage } from "../printed.js";
import { type CountedCase, countCases } from "./counted-cases.js";
import type { FollowedCase, SupportEffect } from "./followed.js";

const caseColumn = <Id extends string>(id: Id, label: string): Column<Id> => ({
  id,
  label,
  kind: "count",
  unit: "件",
  digits: 0,
});

/** 辞退の理由, those that were not told counted apart; undefined where nobody declined. */
export function refusalsTable(
  cases: readonly FollowedCase[],
  rounding: TableRounding,
  period: string,
): MonitoringReport["refusals"] {
  const id = "monitoring/refusals";
  const title = "辞退の理由";
  const declined = cases.flatMap(({ case: one, contact }) =>
    contact?.result.value === "辞退"
      ? [
          {
            reason: contact.reason?.value ?? "",
            counted: { case: one, cell: contact.reason ?? contact.result },
          },
        ]
      : [],
  );
  if (declined.length === 0) return undefined;
  const reasons = [...contactsSchema.columns.reason.choices, ""] as const;
  const lines = reasons.map((reason) => {
    const label = reason === "" ? "不明" : reason;
    const own = declined.filter((one) => one.reason === reason).map(({ counted }) => counted);
    return { label, count: countCases({ id: `${id}/${label}/count`, label: `${title} ${label} 件数` }, own) };
  });
  const whole = sum(
    { id: `${id}/合計/count`, label: `${title} 合計 件数` },
    lines.map(({ count }) => count),
    "件",
  );
  const row = (label: string, count: typeof whole, role: Row["role"]): Row => {
    const of = share({ id: `${id}/${label}/share`, label: `${title} ${label} 構成比` }, count, whole);
    return { id: label, label, level: 0, role, cells: [count, printedPercentage(of, rounding)] };
  };
  return {
    id,
    title,
    period,
    rowHeading: "理由",
    columns: [countColumn, percentageColumn("share", "構成比", rounding)],
    rows: [...lines.map(({ label, count }) => row(label, count, "item")), row("合計", whole, "total")],
    notes: [],
  };
}

const statuses = { running: "実施中", completed: "完了", stopped: "中止" } as const;

/** 施策ごとの状況; undefined where nothing was done. */
export function measuresTable(cases: readonly FollowedCase[], period: string): MonitoringReport["measures"] {
  const id = "monitoring/measures";
  const title = "支援施策の状況";
  const done = cases.flatMap(({ case: one, measures }) =>
    measures.map((measure) => ({ case: one, measure })),
  );
  if (done.length === 0) return undefined;
  const row = (label: string, role: Row["role"], own: typeof done): Row => {
    const counts = Object.entries(statuses).map(([of, status]) =>
      countCases(
        { id: `${id}/${label}/${of}`, label: `${title} ${label} ${status}` },
        own
          .filter(({ measure }) => measure.status.value === status)
          .map(({ case: one, measure }) => ({ case: one, cell: measure.status })),
      ),
    );
    const total = sum({ id: `${id}/${label}/total`, label: `${title} ${label} 計` }, counts, "件");
    return { id: label, label, level: 0, role, cells: [...counts, total] };
  };
  const byMeasure = groupBy(done, ({ measure }) => measure.measure.value);
  return {
    id,
    title,
    period,
    rowHeading: "施策",
    columns: [
      caseColumn("running", "実施中"),
      caseColumn("completed", "完了"),
      caseColumn("stopped", "中止"),
      caseColumn("total", "計"),
    ],
    rows: [...[...byMeasure].map(([label, own]) => row(label, "item", own)), row("合計", "total", done)],
    notes: ["一つの案件に二つの施策を行えば、二件と数えます。"],
  };
}

/** 指標ごとの達成: what was not measured is counted apart and in no rate; undefined where nothing was to be measured. */
export function effectsTable(
  cases: readonly FollowedCase[],
  rounding: TableRounding,
  period: string,
): MonitoringReport["effects"] {
  const id = "monitoring/effects";
  const title = "支援の効果";
  const all = cases.flatMap(({ case: one, effects }) => effects.map((effect) => ({ case: one, effect })));
  if (all.length === 0) return undefined;
  const row = (label: string, role: Row["role"], own: typeof all): Row => {
    const name = (of: string, words: string) => ({
      id: `${id}/${label}/${of}`,
      label: `${title} ${label} ${words}`,
    });
    const counted = (outcome: Outcome): CountedCase[] =>
      own
        .filter(({ effect }) => outcomeOf(effect) === outcome)
        .map(({ case: one, effect }) => ({ case: one, cell: effect.result }));
    const achieved = countCases(name("achieved", "達成"), counted("achieved"));
    const missed = countCases(name("missed", "未達"), counted("missed"));
    const unknown = countCases(name("unknown", "不明"), counted("unknown"));
    const known = sum(name("known", "判定できたもの"), [achieved, missed], "件");
    const rate = printedPercentage(percentage(name("rate", "達成率"), achieved, known), rounding);
    return { id: label, label, level: 0, role, cells: [achieved, missed, unknown, rate] };
  };
  const byIndicator = groupBy(all, ({ effect }) => effect.indicator.value);
  return {
    id,
    title,
    period,
    rowHeading: "指標",
    columns: [
      caseColumn("achieved", "達成"),
      caseColumn("missed", "未達"),
      caseColumn("unknown", "不明"),
      percentageColumn("rate", "達成率", rounding),
    ],
    rows: [...[...byIndicator].map(([label, own]) => row(label, "item", own)), row("合計", "total", all)],
    notes: ["達成率は、実績の分かる案件に対する割合です。"],
  };
}

type Outcome = "achieved" | "missed" | "unknown";

function outcomeOf({ direction, target, result }: SupportEffect): Outcome {
  if (target.value === null || result.value === null) return "unknown";
  const isReached =
    direction.value === "以上"
      ? result.value.greaterThanOrEqualTo(target.value)
      : result.value.lessThanOrEqualTo(target.value);
  return isReached ? "achieved" : "missed";
}
