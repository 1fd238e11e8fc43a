import { type Decimal, round } from "../../model/decimal.js";
import { firstPlace, firstPlaces } from "../../model/figure.js";
import { printNumber } from "../../model/print.js";
import { check } from "../../problem/check.js";
import type { Problem, Rule } from "../../problem/problem.js";
import { groupBy } from "../group-by.js";
import type { CheckContext } from "./context.js";
import { type PublishedRatio, publishedRatios } from "./published-pairs.js";
import { type HowRounded, inBase } from "./ratio-rounding.js";

interface Facts {
  readonly label: string;
  readonly published: string;
  readonly ours: string;
}

const roundings: readonly { readonly how: HowRounded; readonly words: string }[] = [
  { how: "truncated", words: "切捨て" },
  { how: "twice", words: "二度の四捨五入" },
  { how: "before-rounding", words: "金額を丸める前の割り算" },
];

/** 公表された構成比・前年度比・計画比: those that are off by rounding only, all of a column that are so alike in one note. */
export const publishedRounding = check<Facts & { words: string; others: number }, CheckContext>({
  id: "check/published-rounding",
  severity: "note",
  about:
    "公表された構成比・前年度比・計画比が、計算と端数だけ違う（切捨て、二度の四捨五入、丸める前の金額からの計算なら合う）。",
  message: ({ label, published, ours, words, others }) =>
    `${label}の公表値${published}は、計算した${ours}と端数だけ違い、${words}なら合います${others > 0 ? `（同じ列にほかに${others}か所）` : ""}。`,
  hint: () => "端数の違いです。一つの表の中で丸め方が混じっていないか確かめてください。",
  find: (context, broken) =>
    [...groupBy(publishedRatios(context), ({ column }) => column).values()].flatMap((column) =>
      roundings.flatMap(({ how, words }) => {
        const [first, ...others] = column.filter((ratio) => ratio.how === how);
        if (!first) return [];
        const facts = { ...factsOf(first, context), words, others: others.length };
        const places = firstPlaces(others.map(({ published }) => published));
        return [broken(facts, firstPlace(first.published), places)];
      }),
    ),
});

export const publishedMoved = check<Facts, CheckContext>({
  id: "check/published-moved",
  severity: "warning",
  about:
    "公表された構成比・前年度比・計画比が、計算と最後の一桁だけ違い、端数処理では説明できない（縦の計をそろえるために動かした値など）。",
  message: ({ label, published, ours }) =>
    `${label}の公表値${published}は、計算した${ours}と最後の桁が違い、どの端数処理でも合いません。`,
  hint: () => "縦の計をそろえるために動かした値でなければ、公表値と金額のどちらが正しいか確かめてください。",
  find: (context, broken) => problemsOf(context, "moved", broken),
});

export const publishedWrong = check<Facts, CheckContext>({
  id: "check/published-wrong",
  severity: "error",
  about: "公表された構成比・前年度比・計画比が、端数処理では説明できないほど計算と違う。",
  message: ({ label, published, ours }) => `${label}の公表値${published}が、計算した${ours}と合いません。`,
  hint: () => "公表値か、もとの金額のどちらかが違います。もう一方の場所と見比べてください。",
  find: (context, broken) => problemsOf(context, "wrong", broken),
});

function problemsOf(context: CheckContext, how: HowRounded, broken: Rule<Facts>): Problem[] {
  return publishedRatios(context)
    .filter((ratio) => ratio.how === how)
    .map((ratio) => {
      const related = firstPlaces([ratio.part, ratio.whole]);
      return broken(factsOf(ratio, context), firstPlace(ratio.published), related);
    });
}

function factsOf({ label, published, part, whole, digits }: PublishedRatio, { report }: CheckContext): Facts {
  const exact = inBase(part).dividedBy(inBase(whole)).times(100);
  const text = (value: Decimal | null) => `${printNumber(value, digits, report.settings.style)}％`;
  return { label, published: text(published.value), ours: text(round(exact, digits, "half-up")) };
}
