import { totalName } from "../../model/association/statistics.js";
import { sum } from "../arithmetic.js";
import { groupBy } from "../group-by.js";
import {
  breakdownId,
  inMonth,
  type MonthlyLine,
  monthId,
  monthlyLines,
  monthName,
  quantityName,
} from "../monthly/lines.js";
import type { Pair } from "./comparison.js";
import { tie } from "./tie.js";

/** 月報の内訳: in each month the parts of a measure come to that of the whole corporation, and to their own sum where the file has one. */
export const monthlyBreakdown = tie({
  id: "monthly-breakdown",
  title: "月報の内訳と合計",
  about: "月報の内訳の計が、その月の合計の行と違う。",
  hint: "内訳の行が抜けていないか、合計の行が古くないか確かめてください。",
  pairs: ({ dataset: { tables } }) => {
    const lines = monthlyLines(tables.monthly ?? []);
    const divided = groupBy(
      lines.filter(({ dimension }) => dimension !== totalName),
      ({ measure, dimension }) => breakdownId(measure, dimension),
    );
    return [...divided].flatMap(([id, own]) => {
      const parts = own.filter(({ group }) => group !== "");
      const wholes = [
        ...lines.filter((one) => one.dimension === totalName && one.measure === own[0]?.measure),
        ...own.filter(({ group }) => group === ""),
      ];
      return wholes.flatMap((whole) => monthPairs(id, whole, parts));
    });
  },
});

function monthPairs(id: string, whole: MonthlyLine, parts: readonly MonthlyLine[]): Pair[] {
  return whole.months.flatMap(({ year, month, figures }) =>
    (["count", "amount"] as const).flatMap((quantity): Pair[] => {
      const own = parts.flatMap((part) => inMonth(part, year, month)[quantity] ?? []);
      if (own.length === 0) return [];
      const name = {
        id: `check/${id}/${monthId(year, month)}`,
        label: `${parts[0]?.dimension}${whole.measure}の内訳の計 ${monthName(year, month)}`,
      };
      return [[sum(quantityName(name, quantity), own), figures[quantity], own.length]];
    }),
  );
}
