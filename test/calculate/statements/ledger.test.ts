import { describe, expect, test } from "vitest";
import { readFigure } from "../../../src/calculate/read.js";
import { buildLedger, type LedgerEntry, type LedgerNode } from "../../../src/calculate/statements/ledger.js";
import type { LedgerSection } from "../../../src/model/association/statement/statements.js";
import type { Problem } from "../../../src/problem/problem.js";
import { cell, number, told, working } from "../by-hand.js";
import { account } from "./chart.js";

const accounts = [
  account("資産", "cash", "現金", { kind: "計" }),
  account("資産", "cash-leaf", "現金", { parent: "cash" }),
  account("資産", "cheques", "小切手", { parent: "cash" }),
  account("資産", "securities", "有価証券", { kind: "計" }),
  account("資産", "bonds", "国債", { parent: "securities", aliases: ["国庫債券", "長期国債"] }),
  account("資産", "long-bonds", "うち10年", { parent: "bonds", kind: "内数" }),
  account("資産", "shares", "株式", { parent: "securities" }),
  account("負債及び正味財産", "bonds-debt", "国債"),
];

const entry = (row: number, section: LedgerSection, title: string, value: string): LedgerEntry => ({
  section,
  account: cell(title, row),
  figure: (name) => readFigure(name, number(value, "円", row)),
});

function built(...entries: LedgerEntry[]) {
  const problems: Problem[] = [];
  const naming = { statementId: (section: string) => `s-${section}`, prefix: "前期 " };
  const ledger = buildLedger(entries, accounts, naming, problems);
  const lines = (nodes: readonly LedgerNode[], indent = ""): string[] =>
    nodes.flatMap(({ account: { id }, title, figure, children }) => [
      `${indent}${id} ${title}: ${working(figure)}`,
      ...lines(children, `${indent}  `),
    ]);
  return { sections: [...ledger].map(([section, nodes]) => [section, ...lines(nodes)]), problems };
}

test("leaves add up to their sum, in the chart's order; accounts without a row do not appear", () => {
  const { sections, problems } = built(entry(3, "資産", "株式", "5"), entry(4, "資産", "国債", "7"));
  expect(sections).toEqual([
    [
      "資産",
      // 7 + 5
      "securities 有価証券: s-資産/securities 前期 有価証券 = 12円 ← sum(s-資産/bonds, s-資産/shares)",
      "  bonds 国債: s-資産/bonds 前期 国債 = 7円 ← t.csv:4「7」",
      "  shares 株式: s-資産/shares 前期 株式 = 5円 ← t.csv:3「5」",
    ],
    ["負債及び正味財産"],
  ]);
  expect(problems).toEqual([]);
});

test("a sum that the file has too is compared, and its title is the file's", () => {
  const { sections, problems } = built(
    entry(2, "資産", "有価証券", "13"),
    entry(3, "資産", "株式", "5"),
    entry(4, "資産", "長期国債", "7"),
  );
  expect(sections[0]?.slice(1)).toEqual([
    "securities 有価証券: s-資産/securities 前期 有価証券 = 12円 ← sum(s-資産/bonds, s-資産/shares)",
    "  bonds 長期国債: s-資産/bonds 前期 長期国債 = 7円 ← t.csv:4「7」",
    "  shares 株式: s-資産/shares 前期 株式 = 5円 ← t.csv:3「5」",
  ]);
  expect(told(problems)).toEqual(["check/total-mismatch 2 (4)"]);
});

test("an account whose parts are only mentioned keeps its own balance", () => {
  const { sections, problems } = built(entry(3, "資産", "国債", "7"), entry(4, "資産", "うち10年", "2"));
  expect(sections[0]?.slice(2)).toEqual([
    "  bonds 国債: s-資産/bonds 前期 国債 = 7円 ← t.csv:3「7」",
    "    long-bonds うち10年: s-資産/long-bonds 前期 うち10年 = 2円 ← t.csv:4「2」",
  ]);
  expect(problems).toEqual([]);
});

