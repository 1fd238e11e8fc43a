import { describe, expect, test } from "vitest";
import { sideBySide } from "../../../src/calculate/compare/side-by-side.js";
import type { Account } from "../../../src/model/dataset.js";
import type { Return } from "../../../src/model/return.js";
import { isFigure, type Table } from "../../../src/model/table.js";
import { returnOf } from "../../support/returns.js";

const chart: readonly Account[] = [
  account("cash", "現金", "資産"),
  account("securities", "有価証券", "資産", "計"),
  account("bonds", "国債", "資産", "末端", "securities"),
  account("guarantee-fees", "保証料", "経常収入"),
];

function account(
  id: string,
  title: string,
  section: Account["section"],
  kind: Account["kind"] = "末端",
  parent?: string,
): Account {
  return { id, title, aliases: [], section, kind, parent, netWorth: false };
}

const income = (ordinary: string, expenditure: string) => ({
  "income-statement/ordinary-income": ordinary,
  "income-statement/ordinary-expenditure": expenditure,
});

/** Rows of a table as a person reads them. */
const rows = ({ rows: lines }: Table) =>
  lines.map(({ label, cells }) =>
    [label, ...cells.map((cell) => (isFigure(cell) ? String(cell.value) : (cell ?? "")))].join(" | "),
  );

const compared = (...returns: readonly Return[]) => sideBySide(returns, [], chart);

describe("totals, ratios and how they are spread", () => {
  const four = compared(
    returnOf("甲県信用保証協会", 2024, {
      ...income("100", "50"),
      "balance-sheet/guarantee-liability": "1000",
    }),
    returnOf("乙県信用保証協会", 2024, {
      ...income("30", "20"),
      "balance-sheet/guarantee-liability": "3000",
    }),
    returnOf("丙県信用保証協会", 2024, {
      ...income("90", "90"),
      "balance-sheet/guarantee-liability": "3000",
    }),
    returnOf("丁県信用保証協会", 2024, {
      ...income("80", "100"),
      "balance-sheet/guarantee-liability": "5000",
    }),
  );

  test("amounts are added up; quartiles lie between neighbours", () => {
    // 1000, 3000, 3000, 5000: three steps. A quarter of them is 0.75: 1000 + 0.75 × 2000; three quarters 2.25.
    expect(rows(four.tables.items)).toEqual([
      "甲県 | 1000",
      "乙県 | 3000",
      "丙県 | 3000",
      "丁県 | 5000",
      "第3四分位 | 3500",
      "中央値 | 3000",
      "第1四分位 | 2500",
      "計 | 12000",
    ]);
  });

  test("a ratio of several is that of the sums, not the mean of the ratios", () => {
    // (100 + 30 + 90 + 80) ÷ (50 + 20 + 90 + 100) = 300 ÷ 260; the mean of 200, 150, 100 and 80 would be 132.5.
    expect(rows(four.tables.ratios).map((row) => row.slice(0, 24))).toEqual([
      "甲県 | 200",
      "乙県 | 150",
      "丙県 | 100",
      "丁県 | 80",
      "第3四分位 | 162.5",
      "中央値 | 125",
      "第1四分位 | 95",
      "計 | 115.3846153846153846",
    ]);
  });

  test("ranks: the largest first, the same value the same rank, the next one after both", () => {
    expect(rows(four.tables.ranks)).toEqual(["甲県 | 4 | 1", "乙県 | 2 | 2", "丙県 | 2 | 3", "丁県 | 1 | 4"]);
  });
});

describe("what is not there is not nought", () => {
  const liability = "balance-sheet/guarantee-liability";
  const three = compared(
    returnOf("甲", 2024, { [liability]: "0", ...income("10", "10") }),
    returnOf("乙", 2024, { [liability]: null, ...income("30", "20") }),
    returnOf("丙", 2024, { [liability]: "400", "income-statement/ordinary-income": "7" }),
  );

  test("0 counts, nothing does not: neither for ranks nor for quartiles nor for totals", () => {
    expect(rows(three.tables.items)).toEqual([
      "甲 | 0",
      "乙 | …",
      "丙 | 400",
      "第3四分位 | 300",
      "中央値 | 200",
      "第1四分位 | 100",
      "計 | 400",
    ]);
    expect(rows(three.tables.ranks).map((row) => row.split(" | ")[1])).toEqual(["2", "…", "1"]);
    expect(three.tables.items.notes.join()).toContain("保証債務残高（2協会）");
  });

  test("a ratio of several leaves out whoever lacks a part of it: 丙's income is in no numerator", () => {
    // (10 + 30) ÷ (10 + 20)
    expect(rows(three.tables.ratios).at(-1)).toMatch(/^計 \| 133\.333/u);
  });
});

