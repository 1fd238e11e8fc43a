import { expect, test } from "vitest";
import { product, rounded } from "../../../src/calculate/arithmetic.js";
import type { FeeReport } from "../../../src/model/fee-report.js";
import { read } from "../../calculate/by-hand.js";
import { lines, piece } from "../by-hand.js";

// 1,000 × 1.4445 = 1,444.5, cut off at the yen.
const raw = product({ id: "raw", label: "積" }, [read("a", "1000", "円"), read("b", "1.4445", "％")], "円");
const fee = rounded(raw, { unit: "円", digits: 0, mode: "truncate" });
const example = (number: number, title: string) => ({ number, title, fee });
const fees = {
  adjusted: [],
  overview: [],
  parts: [],
  examples: [example(1, "一つめ"), example(2, "二つめ"), example(4, "四つめ")],
} as unknown as FeeReport;

const placed = (attribute: string) => lines(`::fee-working{example=${attribute}}`, { report: { fees } });

test("the steps of the example that is asked for, numbered in a box", () => {
  expect(placed("2")).toEqual([
    "box 計算例：二つめ",
    "  decimal",
    "    - 1000円 × 1.4445％ ＝ 1,444.5円",
    "    - 1,444.5円 の円未満切捨て ＝ 1,444円",
  ]);
  expect(placed("1")[0]).toBe("box 計算例：一つめ");
  expect(placed("4")[0]).toBe("box 計算例：四つめ");
});

test("an example that is not there, or no rates at all, place nothing", () => {
  expect(placed("3")).toEqual([]);
  expect(lines('::fee-working{example="1"}')).toEqual([]);
});

test("examples are numbered from one to five", () => {
  for (const attribute of ["0", "6", "1.5", "一"])
    expect(piece(`::fee-working{example="${attribute}"}`, { report: { fees } }).problems).toHaveLength(1);
  expect(placed("5")).toEqual([]);
});
