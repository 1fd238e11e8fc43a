import { describe, expect, test } from "vitest";
import { loanProblems, moneyProblems, termProblems } from "../../../src/calculate/fees/loan.js";
import { given, loan } from "./schedule.js";

const problems = (...parts: Parameters<typeof loan>) => loanProblems(loan(...parts)).map(({ rule }) => rule);
const messages = (...parts: Parameters<typeof loan>) =>
  loanProblems(loan(...parts)).map(({ message }) => message);

describe("an amount is a whole number of yen, from one to a hundred thousand millions", () => {
  test.each(["1", "100000000000"])("%s", (amount) => {
    expect(problems(amount, "1", "12")).toEqual([]);
  });
  test.each(["0", "-1", "1.5", "100000000001"])("not %s", (amount) => {
    expect(messages(amount, "1", "12")).toEqual([
      `貸付金額${amount}円は扱えません（1円から100,000,000,000円までの整数）。`,
    ]);
  });
  test("or to another limit", () => {
    expect(moneyProblems("残高", given("5", "円"), 5)).toEqual([]);
    expect(moneyProblems("残高", given("6", "円"), 5).map(({ message }) => message)).toEqual([
      "残高6円は扱えません（1円から5円までの整数）。",
    ]);
  });
});

describe("a term is a whole number, up to 600 months or 18,300 days", () => {
  test.each([
    ["1", "か月"],
    ["600", "か月"],
    ["1", "日"],
    ["18300", "日"],
  ] as const)("%s%s", (term, unit) => {
    expect(termProblems("期間", given(term, unit))).toEqual([]);
  });
  test.each([
    ["0", "か月", "期間0か月は扱えません（1から600か月までの整数）。"],
    ["601", "か月", "期間601か月は扱えません（1から600か月までの整数）。"],
    ["1.5", "か月", "期間1.5か月は扱えません（1から600か月までの整数）。"],
    ["18301", "日", "期間18301日は扱えません（1から18300日までの整数）。"],
  ] as const)("not %s%s", (term, unit, message) => {
    expect(termProblems("期間", given(term, unit)).map((one) => one.message)).toEqual([message]);
  });
  test("a loan names its own", () => {
    expect(messages("1", "1", "0")).toEqual(["保証期間0か月は扱えません（1から600か月までの整数）。"]);
  });
});

describe("instalments over 12 months", () => {
  test.each(["2", "12"])("%s of them", (count) => {
    expect(problems("100", "1", "12", { count })).toEqual([]);
  });
  test.each(["1", "13", "2.5"])("not %s", (count) => {
    expect(problems("100", "1", "12", { count })).toEqual(["fee/instalments"]);
    expect(messages("100", "1", "12", { count })[0]).toMatch(
      new RegExp(`${count.replace(".", "\\.")}回.*12`, "u"),
    );
  });
  test("in days as many as there are days", () => {
    expect(problems("100", "1", "12", { count: "12" }, "日")).toEqual([]);
    expect(problems("100", "1", "12", { count: "13" }, "日")).toEqual(["fee/instalments"]);
  });
  test("after 5 months of grace 7 are left", () => {
    expect(problems("100", "1", "12", { count: "7", grace: "5" })).toEqual([]);
    expect(problems("100", "1", "12", { count: "8", grace: "5" })).toEqual(["fee/instalments"]);
    expect(messages("100", "1", "12", { count: "8", grace: "5" })[0]).toContain("7");
  });
  test("grace is a whole number from none up to less than the term", () => {
    expect(problems("100", "1", "12", { count: "2", grace: "0" })).toEqual([]);
    expect(problems("100", "1", "12", { count: "2", grace: "1" })).toEqual([]);
    expect(problems("100", "1", "12", { count: "2", grace: "10" })).toEqual([]);
    expect(problems("100", "1", "12", { count: "2", grace: "11" })).toEqual(["fee/instalments"]);
    expect(messages("100", "1", "12", { count: "2", grace: "12" })).toEqual([
      "据置期間12か月は、保証期間12か月より短くなければなりません。",
    ]);
    for (const grace of ["-1", "1.5"])
      expect(messages("100", "1", "12", { count: "2", grace })).toEqual([
        `据置期間${grace}か月は扱えません（1から600か月までの整数）。`,
      ]);
  });
  test("grace does not go with a term in days", () => {
    expect(messages("100", "1", "12", { count: "2", grace: "1" }, "日")).toEqual([
      "据置期間と日数で定める保証期間は、一緒には使えません。",
    ]);
  });
  test("what is held back is less than the amount", () => {
    expect(problems("100", "1", "12", { count: "2", held: "0" })).toEqual([]);
    expect(problems("100", "1", "12", { count: "2", held: "99" })).toEqual([]);
    expect(messages("100", "1", "12", { count: "2", held: "100" })).toEqual([
      "据置金額100円は、貸付金額100円より小さくなければなりません。",
    ]);
    for (const held of ["-1", "1.5"])
      expect(messages("100", "1", "12", { count: "2", held })).toEqual([
        `据置金額${held}円は扱えません（1円から100円までの整数）。`,
      ]);
    expect(problems("100000000000", "1", "12", { count: "2", held: "100000000001" })).toEqual(["fee/amount"]);
  });
});

test("everything that is wrong is told at once", () => {
  expect(problems("0", "1", "0", { count: "1", held: "1" })).toEqual([
    "fee/amount",
    "fee/term",
    "fee/instalments",
    "fee/held",
  ]);
});
