import { Decimal } from "../../model/decimal.js";
import { eraDate } from "../../model/era.js";
import { printExact } from "../../model/print.js";
import type { ColumnSchema } from "../../model/schema.js";
import type { Column, Row, Table } from "../../model/table.js";
import { rounded } from "../arithmetic.js";
import { amountColumn, printedAmount } from "../printed.js";
import { byInstitution } from "./by-institution.js";
import { caseBalance } from "./counted-cases.js";
import type { FollowedCase } from "./followed.js";
import type { Evidence, Judgement } from "./judge.js";

/** 一件の残高: a list of single loans is read in 千円, whatever unit the sums are printed in. */
const ofOneCase = { unit: "千円", amount: "half-up", percentageDigits: 1, percentage: "half-up" } as const;

const wordColumn = (id: string, label: string): Column => ({ id, label, kind: "text", unit: "", digits: 0 });

/**
 * 目線合わせの表: for each institution its candidates, the largest balance first, with the criterion that each meets
 * and the cells that say so. No score of ours stands in it, and no forecast: only what was handed in. Each says whom
 * it is for: it is handed out as a page of its own.
 */
export function candidateTables(cases: readonly FollowedCase[], period: string): Table[] {
  return byInstitution(cases).flatMap(([institution, own]): Table[] => {
    const candidates = own.filter(({ isCandidate }) => isCandidate);
    if (candidates.length === 0) return [];
    return [
      {
        id: `monitoring/candidates/${institution}`,
        title: `${institution}の支援候補`,
        period,
        rowHeading: "案件番号",
        columns: [
          wordColumn("programme", "保証制度"),
          wordColumn("industry", "業種"),
          amountColumn("balance", "保証残高", ofOneCase),
          wordColumn("criteria", "該当した基準"),
          wordColumn("cells", "根拠（表のセル）"),
          wordColumn("contact", "打診"),
        ],
        rows: candidates.toSorted(byBalance).map(candidateRow),
        notes: [`取扱注意：${institution}との打合せだけに使い、ほかへは渡しません。`],
      },
    ];
  });
}

function candidateRow({ case: one, judgements, contact }: FollowedCase): Row {
  const met = judgements.filter(({ verdict }) => verdict === "met");
  return {
    id: one.code.value,
    label: one.code.value,
    level: 0,
    role: "item",
    cells: [
      one.programme.value,
      one.industry.value,
      printedAmount(caseBalance(one), ofOneCase),
      met.map(({ criterion }) => criterion.name).join("、"),
      [...new Set(met.flatMap(wordsOf))].join("、"),
      contact ? contact.result.value : "未打診",
    ],
  };
}

/** 「条件変更回数 1回（G12）」: what a criterion was met by, and where it stands in the list of cases. */
const wordsOf = ({ evidence }: Judgement): string[] =>
  evidence.map(({ column, cell }) => {
    const { place } = cell;
    const at = place.row === undefined ? "" : `（${place.column ?? ""}${place.row}）`;
    return `${column.heading} ${writtenOut(column, cell)}${at}`;
  });

/** 「40,200千円」「令和7年8月16日」: a cell as it is printed, however its file has it; words are those of the file. */
function writtenOut({ kind }: ColumnSchema, { value, text, unit = "" }: Evidence["cell"]): string {
  if (value instanceof Decimal) return `${printExact(value)}${unit}`;
  return kind === "date" ? eraDate(String(value)) : text.trim();
}

const byBalance = (a: FollowedCase, b: FollowedCase): number => yenOf(b).comparedTo(yenOf(a));

const yenOf = ({ case: one }: FollowedCase): Decimal =>
  rounded(caseBalance(one), { unit: "円", digits: 0, mode: "half-up" }).value ?? new Decimal(0);
