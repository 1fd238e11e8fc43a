import { describe, expect, test } from "vitest";
import { sum } from "../../src/calculate/arithmetic.js";
import { drawn } from "../../src/calculate/drawn.js";
import { printedAmount } from "../../src/calculate/printed.js";
import type { Figure } from "../../src/model/figure.js";
import type { Column, Table } from "../../src/model/table.js";
import type { MoneyUnit, Unit } from "../../src/model/unit.js";
import { dataset, inMillions, read } from "./by-hand.js";

const rounding = {
  ...dataset({}).settings.rounding,
  mix: { ...inMillions, amount: "truncate" as const },
};

/** What a chart of one column of a table has: its unit, its digits, its values. */
function drawnOf(
  values: readonly (Figure | null)[],
  unit: Unit,
  { digits = 0, table = "trend/approvals" } = {},
) {
  const column: Column = { id: "c", label: "", kind: unit === "件" ? "count" : "amount", unit, digits };
  const from: Table = {
    id: table,
    title: "",
    period: "",
    rowHeading: "",
    columns: [column],
    rows: [],
    notes: [],
  };
  const made = drawn(from, column, values, rounding);
  const texts = made.values.map((figure) => figure && `${figure.value ?? "─"}${figure.unit}`);
  return [made.unit, made.digits, ...texts];
}
const amounts = (unit: Unit, ...values: (string | null)[]) =>
  values.map((value, index) => read(`a${index}`, value, unit));

describe("amounts that run into the millions are drawn in 百万円", () => {
  test.each(["千円", "円"] as const)("in %s from 1,000,000 on, below zero, too", (unit) => {
    expect(drawnOf(amounts(unit, "999999", "-999999"), unit)).toEqual([
      unit,
      0,
      `999999${unit}`,
      `-999999${unit}`,
    ]);
    const inMillion = { 千円: ["1000百万円", "-1000百万円"], 円: ["1百万円", "-1百万円"] }[unit];
    expect(drawnOf(amounts(unit, "1000000"), unit)).toEqual(["百万円", 0, inMillion[0]]);
    expect(drawnOf(amounts(unit, "-1000000"), unit)).toEqual(["百万円", 0, inMillion[1]]);
  });
  test("all of a column as soon as one does: 2,500千円 is 3 beside 1,000", () => {
    expect(drawnOf(amounts("千円", "2500", "1000000"), "千円")).toEqual([
      "百万円",
      0,
      "3百万円",
      "1000百万円",
    ]);
  });
  test("gaps and blanks stay", () => {
    expect(drawnOf([null, ...amounts("千円", "1000000", null)], "千円")).toEqual([
      "百万円",
      0,
      null,
      "1000百万円",
      "─千円",
    ]);
  });
  test.each([["万円"], ["百万円"], ["億円"]] as const)("%s is coarse enough", (unit: MoneyUnit) => {
    expect(drawnOf(amounts(unit, "1000000"), unit)).toEqual([unit, 0, `1000000${unit}`]);
  });
  test("cases are counted one by one, and what stays as it is keeps its digits", () => {
    expect(drawnOf(amounts("件", "1000000"), "件")).toEqual(["件", 0, "1000000件"]);
    expect(drawnOf(amounts("千円", "1.5"), "千円", { digits: 1 })).toEqual(["千円", 1, "1.5千円"]);
    expect(drawnOf(amounts("千円", "1000000.5"), "千円", { digits: 1 })).toEqual(["百万円", 0, "1000百万円"]);
  });
});

test("rounded as the table is: 1,999千円 beside 1,000,000 is 2 in a trend, cut off to 1 in a mix", () => {
  const values = amounts("千円", "1999", "1000000");
  expect(drawnOf(values, "千円")).toEqual(["百万円", 0, "2百万円", "1000百万円"]);
  expect(drawnOf(values, "千円", { table: "mix/approvals/業種別" })).toEqual([
    "百万円",
    0,
    "1百万円",
    "1000百万円",
  ]);
});

describe("from what is exact, never from what was rounded", () => {
  test("1,500,499,500円 is 1,500,500千円 in its table, and 1,500 百万円, not 1,501", () => {
    const printed = printedAmount(read("a", "1500499500"), { ...inMillions, unit: "千円" });
    expect(String(printed.value)).toBe("1500500");
    expect(drawnOf([printed], "千円")).toEqual(["百万円", 0, "1500百万円"]);
  });
  test("a sum is not its first row: 600,000 + 500,000千円 are 1,100 百万円", () => {
    const total = sum({ id: "s", label: "" }, amounts("千円", "600000", "500000"));
    expect(drawnOf([total], "千円")).toEqual(["百万円", 0, "1100百万円"]);
  });
});
