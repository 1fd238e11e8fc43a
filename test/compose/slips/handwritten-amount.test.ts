import { expect, test } from "vitest";
import type { Context } from "../../../src/compose/context.js";
import { checkHandwrittenAmounts } from "../../../src/compose/slips/handwritten-amount.js";
import type { RoundingMode } from "../../../src/model/decimal.js";
import type { Figure } from "../../../src/model/figure.js";
import type { Problem } from "../../../src/problem/problem.js";
import { dataset, read } from "../../calculate/by-hand.js";
import { problemLine } from "../by-hand.js";

const figures = [
  read("預け金", "298450000000", "円"),
  read("基本財産", "27614", "百万円"),
  read("差額", "-1250000000", "円"),
  read("無", null, "円"),
  read("件数", "500", "件"),
  read("零", "0", "円"),
];

/** What is told of a text: each amount, and the figure that it is near. */
function told(text: string, known: readonly Figure[] = figures, amount: RoundingMode = "half-up"): string[] {
  const problems: Problem[] = [];
  const { settings: usual } = dataset({});
  const statement = { ...usual.rounding.statement, amount };
  const settings = { ...usual, rounding: { ...usual.rounding, statement } };
  const context = {
    problems,
    report: { figures: known, settings },
    dataset: dataset({ settings }),
  } as unknown as Context;
  checkHandwrittenAmounts(text, { file: "a.md", row: 5 }, context);
  return problems.map((problem) => {
    expect(problem.place).toEqual({ file: "a.md", row: 5 });
    return problemLine(problem);
  });
}

const amounts = (text: string) =>
  told(text).map((line) => /「(?<amount>[^」]*)」/u.exec(line)?.groups?.amount);

test.each([
  // 298,450,000,000 yen: 2,984.5 億円, half-up 2,985.
  "2,985億円と2984.5億円",
  "298,450百万円、298,450,000千円、298450百万円",
  "２，９８５億円",
  // What was read in 百万円 is as right in 億円.
  "276億円、276.1億円、27,614百万円",
  // A loss is written without its sign.
  "12.5億円、1,250百万円、13億円",
  "0億円",
])("「%s」 is as the data have it", (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  "限度は2億8,000万円",
  "5,000万円",
  "500円、500件",
  "1億2,000百万円",
  "8万500百万円",
  "1.2,983億円",
])("「%s」 is no amount of the corporation's own", (text) => {
  expect(told(text)).toEqual([]);
});

test("what was cut off is told where tables round half-up, with what they print", () => {
  expect(told("2,984億円")).toEqual([
    expect.stringMatching(/^compose\/handwritten-cut a\.md:5 .*「2,984億円」.*預け金.*2,985億円/u),
  ]);
  expect(told("12億円")).toEqual([expect.stringMatching(/^compose\/handwritten-cut .*差額.*13億円/u)]);
  expect(told("2,984億円と12億円", figures, "truncate")).toEqual([]);
});

test("limits are no such", () => {
  expect(told("3億円以下、3億円以上、3億円以内、3億円未満、3億円超、3億円まで")).toEqual([]);
});

test("every other amount is told, as it was written", () => {
  expect(amounts("5億円と700百万円、９千円")).toEqual(["5億円", "700百万円", "9千円"]);
  expect(amounts("500億円と2,985.1億円")).toEqual(["500億円", "2,985.1億円"]);
});

test("with the nearest figure within 5 ％, as it is printed", () => {
  const known = [read("甲", "10000000000"), read("乙", "10400000000"), read("丙", "-20000000000")];
  const near = (text: string) => told(text, known)[0] ?? "";
  // 102 is 2 ％ of 100 from 甲, and 1.9… ％ of 104 from 乙.
  expect(near("102億円")).toContain("乙");
  expect(near("102億円")).toContain("104億円");
  expect(near("101億円")).toContain("甲");
  // Of two that are equally near the first is named.
  expect(told("102億円", [...known, read("丁", "10400000000")])[0]).not.toContain("丁");
  // 95 of 100 is just 5 ％, 94 is more; 109.2 is just 5 ％ of 104.
  expect(near("95億円")).toContain("甲");
  expect(near("95億円")).toContain("100億円");
  expect(near("94億円")).not.toContain("甲");
  expect(near("109.2億円")).toContain("乙");
  expect(near("109.3億円")).not.toContain("乙");
});

test("nothing is near nothing", () => {
  expect(told("1億円", [read("零", "0")])).toEqual([expect.not.stringContaining("零")]);
});
