import type { Evaluation, EvaluationLine, Rating } from "../../model/chamber/evaluation.js";
import type { ChamberSettings } from "../../model/chamber/settings.js";
import type { Target } from "../../model/chamber/targets.js";
import type { Figure } from "../../model/figure.js";
import { type FiscalYear, fiscalYearName } from "../../model/fiscal-year.js";
import { percentage, rounded, sum } from "../arithmetic.js";
import { readFigure } from "../read.js";

type Thresholds = ChamberSettings["ratings"];

/** The year's targets in the order of the table. */
export function planEvaluation(
  targets: readonly Target[],
  year: FiscalYear,
  ratings: Thresholds,
): Evaluation {
  const lines = targets
    .filter(({ fiscalYear }) => fiscalYear.value === year)
    .map((target) => evaluated(target, year, ratings));
  return { year, lines };
}

export const evaluationFigures = ({ lines }: Evaluation): Figure[] =>
  lines.flatMap(({ aim, first, second, wholeYear, achievement }) => [
    aim,
    first,
    second,
    wholeYear,
    achievement,
  ]);

function evaluated(target: Target, year: FiscalYear, ratings: Thresholds): EvaluationLine {
  const item = target.item.value;
  const name = (id: string, label: string) => ({
    id: `evaluation/${year}/${item}/${id}`,
    label: `支援計画 ${fiscalYearName(year)} ${item} ${label}`,
  });
  const aim = readFigure(name("target", "目標"), target.target);
  const first = readFigure(name("first", "上半期実績"), target.first);
  const second = readFigure(name("second", "下半期実績"), target.second);
  const isLast = target.wholeYear?.value === "年度末";
  const wholeYear = sum(name("year", "年間実績"), isLast ? [latest(first, second)] : [first, second], "");
  const exact = percentage(name("achievement", "達成率"), wholeYear, aim);
  const isOver = second.value !== null && (isLast || first.value !== null);
  return {
    target,
    aim,
    first,
    second,
    wholeYear,
    achievement: rounded(exact, { unit: "％", digits: 1, mode: "half-up" }),
    rating: target.rating?.value || (isOver ? ratingOf(exact, ratings) : ""),
  };
}

const latest = (first: Figure, second: Figure): Figure => (second.value === null ? first : second);

/** By the exact achievement; a target of zero has none. */
function ratingOf({ value }: Figure, { A, B, C, D }: Thresholds): Rating | "" {
  if (value === null) return "";
  const steps = [
    ["A", A],
    ["B", B],
    ["C", C],
    ["D", D],
  ] as const;
  return steps.find(([, least]) => value.greaterThanOrEqualTo(least))?.[0] ?? "E";
}
