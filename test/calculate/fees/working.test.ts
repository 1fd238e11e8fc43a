import { describe, expect, test } from "vitest";
import { difference, product, quotient, rounded, sum } from "../../../src/calculate/arithmetic.js";
import { given as handedIn } from "../../../src/calculate/fees/constants.js";
import { stepsTo, valueText } from "../../../src/calculate/fees/working.js";
import { Decimal } from "../../../src/model/decimal.js";
import type { Figure } from "../../../src/model/figure.js";
import type { Unit } from "../../../src/model/unit.js";
import { read } from "../by-hand.js";

const value = (text: string, unit: Unit) => handedIn("試験", `${text}${unit}`, new Decimal(text), unit);
const name = { id: "n", label: "名" };
const workings = (...figures: Figure[]) => stepsTo(...figures).map(({ working }) => working);

describe("a step in words", () => {
  const [a, b] = [value("12000", "円"), value("3", "円")];

  test("sums, differences, products, quotients", () => {
    expect(workings(sum(name, [a, b]))).toEqual(["12,000円 ＋ 3円"]);
    expect(workings(difference(name, [a, b]))).toEqual(["12,000円 － 3円"]);
    expect(workings(product(name, [a, value("0.0115", ""), value("24", "か月")], "円"))).toEqual([
      "12,000円 × 0.0115 × 24か月",
    ]);
    expect(workings(quotient(name, a, b, "円"))).toEqual(["12,000円 ÷ 3円"]);
  });
  test("rounding", () => {
    const exact = { ...a, value: new Decimal("14375.41") };
    const to = (digits: number, mode: "truncate" | "up" | "half-up") =>
      workings(rounded(exact, { unit: "円", digits, mode }));
    expect(to(0, "truncate")).toEqual(["14,375.41円 の円未満切捨て"]);
    expect(to(1, "up")).toEqual(["14,375.41円 の小数第2位を切上げ"]);
    expect(to(1, "half-up")).toEqual(["14,375.41円 の小数第2位を四捨五入"]);
  });
  test("each once, in the order of the calculation, without what was given", () => {
    const first = sum({ id: "first", label: "一" }, [a, b]);
    const second = sum({ id: "second", label: "二" }, [first, b]);
    expect(stepsTo(second, first).map(({ label, figure }) => `${label} ${figure.id}`)).toEqual([
      "一 first",
      "二 second",
    ]);
  });
  test("any other operation lists what it is of", () => {
    const share = {
      ...a,
      origin: { kind: "derived", operation: { name: "percentage" }, inputs: [a, b] },
    } as const;
    expect(workings(share)).toEqual(["12,000円、3円"]);
  });
});

describe("a value in words", () => {
  test.each([
    ["12000000", "円", "12,000,000円"],
    ["14375.416666", "円", "14,375.416666円"],
    ["14375.4166667", "円", "14,375.416666…円"],
    ["0.9999999", "円", "0.999999…円"],
    ["-5", "円", "▲5円"],
    ["1.1", "％", "1.10％"],
    ["0.0115", "", "0.0115"],
  ] as const)("%s%s", (text, unit, words) => {
    expect(valueText(value(text, unit))).toBe(words);
  });
  test("what was read stands as it was written", () => {
    expect(valueText({ ...read("r", "0.60", ""), value: new Decimal("0.6") })).toBe("0.60");
  });
  test("nothing is a dash", () => {
    expect(valueText(read("r", null))).toBe("─");
  });
});
