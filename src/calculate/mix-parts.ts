import { mixQuantities } from "../model/association/statistics.js";
import { type Figure, firstPlace, firstPlaces } from "../model/figure.js";
import { amountText } from "../problem/amount.js";
import { type Problem, rule } from "../problem/problem.js";

export const ofWhichExceeds = rule<{ part: string; value: string; whole: string; wholeValue: string }>({
  id: "check/of-which-exceeds",
  severity: "error",
  about: "「うち…」の行が、それを含む行より大きい。",
  message: ({ part, value, whole, wholeValue }) =>
    `${part}（${value}）が、それを含む${whole}（${wholeValue}）より大きくなっています。`,
  hint: () => "打ちまちがいか、「うち」の行の場所のちがいでないか確かめてください。",
});

export const ofWhichWithoutWhole = rule<{ group: string }>({
  id: "check/of-which-without-whole",
  severity: "error",
  about: "「うち…」の行だけがあり、それを含む区分そのものの行がない。",
  message: ({ group }) => `「${group}」には「うち」の行だけがあり、「${group}」そのものの行がありません。`,
  hint: () => "内訳の欄を空欄にした行を加えるか、足してよい内訳なら「うち」を除いてください。",
});

interface Counted {
  readonly figures: { readonly [Q in (typeof mixQuantities)[number]]?: Figure };
}

/** うち書きの照合: a part of a row is no more than the row. */
export function checkPart(part: Counted, whole: Counted, problems: Problem[]): void {
  for (const quantity of mixQuantities) {
    const [own, all] = [part.figures[quantity], whole.figures[quantity]];
    if (own?.value == null || all?.value == null || own.value.lessThanOrEqualTo(all.value)) continue;
    const facts = {
      part: own.label,
      value: amountText(own.value, own.unit),
      whole: all.label,
      wholeValue: amountText(all.value, all.unit),
    };
    problems.push(ofWhichExceeds(facts, firstPlace(own), firstPlaces([all])));
  }
}
