import type { MonitoringReport } from "../../model/association/monitoring-report.js";
import type { TableRounding } from "../../model/settings.js";
import type { Row } from "../../model/table.js";
import { groupBy } from "../group-by.js";
import { amountColumn, printedAmount } from "../printed.js";
import { balanceOf, countCases, forItself } from "./counted-cases.js";
import { acceptanceOf, type FollowedCase } from "./followed.js";

/** 金融機関別: what each institution's cases come to, the most candidates first. */
export function institutionsTable(
  cases: readonly FollowedCase[],
  rounding: TableRounding,
  period: string,
): MonitoringReport["institutions"] {
  const id = "monitoring/institutions";
  const title = "金融機関別の支援候補";
  const row = (label: string, rowId: string, role: Row["role"], own: readonly FollowedCase[]): Row => {
    const name = (of: string, words: string) => ({
      id: `${id}/${rowId}/${of}`,
      label: `${title} ${label} ${words}`,
    });
    const candidates = own.filter(({ isCandidate }) => isCandidate);
    const approached = own.flatMap(({ case: one, contact }) =>
      contact ? [{ case: one, cell: contact.date }] : [],
    );
    const accepted = own.flatMap((one) => {
      const cell = acceptanceOf(one);
      return cell ? [{ case: one.case, cell }] : [];
    });
    return {
      id: rowId,
      label,
      level: 0,
      role,
      cells: [
        countCases(name("count", "対象"), own.map(forItself)),
        countCases(name("candidates", "支援候補"), candidates.map(forItself)),
        printedAmount(balanceOf(name("amount", "候補の保証残高"), candidates.map(forItself)), rounding),
        countCases(name("approached", "打診"), approached),
        countCases(name("accepted", "受入れ"), accepted),
      ],
    };
  };
  const count = (columnId: "count" | "candidates" | "approached" | "accepted", label: string) =>
    ({ id: columnId, label, kind: "count", unit: "件", digits: 0 }) as const;
  return {
    id,
    title,
    period,
    rowHeading: "金融機関",
    columns: [
      count("count", "対象"),
      count("candidates", "支援候補"),
      amountColumn("amount", "候補の保証残高", rounding),
      count("approached", "打診"),
      count("accepted", "受入れ"),
    ],
    rows: [
      ...byInstitution(cases).map(([label, own]) => row(label, label, "item", own)),
      row("合計", "total", "total", cases),
    ],
    notes: [],
  };
}

/** The institutions with their cases, in the order in which every table has them: the most candidates first. */
export const byInstitution = (cases: readonly FollowedCase[]): [name: string, own: FollowedCase[]][] =>
  [...groupBy(cases, ({ case: { institution } }) => institution.value)].toSorted(
    ([, a], [, b]) => candidatesIn(b) - candidatesIn(a),
  );

const candidatesIn = (cases: readonly FollowedCase[]): number =>
  cases.filter(({ isCandidate }) => isCandidate).length;
