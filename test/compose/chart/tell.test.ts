import { expect, test } from "vitest";
import { tellSeries } from "../../../src/compose/chart/tell.js";
import { read } from "../../calculate/by-hand.js";

const years = ["四年", "五年", "六年"];
const style = { negative: "▲", nothing: "─" } as const;

const told = (...values: readonly (string | null)[]) =>
  tellSeries(
    "題",
    years,
    [
      {
        label: "金額",
        draw: "bar",
        axis: "left",
        unit: "百万円",
        digits: 1,
        values: values.map((value, index) => (value === null ? null : read(`v${index}`, value, "百万円"))),
      },
    ],
    style,
  );

test("from the first to the last, the highest, then every value", () => {
  expect(told("1000", "3000", "2000")).toBe(
    "題。金額は四年の1,000.0百万円から六年の2,000.0百万円になりました。最も多いのは五年の3,000.0百万円です。" +
      "金額の値: 四年 1,000.0百万円、五年 3,000.0百万円、六年 2,000.0百万円。",
  );
});

test("of several that are highest all are named", () => {
  expect(told("1", "2", "2")).toContain("最も多いのは五年と六年の2.0百万円です。");
});

test("what never changes, what is known of one year only, and nothing at all", () => {
  expect(told("5", "5", "5")).toContain("題。金額はどの年度も5.0百万円です。金額の値");
  expect(told(null, "5", null)).toBe(
    "題。金額は五年の5.0百万円です。金額の値: 四年 データなし、五年 5.0百万円、六年 データなし。",
  );
  expect(told(null, null, null)).toBe("題。金額のデータはありません。");
  expect(told()).toBe("題。金額のデータはありません。");
});

test("several series one after the other", () => {
  const series = { label: "甲", draw: "bar", axis: "left", unit: "件", digits: 0 } as const;
  const one = { ...series, values: [read("a", "1", "件")] };
  expect(tellSeries("題", ["六年"], [one, { ...one, label: "乙" }], style)).toBe(
    "題。甲は六年の1件です。甲の値: 六年 1件。乙は六年の1件です。乙の値: 六年 1件。",
  );
});
