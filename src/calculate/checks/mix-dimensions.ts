import { measureNames } from "../../model/association/measures.js";
import { mixQuantities } from "../../model/association/statistics.js";
import type { Pair } from "./comparison.js";
import { mixesOf } from "./mixes-of.js";
import { tie } from "./tie.js";

/** 切り口: however a measure is divided, its total is the same. */
export const mixDimensions = tie({
  id: "mix-dimensions",
  title: "内訳表どうしの合計",
  about: "同じ項目の内訳表どうしで、合計が違う。",
  hint: "どちらかの切り口に行の抜けがないか確かめてください。",
  pairs: ({ figure, report }) =>
    measureNames.flatMap((measure) => {
      const [first, ...others] = mixesOf(report, measure);
      return mixQuantities.flatMap((quantity) =>
        others.map(
          (other): Pair => [
            first && figure(`${first.id}/total/${quantity}`),
            figure(`${other.id}/total/${quantity}`),
          ],
        ),
      );
    }),
});
