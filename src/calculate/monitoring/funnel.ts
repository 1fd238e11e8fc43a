import type { MonitoringReport } from "../../model/association/monitoring-report.js";
import type { TableRounding } from "../../model/settings.js";
import { percentage } from "../arithmetic.js";
import { amountColumn, countColumn, percentageColumn, printedAmount, printedPercentage } from "../printed.js";
import { balanceOf, type CountedCase, countCases, forItself } from "./counted-cases.js";
import { acceptanceOf, type FollowedCase } from "./followed.js";

/** 段階: who comes so far, and the cell that says so. */
interface Stage {
  readonly id: string;
  readonly label: string;
  readonly reach: (one: FollowedCase) => CountedCase["cell"] | undefined;
}

const stages: readonly Stage[] = [
  { id: "candidates", label: "支援候補", reach: ({ case: one }) => one.code },
  { id: "approached", label: "打診", reach: ({ contact }) => contact?.date },
  { id: "accepted", label: "受入れ", reach: acceptanceOf },
  {
    id: "supported",
    label: "支援の実施",
    reach: (one) => acceptanceOf(one) && one.measures[0]?.start,
  },
];

/**
 * 支援までの流れ: how many cases come from one stage to the next. Cases that no criterion found (a report of their
 * institution led to them) are counted beside: a rate of candidates would say nothing of them.
 */
export function funnelTable(
  cases: readonly FollowedCase[],
  rounding: TableRounding,
  period: string,
): MonitoringReport["funnel"] {
  const id = "monitoring/funnel";
  const title = "支援までの流れ";
  const all = cases.map(forItself);
  const line = (stage: Pick<Stage, "id" | "label">, counted: readonly CountedCase[]) => {
    const name = (of: string, label: string) => ({
      id: `${id}/${stage.id}/${of}`,
      label: `${title} ${stage.label} ${label}`,
    });
    const count = countCases(name("count", "件数"), counted);
    const amount = printedAmount(balanceOf(name("amount", "保証残高"), counted), rounding);
    return { name, count, amount };
  };
  const watched = line({ id: "watched", label: "モニタリング対象" }, all);
  let before = watched.count;
  const rows = stages.map((stage) => {
    const counted = reaching(
      stage,
      cases.filter(({ isCandidate }) => isCandidate),
    );
    const { name, count, amount } = line(stage, counted);
    const rate = printedPercentage(percentage(name("rate", "前の段階に対する割合"), count, before), rounding);
    before = count;
    const others = reaching(
      stage,
      cases.filter(({ isCandidate }) => !isCandidate),
    );
    const beside = stage.id === "candidates" ? null : countCases(name("others", "候補のほか"), others);
    const cells = [count, amount, rate, beside];
    return { id: stage.id, label: stage.label, level: 0, role: "item", cells } as const;
  });
  return {
    id,
    title,
    period,
    rowHeading: "段階",
    columns: [
      countColumn,
      amountColumn("amount", "保証残高", rounding),
      percentageColumn("rate", "前の段階から", rounding),
      { id: "others", label: "候補のほか", kind: "count", unit: "件", digits: 0 },
    ],
    rows: [
      {
        id: "watched",
        label: "モニタリング対象",
        level: 0,
        role: "item",
        cells: [watched.count, watched.amount, null, null],
      },
      ...rows,
    ],
    notes: ["「候補のほか」は、基準にはあたらず、金融機関の情報などから打診した案件です。"],
  };
}

const reaching = ({ reach }: Stage, cases: readonly FollowedCase[]): CountedCase[] =>
  cases.flatMap((one) => {
    const cell = reach(one);
    return cell ? [{ case: one.case, cell }] : [];
  });
