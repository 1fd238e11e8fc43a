import { describe, expect, test } from "vitest";
import {
  asHandedOver,
  difference,
  percentage,
  product,
  quotient,
  rounded,
  share,
  sum,
} from "../../src/calculate/arithmetic.js";
import { read, working } from "./by-hand.js";

const name = { id: "n", label: "名" };
const nothing = read("nothing", null);

describe("sum", () => {
  test("adds, and says of what", () => {
    expect(working(sum(name, [read("a", "2"), read("b", "3")]))).toBe("n 名 = 5円 ← sum(a, b)");
  });
  test("in the first one's unit: 2百万円 + 500千円 = 2.5百万円", () => {
    expect(working(sum(name, [read("a", "2", "百万円"), read("b", "500", "千円")]))).toBe(
      "n 名 = 2.5百万円 ← sum(a, b)",
    );
  });
  test("in the unit asked for: 2千円 + 3円 = 2003円", () => {
    expect(sum(name, [read("a", "2", "千円"), read("b", "3")], "円").value?.toNumber()).toBe(2003);
  });
  test("leaves out what is nothing, and is nothing only where everything is", () => {
    expect(working(sum(name, [nothing, read("a", "7")]))).toBe("n 名 = 7円 ← sum(nothing, a)");
    expect(working(sum(name, [nothing, nothing]))).toBe("n 名 = ─円 ← sum(nothing, nothing)");
  });
  test("of no figures is zero yen", () => {
    expect(working(sum(name, []))).toBe("n 名 = 0円 ← sum()");
  });
});

describe("difference", () => {
  test("takes every further one off the first, in the first one's unit: 10千円 − 2,000円 − 3千円 = 5千円", () => {
    const left = difference(name, [read("a", "10", "千円"), read("b", "2000"), read("c", "3", "千円")]);
    expect(working(left)).toBe("n 名 = 5千円 ← difference(a, b, c)");
  });
  test("nothing counts as zero", () => {
    expect(difference(name, [read("a", "10"), nothing]).value?.toNumber()).toBe(10);
  });
  test("nothing less something is nothing", () => {
    expect(working(difference(name, [nothing, read("b", "2")]))).toBe("n 名 = ─円 ← difference(nothing, b)");
  });
});

describe("product", () => {
  test("multiplies numbers as they stand: 4 × 5 × 0.5 = 10", () => {
    const inputs = [read("a", "4"), read("b", "5", "％"), read("c", "0.5", "")];
    expect(working(product(name, inputs, "円"))).toBe("n 名 = 10円 ← product(a, b, c)");
  });
  test("is nothing where any one is", () => {
    expect(product(name, [read("a", "4"), nothing], "円").value).toBeNull();
    expect(product(name, [nothing, read("a", "4")], "円").value).toBeNull();
  });
});

describe("quotient", () => {
  test("of amounts in two units, in one of them: 3百万円 ÷ 1,500千円 = 2", () => {
    expect(quotient(name, read("a", "3", "百万円"), read("b", "1500", "千円"), "").value?.toNumber()).toBe(2);
  });
  test("of an amount over cases, in the amount's own unit: 6千円 ÷ 4件 = 1.5千円", () => {
    expect(working(quotient(name, read("a", "6", "千円"), read("b", "4", "件"), "千円"))).toBe(
      "n 名 = 1.5千円 ← quotient(a, b)",
    );
    expect(quotient(name, read("a", "6", "件"), read("b", "4", "千円"), "").value?.toNumber()).toBe(1.5);
  });
  test("divides: 7 ÷ 2 = 3.5", () => {
    expect(working(quotient(name, read("a", "7"), read("b", "2", ""), "円"))).toBe(
      "n 名 = 3.5円 ← quotient(a, b)",
    );
  });
  test("is nothing where either is, or the divisor is zero", () => {
    const seven = read("a", "7");
    expect(quotient(name, seven, nothing, "円").value).toBeNull();
    expect(quotient(name, nothing, seven, "円").value).toBeNull();
    expect(quotient(name, seven, read("zero", "0"), "円").value).toBeNull();
    expect(quotient(name, read("zero", "0"), seven, "円").value?.toNumber()).toBe(0);
  });
});

