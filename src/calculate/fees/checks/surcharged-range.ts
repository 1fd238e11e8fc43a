import type { Decimal } from "../../../model/decimal.js";
import { type FeeSchedule, standardTables } from "../../../model/fee-schedule.js";
import { type Figure, firstPlace } from "../../../model/figure.js";
import { check } from "../../../problem/check.js";
import { percentText } from "../percent.js";
import { endsText, sameEnds } from "./ends.js";

/** 上乗せ後の幅: the base rates with the surcharge added. */
export const surchargedRangeWrong = check<
  { name: string; printed: string; points: string; fits: string },
  FeeSchedule
>({
  id: "fees/surcharged-range",
  severity: "error",
  about: "上乗せ後の掲載料率の幅が、基準の幅に上乗せを足したものと合わない。",
  message: ({ name, printed, points, fits }) =>
    `「${name}」の掲載料率${printed}％が、基準の幅に${points}％を足したもの（${fits}％）と合いません。`,
  hint: ({ fits }) => `掲載の誤りなら${fits}％です。上乗せの率と区分料率も確かめてください。`,
  find: ({ classTables, surcharges }, broken) => {
    const base = classTables
      .filter(({ name }) => standardTables.includes(name))
      .flatMap(({ rates }) => values(rates));
    return surcharges.flatMap(({ name, points, printed }) => {
      if (!printed) return [];
      const raised = base.map((rate) => rate.plus(points.value ?? 0));
      const ends = values([printed.lowest, printed.highest]);
      if (sameEnds(ends, raised)) return [];
      const facts = { name, printed: endsText(ends), points: percentText(points), fits: endsText(raised) };
      return [broken(facts, firstPlace(printed.lowest))];
    });
  },
});

const values = (figures: readonly Figure[]): Decimal[] => figures.flatMap(({ value }) => value ?? []);
