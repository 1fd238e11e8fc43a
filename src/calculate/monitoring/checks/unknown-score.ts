import { check } from "../../../problem/check.js";
import { rankOf } from "../judge.js";
import type { MonitoringSubject } from "./subject.js";

/** criteria.yaml にないスコア区分. */
export const unknownScore = check<
  { code: string; score: string; scores: readonly string[] },
  MonitoringSubject
>({
  id: "monitoring/unknown-score",
  severity: "error",
  about: "スコア区分が、monitoring/criteria.yaml に並べた区分のどれでもない。",
  message: ({ code, score }) =>
    `案件番号${code}のスコア区分「${score}」が、criteria.yamlの区分のどれでもありません。`,
  hint: ({ scores }) =>
    `区分は、${scores.join("、")}のどれかにするか、criteria.yamlの「スコア区分」に加えてください。`,
  find: ({ cases, criteria: { scores } }, broken) =>
    cases.flatMap(({ case: { code, previousScore, score } }) =>
      [previousScore, score]
        .flatMap((cell) => (cell && cell.value !== "" ? [cell] : []))
        .filter((cell) => scores.length > 0 && rankOf(cell.value, scores) < 0)
        .map((cell) => broken({ code: code.value, score: cell.value, scores }, cell.place)),
    ),
});
