import { describe, expect, test } from "vitest";
import { percentage } from "../../../src/calculate/arithmetic.js";
import { publishedMarks } from "../../../src/calculate/checks/published-marks.js";
import {
  publishedMoved,
  publishedRounding,
  publishedWrong,
} from "../../../src/calculate/checks/published-ratios.js";
import type { Figure } from "../../../src/model/figure.js";
import type { Unit } from "../../../src/model/unit.js";
import { findAll } from "../../../src/problem/check.js";
import { read } from "../by-hand.js";
import { contextOf } from "./context.js";

/** A share of a mix as it was published in a row, of amounts in rows of their own. */
function kept(
  name: string,
  published: string | null,
  { part, whole, row, unit = "円", column = "share" }: Line,
): Figure[] {
  const id = `mix/approvals/業種別/${name}/${column}`;
  return [
    { ...read(`${id}:published`, published, "％", row), label: name },
    percentage(
      { id, label: name },
      read(`${id} part`, part, unit, row + 100),
      read(`${id} whole`, whole, unit, 900),
    ),
  ];
}
interface Line {
  readonly part: string | null;
  readonly whole: string | null;
  readonly row: number;
  readonly unit?: Unit;
  readonly column?: string;
}
const found = (...figures: readonly Figure[][]) =>
  findAll([publishedRounding, publishedMoved, publishedWrong, publishedMarks], contextOf(figures.flat())).map(
    ({ rule, message, place, related }) =>
      `${rule} ${place?.row} (${related.map(({ row }) => row)}) ${message}`,
  );

describe("off by rounding only", () => {
  test("cut off: 2 ÷ 3 = 66.66… as 66.6", () => {
    expect(found(kept("甲", "66.6", { part: "2", whole: "3", row: 2 }))).toEqual([
      "check/published-rounding 2 () 甲の公表値66.6％は、計算した66.7％と端数だけ違い、切捨てなら合います。",
    ]);
  });
  test("rounded twice: 1.046 → 1.05 → 1.1", () => {
    expect(found(kept("甲", "1.1", { part: "1046", whole: "100000", row: 2 }))).toEqual([
      "check/published-rounding 2 () 甲の公表値1.1％は、計算した1.0％と端数だけ違い、二度の四捨五入なら合います。",
    ]);
  });
  test("divided before the amounts were rounded: 5 ÷ 1,000千円 = 0.5, of 4.5 ÷ 1,001 = 0.449… as 0.4", () => {
    expect(found(kept("甲", "0.4", { part: "5", whole: "1000", row: 2, unit: "千円" }))).toEqual([
      "check/published-rounding 2 () 甲の公表値0.4％は、計算した0.5％と端数だけ違い、金額を丸める前の割り算なら合います。",
    ]);
  });
  test("all of a column that are off in one way are told once, where the first stands", () => {
    const cut = (name: string, row: number) => kept(name, "66.6", { part: "2", whole: "3", row });
    expect(found(cut("甲", 2), cut("乙", 3))).toEqual([
      "check/published-rounding 2 (3) 甲の公表値66.6％は、計算した66.7％と端数だけ違い、切捨てなら合います（同じ列にほかに1か所）。",
    ]);
    expect(found(cut("甲", 2), cut("乙", 3), cut("丙", 4))).toEqual([
      "check/published-rounding 2 (3,4) 甲の公表値66.6％は、計算した66.7％と端数だけ違い、切捨てなら合います（同じ列にほかに2か所）。",
    ]);
  });
  test("those of another column, and off in another way, by themselves", () => {
    const line = { part: "2", whole: "3" };
    expect(
      found(
        kept("甲", "66.6", { ...line, row: 2 }),
        kept("乙", "66.6", { ...line, row: 3, column: "change" }),
        kept("丙", "1.1", { part: "1046", whole: "100000", row: 4 }),
      ).map((told) => told.split(" ").slice(0, 3).join(" ")),
    ).toEqual([
      "check/published-rounding 2 ()",
      "check/published-rounding 4 ()",
      "check/published-rounding 3 ()",
    ]);
  });
});

test("what no rounding explains is told with its amounts: 66.8 is a last digit off, 66.9 more", () => {
  expect(
    found(
      kept("甲", "66.8", { part: "2", whole: "3", row: 2 }),
      kept("乙", "66.9", { part: "2", whole: "3", row: 3 }),
    ),
  ).toEqual([
    "check/published-moved 2 (102,900) 甲の公表値66.8％は、計算した66.7％と最後の桁が違い、どの端数処理でも合いません。",
    "check/published-wrong 3 (103,900) 乙の公表値66.9％が、計算した66.7％と合いません。",
  ]);
});

test("all of them as they should be are not mentioned", () => {
  expect(
    found(
      kept("甲", "66.7", { part: "2", whole: "3", row: 2 }),
      kept("乙", "33.3", { part: "1", whole: "3", row: 3 }),
    ),
  ).toEqual([]);
});

describe("─ and 0.0", () => {
  const dash = kept("乙", null, { part: "0", whole: "3", row: 3 });
  test("a blank amount, as one of zero, has ─ where others have", () => {
    const told =
      "check/published-marks 2 () 甲は、金額がないのに公表値が0です（同じ列に「─」の行があります）。";
    expect(found(kept("甲", "0.0", { part: null, whole: "3", row: 2 }), dash)).toEqual([told]);
    expect(found(kept("甲", "0.0", { part: "0", whole: "3", row: 2 }), dash)).toEqual([told]);
  });
  test("there is no change against a year of nothing: ─ is right", () => {
    expect(found(kept("甲", null, { part: "5", whole: "0", row: 2 }))).toEqual([]);
    expect(found(kept("甲", null, { part: "5", whole: null, row: 2 }))).toEqual([]);
    expect(found(kept("甲", null, { part: "5", whole: "9", row: 2 }))).toEqual([
      "check/published-marks 2 () 甲は、金額があるのに公表値が「─」です。",
    ]);
  });
});