test("titles are the same whatever their width and spaces; a title belongs to its section", () => {
  const { sections } = built(entry(3, "資産", "国　 債", "7"), entry(4, "負債及び正味財産", "国債", "9"));
  expect(sections.map((lines) => lines.at(-1))).toEqual([
    "  bonds 国　 債: s-資産/bonds 前期 国　 債 = 7円 ← t.csv:3「7」",
    "bonds-debt 国債: s-負債及び正味財産/bonds-debt 前期 国債 = 9円 ← t.csv:4「9」",
  ]);
  expect(built(entry(3, "資産", "うち１０年", "2")).problems).toEqual([]);
});

describe("現金 is a sum and its own leaf", () => {
  test("one row is the leaf", () => {
    expect(built(entry(3, "資産", "現金", "5")).sections[0]?.slice(1)).toEqual([
      "cash 現金: s-資産/cash 前期 現金 = 5円 ← sum(s-資産/cash-leaf)",
      "  cash-leaf 現金: s-資産/cash-leaf 前期 現金 = 5円 ← t.csv:3「5」",
    ]);
  });
  test("two rows are the sum and then the leaf", () => {
    const { sections, problems } = built(
      entry(3, "資産", "現金", "8"),
      entry(4, "資産", "現金", "5"),
      entry(5, "資産", "小切手", "3"),
    );
    expect(sections[0]?.slice(1)).toEqual([
      "cash 現金: s-資産/cash 前期 現金 = 8円 ← sum(s-資産/cash-leaf, s-資産/cheques)",
      "  cash-leaf 現金: s-資産/cash-leaf 前期 現金 = 5円 ← t.csv:4「5」",
      "  cheques 小切手: s-資産/cheques 前期 小切手 = 3円 ← t.csv:5「3」",
    ]);
    expect(problems).toEqual([]);
  });
  test("a third is one too many", () => {
    const rows = [3, 4, 5].map((row) => entry(row, "資産", "現金", "5"));
    expect(told(built(...rows).problems)).toEqual(["ledger/duplicate-account 5 (3)"]);
  });
});

test("a row for an account that has one, by whatever name, is one too many", () => {
  const { sections, problems } = built(entry(3, "資産", "国債", "7"), entry(4, "資産", "国庫債券", "9"));
  expect(sections[0]?.at(-1)).toBe("  bonds 国債: s-資産/bonds 前期 国債 = 7円 ← t.csv:3「7」");
  expect(told(problems)).toEqual(["ledger/duplicate-account 4 (3)"]);
  expect(problems[0]?.message).toContain("国庫債券");
});

test("a title of another section is told with the section to which it belongs", () => {
  const { problems } = built(entry(3, "経常収入", "長期国債", "5"), entry(4, "経常収入", "国債", "5"));
  expect(told(problems)).toEqual(["ledger/other-section 3", "ledger/other-section 4"]);
  expect(problems.map(({ message }) => message)).toEqual([
    "科目「長期国債」は、経常収入ではなく資産の科目です。",
    // Both of the others have it.
    "科目「国債」は、経常収入ではなく資産・負債及び正味財産の科目です。",
  ]);
});

test("an unknown title is told with a title of its own section, and the rest goes on", () => {
  const { sections, problems } = built(entry(3, "資産", "国際", "7"), entry(4, "資産", "株式", "5"));
  expect(told(problems)).toEqual(["ledger/unknown-account 3"]);
  expect(problems[0]?.message).toMatch(/国際.*資産|資産.*国際/u);
  expect(problems[0]?.hint).toContain("国債");
  expect(sections[0]?.at(-1)).toBe("  shares 株式: s-資産/shares 前期 株式 = 5円 ← t.csv:4「5」");
  const [other] = built(entry(3, "負債及び正味財産", "株四", "7")).problems;
  expect(other?.hint).not.toContain("株式");
});