test("one unit: 千円 and 百万円 are yen; that they may be a unit off is said, for what is compared of the year", () => {
  const { tables, paper, notes } = compared(
    returnOf("甲", 2024, {
      "trend/approvals/2024/amount": "64102 百万円",
      "trend/approvals/2015/amount": "5 億円",
    }),
    returnOf("乙", 2024, { "trend/approvals/2024/amount": "22938941 千円" }),
    returnOf("丙", 2024, { "trend/approvals/2024/amount": "1499999" }),
  );
  expect(rows(tables.items).slice(0, 3)).toEqual(["甲 | 64102000000", "乙 | 22938941000", "丙 | 1499999"]);
  // 22,938.941 and 1.499999 百万円, half up.
  expect(rows(paper.items).slice(0, 3)).toEqual(["甲 | 64102", "乙 | 22939", "丙 | 1"]);
  const doubts = notes.filter((note) => note.includes("で渡された"));
  expect(doubts.map((note) => note.slice(0, 21))).toEqual([
    "甲（令和6年度）には、百万円で渡された金額",
    "乙（令和6年度）には、千円で渡された金額が",
  ]);
});

describe("years", () => {
  const fees = "income-statement/guarantee-fees";

  test("corporations of different years stand beside each other, and are not added up", () => {
    const { newest, tables, notes } = compared(
      returnOf("甲", 2024, { [fees]: "5" }),
      returnOf("乙", 2014, { [fees]: "7" }),
    );
    expect(newest).toMatchObject({ title: "各協会の最新の年度", isAddedUp: false });
    expect(rows(tables.items)[0]).toBe("甲（令和6年度） | 5");
    expect(rows(tables.items).some((row) => row.startsWith("計"))).toBe(false);
    expect(notes[0]).toContain("計は置きません");
    expect(tables.statements.map(({ title }) => title)).toEqual(["収支計算書", "貸借対照表"]);
  });

  test("several years: the newest are compared, every year has its statements and its total", () => {
    const { tables, newest, facts } = compared(
      returnOf("甲", 2024, { [fees]: "5" }),
      returnOf("乙", 2023, { [fees]: "7" }),
      returnOf("甲", 2023, { [fees]: "4" }),
      returnOf("乙", 2024, { [fees]: "8" }),
    );
    expect(newest.title).toBe("令和6年度");
    expect(tables.years && rows(tables.years)).toEqual([
      "甲 | 令和5年度 | 4",
      "甲 | 令和6年度 | 5",
      "乙 | 令和5年度 | 7",
      "乙 | 令和6年度 | 8",
    ]);
    const of2023 = tables.statements.find(({ title }) => title === "収支計算書 令和5年度");
    expect(of2023 && rows(of2023)).toEqual(["保証料 | 4 | 7 | 11 | "]);
    expect(facts).toContainEqual(["年度", "令和5年度から令和6年度まで（4件）"]);
  });
});

describe("accounts", () => {
  test("in the order of the chart; a corporation's own where it has it, marked; nought and none apart", () => {
    const { tables } = compared(
      returnOf("甲", 2024, {
        "balance-sheet/cash": "1",
        "balance-sheet/bonds": "5",
        "balance-sheet/own-gold": "9",
        "balance-sheet/securities": "14",
        "balance-sheet/total-assets": "15",
      }),
      returnOf("乙", 2024, {
        "balance-sheet/bonds": "0",
        "balance-sheet/gold-of-ours": "2",
        "balance-sheet/securities": "2",
        "balance-sheet/total-assets": "2",
      }),
    );
    const [, balance] = tables.statements;
    expect(balance?.columns.map(({ label }) => label)).toEqual(["甲", "乙", "計", "科目のある協会"]);
    expect(balance && rows(balance)).toEqual([
      "現金 | 1 | … | 1 | 2のうち1",
      "有価証券 | 14 | 2 | 16 | ",
      "国債 | 5 | 0 | 5 | ",
      "own-gold | 9 | … | 9 | 2のうち1",
      "gold-of-ours | … | 2 | 2 | 2のうち1",
      "total-assets | 15 | 2 | 17 | ",
    ]);
  });

  test("own accounts of one name are one", () => {
    const gold = (value: string) => ({
      ...returnOf("", 0, { "balance-sheet/x": value }).figures.get("balance-sheet/x"),
    });
    const own = (name: string, id: string, value: string): Return => {
      const figure = { ...gold(value), id: `balance-sheet/${id}`, label: "金地金" } as never;
      return { ...returnOf(name, 2024, {}), figures: new Map([[`balance-sheet/${id}`, figure]]) };
    };
    const { tables } = compared(own("甲", "gold", "9"), own("乙", "bullion", "2"));
    expect(tables.statements[1] && rows(tables.statements[1])).toEqual(["金地金 | 9 | 2 | 11 | "]);
  });

  test("on paper a row that is nought everywhere is left out, and said so", () => {
    const { tables, paper } = compared(
      returnOf("甲", 2024, { "balance-sheet/cash": "0", "balance-sheet/bonds": "5000000" }),
      returnOf("乙", 2024, { "balance-sheet/bonds": "1" }),
    );
    expect(tables.statements[1] && rows(tables.statements[1]).length).toBe(2);
    // 5,000,001円: 5百万円 and 0百万円.
    expect(paper.statements[1] && rows(paper.statements[1])).toEqual(["国債 | 5 | 0 | 5 | "]);
    expect(paper.statements[1]?.notes.at(-1)).toBe("どの協会も0の科目（1行）は省きました。");
  });
});
