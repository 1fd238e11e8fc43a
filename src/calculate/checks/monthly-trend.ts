import { trendTableId } from "../../model/association/ids.js";
import { totalName } from "../../model/association/statistics.js";
import { monthlyLines, upToMonth } from "../monthly/lines.js";
import type { Pair } from "./comparison.js";
import { tie } from "./tie.js";

const march = 11;

/** 月報と推移: the twelve months of a year come to its row in the trend; of a balance, that of March. */
export const monthlyAgainstTrend = tie({
  id: "monthly-trend",
  title: "月報の一年と推移表",
  about: "月報の十二か月の計（保証債務残高は3月末）が、推移表のその年度と違う。",
  hint: "月報の月か、推移表の年度の数値を確かめてください。",
  pairs: ({ figure, dataset: { tables } }) =>
    monthlyLines(tables.monthly ?? [])
      .filter(({ dimension }) => dimension === totalName)
      .flatMap((line) => {
        const years = [...new Set(line.months.map(({ year }) => year))];
        return years.flatMap((year) => {
          const whole = upToMonth(line, year, march);
          return (["count", "amount"] as const).map(
            (quantity): Pair => [
              whole[quantity],
              figure(`${trendTableId(line.measure)}/${year}/${quantity}`),
              march + 1,
            ],
          );
        });
      }),
});