describe("percentage", () => {
  test("1 of 8 is 12.5％", () => {
    expect(working(percentage(name, read("a", "1"), read("b", "8")))).toBe(
      "n 名 = 12.5％ ← percentage(a, b)",
    );
  });
  test("of money of different units: 500千円 of 2百万円 is 25％, 2百万円 of 500千円 is 400％", () => {
    const [small, large] = [read("a", "500", "千円"), read("b", "2", "百万円")];
    expect(percentage(name, small, large).value?.toNumber()).toBe(25);
    expect(percentage(name, large, small).value?.toNumber()).toBe(400);
  });
  test("of other units the numbers count: 3件 of 6人 is 50％, 3円 of 6件 too", () => {
    expect(percentage(name, read("a", "3", "件"), read("b", "6", "人")).value?.toNumber()).toBe(50);
    expect(percentage(name, read("a", "3", "千円"), read("b", "6", "件")).value?.toNumber()).toBe(50);
    expect(percentage(name, read("a", "3", "件"), read("b", "6", "千円")).value?.toNumber()).toBe(50);
  });
  test("a part of zero is 0％; as a share it says nothing", () => {
    const zero = read("a", "0");
    expect(percentage(name, zero, read("b", "8")).value?.toNumber()).toBe(0);
    expect(working(share(name, zero, read("b", "8")))).toBe("n 名 = ─％ ← percentage(a, b)");
    expect(share(name, read("a", "2"), read("b", "8")).value?.toNumber()).toBe(25);
    expect(share(name, nothing, read("b", "8")).value).toBeNull();
  });
});

describe("rounded", () => {
  const millions = { unit: "百万円", digits: 0, mode: "half-up" } as const;

  test("many of what is counted at once are so many by themselves: 149.8万者 are 1,498,000者", () => {
    const one = { unit: "者", digits: 0, mode: "half-up" } as const;
    expect(rounded(read("a", "149.8", "万者"), one).value?.toString()).toBe("1498000");
  });

  test("1,499,999円 is 1百万円, 1,500,000円 is 2百万円", () => {
    expect(working(rounded(read("a", "1499999"), millions))).toBe(
      "a@百万円 a = 1百万円 ← rounded 0 half-up(a)",
    );
    expect(rounded(read("a", "1500000"), millions).value?.toNumber()).toBe(2);
  });
  test("truncate and up", () => {
    const of = (mode: "truncate" | "up") => rounded(read("a", "1100000"), { ...millions, mode });
    expect(working(of("truncate"))).toBe("a@百万円 a = 1百万円 ← rounded 0 truncate(a)");
    expect(working(of("up"))).toBe("a@百万円 a = 2百万円 ← rounded 0 up(a)");
  });
  test("digits stand in the id", () => {
    const one = rounded(read("a", "12.34", "％"), { unit: "％", digits: 1, mode: "half-up" });
    expect(working(one)).toBe("a@％.1 a = 12.3％ ← rounded 1 half-up(a)");
  });
  test("what needs no rounding is returned as it is; in another unit it is not", () => {
    const whole = read("a", "3", "百万円");
    expect(rounded(whole, millions)).toBe(whole);
    expect(working(rounded(read("a", "3000000"), millions))).toBe(
      "a@百万円 a = 3百万円 ← rounded 0 half-up(a)",
    );
  });
  test("zero yen is zero millions, not zero yen", () => {
    expect(working(rounded(read("a", "0"), millions))).toBe("a@百万円 a = 0百万円 ← rounded 0 half-up(a)");
  });
  test("nothing stays nothing", () => {
    expect(rounded(nothing, millions)).toBe(nothing);
  });
  test("what is no money keeps its number", () => {
    expect(rounded(read("a", "2.5", "件"), millions).value?.toNumber()).toBe(3);
  });
});

test("a total as handed over names itself and its rows", () => {
  const total = asHandedOver(name, read("t", "9", "千円"), [read("a", "4", "千円"), read("b", "6", "千円")]);
  expect(working(total)).toBe("n 名 = 9千円 ← total-as-handed-over(t, a, b)");
});
