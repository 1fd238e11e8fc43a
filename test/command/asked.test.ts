import { expect, test } from "vitest";
import { askedBy, printedNumbers } from "../../src/command/trace/asked.js";

// たずね方: what a word may mean, as people write it.

test.each([
  ["P.12", { kind: "page", page: 12 }],
  ["p12", { kind: "page", page: 12 }],
  ["Ｐ．１２", { kind: "page", page: 12 }],
  ["12ページ", { kind: "page", page: 12 }],
  ["12頁", { kind: "page", page: 12 }],
  ["booklet.pdf:12", { kind: "page", file: "booklet.pdf", page: 12 }],
  ["booklet.pdf：P.12", { kind: "page", file: "booklet.pdf", page: 12 }],
  ["forms\\A-1\\form-2.pdf:1", { kind: "page", file: "forms/A-1/form-2.pdf", page: 1 }],
  ["表3", { kind: "title", number: "表3" }],
  ["表 ３", { kind: "title", number: "表3" }],
  ["図12", { kind: "title", number: "図12" }],
  ["booklet.pdf:表3", { kind: "title", file: "booklet.pdf", number: "表3" }],
  [
    "statements.xlsx!収支計算書!D14",
    { kind: "cell", file: "statements.xlsx", sheet: "収支計算書", column: "D", row: 14 },
  ],
  [
    "statements.xlsx!'収支 計算書'!$D$14",
    { kind: "cell", file: "statements.xlsx", sheet: "収支 計算書", column: "D", row: 14 },
  ],
  [
    "a/registers/101.xlsx[受払簿]!AA20",
    { kind: "cell", file: "a/registers/101.xlsx", sheet: "受払簿", column: "AA", row: 20 },
  ],
  ["ledger/trial-balance.csv!d12", { kind: "cell", file: "ledger/trial-balance.csv", column: "D", row: 12 }],
  ["ledger\\trial-balance.csv!D12", { kind: "cell", file: "ledger/trial-balance.csv", column: "D", row: 12 }],
  ["kaiji.yaml:12", { kind: "cell", file: "kaiji.yaml", row: 12 }],
  ["298,423", { kind: "value", number: "298423", unit: "" }],
  ["２９８，４２３百万円", { kind: "value", number: "298423", unit: "百万円" }],
  ["▲1,234", { kind: "value", number: "-1234", unit: "" }],
  ["△5.5%", { kind: "value", number: "-5.5", unit: "％" }],
  ["109.8％", { kind: "value", number: "109.8", unit: "％" }],
])("%s", (word, asked) => expect(askedBy(word)).toEqual(asked));

test.each(["保証料", "income-statement/surplus", "令和7年度", "第3区分", "2025年問題", "表"])(
  "%s is a name",
  (word) => expect(askedBy(word)).toBeUndefined(),
);

test("the numbers in a printed text", () => {
  expect(printedNumbers("1,234（23.4％）")).toEqual(["1234", "23.4"]);
  expect(printedNumbers("▲640,222")).toEqual(["-640222"]);
  expect(printedNumbers("2,984億円")).toEqual(["2984"]);
  expect(printedNumbers("（１．６２）")).toEqual(["1.62"]);
});
