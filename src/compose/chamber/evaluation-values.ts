import { type Evaluation, type EvaluationLine, ratingNames } from "../../model/chamber/evaluation.js";
import type { ChamberSettings } from "../../model/chamber/settings.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import type { FormValues } from "../../model/form.js";
import { countOf, type FormField, listOf, words } from "./field.js";

export const evaluationFields: readonly FormField<EvaluationLine>[] = [
  { name: "項目", about: "項目", of: ({ target }) => target.item.value },
  { name: "単位", about: "単位", of: ({ target }) => words(target.measure) },
  { name: "目標", about: "年度の目標", of: ({ aim }) => aim },
  { name: "上半期", about: "上半期の実績", of: ({ first }) => first },
  { name: "下半期", about: "下半期の実績", of: ({ second }) => second },
  {
    name: "年間",
    about: "年間の実績。一方の半期がまだなら、これまでの実績",
    of: ({ wholeYear }) => wholeYear,
  },
  { name: "達成率", about: "年間の実績÷目標（％）", of: ({ achievement }) => achievement },
  { name: "評価", about: "AからEまで。年度の途中は空", of: ({ rating }) => rating },
  { name: "理由", about: "評価の理由", of: ({ target }) => words(target.remark) },
];

/** What the yearly evaluation may name besides the chamber's own fields. */
export function evaluationValues(
  { year, lines }: Evaluation,
  ratings: ChamberSettings["ratings"],
): FormValues {
  const counts = ratingNames.map((name) => [
    `評価${name}`,
    countOf(
      "支援計画.評価",
      name,
      lines.map(({ rating }) => rating),
    ),
  ]);
  return {
    ...Object.fromEntries(counts),
    年度: fiscalYearName(year),
    評価の基準: `A ${ratings.A}％以上、B ${ratings.B}％以上、C ${ratings.C}％以上、D ${ratings.D}％以上、E それ未満`,
    支援計画: listOf(evaluationFields, lines),
  };
}
