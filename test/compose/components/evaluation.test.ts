import { expect, test } from "vitest";
import { planEvaluationTable } from "../../../src/calculate/plan-evaluation.js";
import { at, cell, dataset, tableLines } from "../../calculate/by-hand.js";
import { lines } from "../by-hand.js";

const row = (category: string, objective: string, achievement: string, opinion?: string) => ({
  category: cell(category),
  objective: cell(objective),
  result: cell(`${objective}の実績`),
  achievement: cell(achievement),
  assessment: cell("評価"),
  opinion: opinion === undefined ? undefined : cell(opinion),
  place: at(1),
});

const rows = [
  row("保証", "創業", "達成", "続けること。\n効果も。"),
  row("保証", "電子", "未達成", ""),
  row("回収", "面談", "達成"),
];

test("a row an objective, and the committee's opinions below", () => {
  expect(lines("::evaluation", { data: { tables: { planEvaluation: rows } } })).toEqual([
    expect.stringMatching(/^grid 表1 evaluation 計画の評価 /u),
    "  区分^ | 計画^ | 実績^ | 達成状況^ | 自己評価^",
    "  保証↓2 | 創業 | 創業の実績 | 達成 | 評価↓2",
    "  電子 | 電子の実績 | 未達成",
    "  回収 | 面談 | 面談の実績 | 達成 | 評価",
    expect.stringMatching(/^### 外部評価委員会の意見 /u),
    "definitions beside",
    "  保証: 続けること。",
    "      効果も。",
  ]);
});

test("without opinions nothing is said of the committee, without data nothing at all", () => {
  const some = { data: { tables: { planEvaluation: rows.slice(2) } } };
  expect(lines("::evaluation", some)).toHaveLength(3);
  expect(lines("::evaluation")).toEqual([]);
});

test("the workbook has the same words, a column each that says anything", () => {
  const of = (planEvaluation: typeof rows) => planEvaluationTable(dataset({ tables: { planEvaluation } }));
  const table = of(rows);
  expect(table && tableLines(table)).toEqual([
    "plan/evaluation 計画の評価 令和6年度 区分",
    "objective 計画 text  0 | result 実績 text  0 | achievement 達成状況 text  0 | assessment 自己評価 text  0 | opinion 外部評価委員会の意見 text  0",
    "item0 1 保証: 「創業」 | 「創業の実績」 | 「達成」 | 「評価」 | 「続けること。\n効果も。」",
    "item0 2 保証: 「電子」 | 「電子の実績」 | 「未達成」 | 「評価」 | 「」",
    "item0 3 回収: 「面談」 | 「面談の実績」 | 「達成」 | 「評価」 | ─",
  ]);
  expect(of(rows.slice(2))?.columns.map(({ id }) => id)).not.toContain("opinion");
});
