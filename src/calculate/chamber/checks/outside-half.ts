import { halfYearName } from "../../../model/chamber/half-year.js";
import { check } from "../../../problem/check.js";
import { isIn, recommended } from "../counted.js";
import type { ChamberSubject } from "./subject.js";

/** 期の外の案件: the report does not count them. */
export const outsideHalf = check<{ count: number; half: string }, ChamberSubject>({
  id: "chamber/outside-half",
  severity: "note",
  about: "推薦した案件のうち、申込みも承諾も報告する半期の外にあるもの。報告書には数えない。",
  message: ({ count, half }) =>
    `推薦した案件のうち${count}件は、申込みも承諾も${half}の外にあり、報告書に数えていません。`,
  hint: () => "ほかの期の報告書に載る案件です。この期の案件のはずなら、申込日と承諾日を確かめてください。",
  find: ({ cases, half }, broken) => {
    const outside = recommended(cases).filter(
      ({ applied, approved }) =>
        applied.value !== null && !isIn(half, applied.value) && !isIn(half, approved.value),
    );
    if (outside.length === 0) return [];
    const places = outside.map(({ applied }) => applied.place);
    return [broken({ count: outside.length, half: halfYearName(half) }, places[0], places.slice(1))];
  },
});
