import { describe, expect, test } from "vitest";
import { total } from "../../src/calculate/total.js";
import type { RoundingMode } from "../../src/model/decimal.js";
import type { Unit } from "../../src/model/unit.js";
import type { Problem } from "../../src/problem/problem.js";
import { read, told, working } from "./by-hand.js";

const name = { id: "n", label: "計" };

/** Rows 10, 20 and 30 on lines 3 to 5, which come to 60, and a total on line 9. */
function totalled(handedOver: string | null | undefined, unit: Unit, mode?: RoundingMode) {
  const rows = ["10", "20", "30"].map((value, index) => read(`r${index}`, value, unit, index + 3));
  const problems: Problem[] = [];
  const made = total(
    name,
    rows,
    handedOver === undefined ? undefined : read("t", handedOver, unit, 9),
    problems,
    mode,
  );
  return { made: working(made), problems: told(problems), messages: problems.map(({ message }) => message) };
}

const ours = (unit: Unit) => `n 計 = 60${unit} ← sum(r0, r1, r2)`;

test("no total in the file, a blank one, and an exact one leave ours", () => {
  for (const handedOver of [undefined, null, "60"])
    expect(totalled(handedOver, "千円")).toEqual({ made: ours("千円"), problems: [], messages: [] });
});

describe("three rows in 千円 may differ by 3 ÷ 2 = 1.5千円", () => {
  test.each(["61", "59", "61.5", "58.5"])("%s stands, with a note", (handedOver) => {
    const { made, problems } = totalled(handedOver, "千円");
    expect(made).toBe(`n 計 = ${handedOver}千円 ← total-as-handed-over(t, r0, r1, r2)`);
    expect(problems).toEqual(["check/rounding-gap 9 (3)"]);
  });
  test.each(["61.6", "63"])(
    "%s stands with a warning: truncated rows may each be a whole one short",
    (handedOver) => {
      const { made, problems } = totalled(handedOver, "千円");
      expect(made).toBe(`n 計 = ${handedOver}千円 ← total-as-handed-over(t, r0, r1, r2)`);
      expect(problems).toEqual(["check/truncated-rows 9 (3)"]);
    },
  );
  test.each(["61.6", "63", "58.5"])(
    "%s stands with a note where rows are declared truncated",
    (handedOver) => {
      const { made, problems } = totalled(handedOver, "千円", "truncate");
      expect(made).toBe(`n 計 = ${handedOver}千円 ← total-as-handed-over(t, r0, r1, r2)`);
      expect(problems).toEqual(["check/rounding-gap 9 (3)"]);
    },
  );
  test.each(["58.4", "63.1", "57"])("%s no truncation explains either", (handedOver) => {
    expect(totalled(handedOver, "千円", "truncate").problems).toEqual(["check/total-mismatch 9 (3)"]);
  });
  test.each(["58.4", "63.1", "57"])("%s is wrong, and ours stands", (handedOver) => {
    const { made, problems } = totalled(handedOver, "千円");
    expect(made).toBe(ours("千円"));
    expect(problems).toEqual(["check/total-mismatch 9 (3)"]);
  });
});

test("what is told has the file's total and ours, and by how much truncation is needed: 63 − 60", () => {
  expect(["61", "63", "99"].flatMap((handedOver) => totalled(handedOver, "千円").messages)).toEqual([
    "「計」の計61千円は、内訳の合計60千円と端数だけ違います。ファイルの計を採ります。",
    "「計」の計63千円は、内訳の合計60千円より3千円大きく、内訳が切捨てでなければ合いません。ファイルの計を採ります。",
    "「計」の計が99千円ですが、内訳の合計は60千円です。",
  ]);
});

test.each(["円", "件"] as const)("in %s not even one may be missing", (unit) => {
  const { made, problems } = totalled("61", unit);
  expect(made).toBe(ours(unit));
  expect(problems).toEqual(["check/total-mismatch 9 (3)"]);
});

test("rows that are all nothing have no total to be compared", () => {
  const problems: Problem[] = [];
  const made = total(name, [read("a", null)], read("t", "5"), problems);
  expect([working(made), problems]).toEqual(["n 計 = ─円 ← sum(a)", []]);
});

test("the messages name the total, both sums and the unit", () => {
  const [gap] = totalled("61", "千円").messages;
  const [mismatch] = totalled("70", "円").messages;
  expect(gap).toContain("計");
  expect(gap).toContain("61");
  expect(mismatch).toMatch(/計.*70.*60/u);
});
