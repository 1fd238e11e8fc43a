import { trendTableId } from "../../model/association/ids.js";
import { measureNames } from "../../model/association/measures.js";
import type { Pair } from "./comparison.js";
import type { CheckContext } from "./context.js";
import { mixesOf } from "./mixes-of.js";
import { tie } from "./tie.js";

/** 内訳と推移: the total of a measure's mixes is the trend's, in counts and amounts, this year and last. */
export const mixAgainstTrend = tie({
  id: "mix-trend",
  title: "内訳表と推移表の当年度",
  about: "内訳表の合計が、推移表の当年度と違う。",
  hint: "どちらかの表が古いか、行が抜けています。",
  pairs: (context) => againstTrend(context, 0, { count: "count", amount: "amount" }),
});

export const mixPreviousAgainstTrend = tie({
  id: "mix-previous-trend",
  title: "内訳表と推移表の前年度",
  about: "内訳表の前年度の合計が、推移表の前年度と違う。",
  hint: "前年度の列が、前年に公表したものか確かめてください。",
  pairs: (context) => againstTrend(context, 1, { count: "previousCount", amount: "previousAmount" }),
});

/** The first mix of each measure stands for all of them: whether they agree is a check of its own. */
function againstTrend(
  { figure, report }: CheckContext,
  yearsAgo: number,
  quantities: { readonly count: "count" | "previousCount"; readonly amount: "amount" | "previousAmount" },
): Pair[] {
  const year = report.settings.fiscalYear - yearsAgo;
  return measureNames.flatMap((measure) =>
    mixesOf(report, measure)
      .slice(0, 1)
      .flatMap(({ id }) =>
        (["count", "amount"] as const).map(
          (kind): Pair => [
            figure(`${id}/total/${quantities[kind]}`),
            figure(`${trendTableId(measure)}/${year}/${kind}`),
          ],
        ),
      ),
  );
}
