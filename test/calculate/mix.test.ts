import { describe, expect, test } from "vitest";
import { mixes } from "../../src/calculate/mix.js";
import type { Problem } from "../../src/problem/problem.js";
import { at, cell, inMillions, number, rowLines, tableLines, told, working } from "./by-hand.js";

interface Cells {
  readonly item?: string;
  readonly count?: string;
  readonly amount?: string;
  readonly previousCount?: string;
  readonly previousAmount?: string;
  readonly share?: string;
  readonly change?: string;
}

let line = 0;
const row = (group: string, cells: Cells, measure: "保証承諾" | "保証債務残高" = "保証承諾") => {
  line += 1;
  const of = (value: string | undefined, unit: "件" | "百万円" | "％") =>
    value === undefined ? undefined : number(value, unit, line);
  return {
    measure: cell(measure),
    dimension: cell("業種別"),
    group: cell(group),
    item: cells.item === undefined ? undefined : cell(cells.item),
    count: of(cells.count, "件"),
    amount: of(cells.amount, "百万円"),
    previousCount: of(cells.previousCount, "件"),
    previousAmount: of(cells.previousAmount, "百万円"),
    share: of(cells.share, "％"),
    change: of(cells.change, "％"),
    place: at(line),
  };
};

const mixOf = (...rows: ReturnType<typeof row>[]) => {
  const problems: Problem[] = [];
  const made = mixes(rows, inMillions, { year: "年間", yearEnd: "年度末" }, problems);
  return { made, tables: made.map(({ table }) => table), problems };
};
const rowsOf = (...rows: ReturnType<typeof row>[]) => mixOf(...rows).tables.map(rowLines);

test("groups, their items below them, shares of the grand total, changes against last year", () => {
  const { made, problems } = mixOf(
    row("製造業", { item: "食料品", count: "1", amount: "10", previousCount: "2", previousAmount: "8" }),
    row("製造業", { item: "繊維", count: "2", amount: "20", previousCount: "3", previousAmount: "16" }),
    row("建設業", { count: "5", amount: "50", previousCount: "4", previousAmount: "40" }),
  );
  expect(made.map(({ table }) => tableLines(table))).toEqual([
    [
      "mix/approvals/業種別 業種別保証承諾 年間 業種",
      "count 件数 count 件 0 | amount 金額 amount 百万円 0 | share 構成比 percentage ％ 1 | change 前年度比 percentage ％ 1",
      // 1 + 2 件, 10 + 20 百万円; 30 ÷ 80 = 0.375; 30 ÷ (8 + 16) = 1.25
      "group0 製造業 製造業: 3件 mix/approvals/業種別/製造業/count | 30百万円 mix/approvals/業種別/製造業/amount | 37.5％ mix/approvals/業種別/製造業/share | 125％ mix/approvals/業種別/製造業/change",
      // 10 ÷ 80 = 0.125; 10 ÷ 8 = 1.25
      "item1 製造業・食料品 食料品: 1件 mix/approvals/業種別/製造業・食料品/count | 10百万円 mix/approvals/業種別/製造業・食料品/amount | 12.5％ mix/approvals/業種別/製造業・食料品/share | 125％ mix/approvals/業種別/製造業・食料品/change",
      // 20 ÷ 80 = 0.25; 20 ÷ 16 = 1.25
      "item1 製造業・繊維 繊維: 2件 mix/approvals/業種別/製造業・繊維/count | 20百万円 mix/approvals/業種別/製造業・繊維/amount | 25％ mix/approvals/業種別/製造業・繊維/share | 125％ mix/approvals/業種別/製造業・繊維/change",
      // 50 ÷ 80 = 0.625; 50 ÷ 40 = 1.25
      "item0 建設業 建設業: 5件 mix/approvals/業種別/建設業/count | 50百万円 mix/approvals/業種別/建設業/amount | 62.5％ mix/approvals/業種別/建設業/share | 125％ mix/approvals/業種別/建設業/change",
      // 3 + 5 件, 30 + 50 百万円; 80 ÷ (24 + 40) = 1.25
      "total0 total 合計: 8件 mix/approvals/業種別/total/count | 80百万円 mix/approvals/業種別/total/amount | 100％ mix/approvals/業種別/total/share | 125％ mix/approvals/業種別/total/change",
    ],
  ]);
  expect(made[0]?.totals.map(working)).toEqual([
    "mix/approvals/業種別/total/count 業種別保証承諾 合計 件数 = 8件 ← sum(mix/approvals/業種別/製造業/count, mix/approvals/業種別/建設業/count)",
    "mix/approvals/業種別/total/amount 業種別保証承諾 合計 金額 = 80百万円 ← sum(mix/approvals/業種別/製造業/amount, mix/approvals/業種別/建設業/amount)",
    "mix/approvals/業種別/total/previousCount 業種別保証承諾 合計 前年度件数 = 9件 ← sum(mix/approvals/業種別/製造業/previousCount, mix/approvals/業種別/建設業/previousCount)",
    "mix/approvals/業種別/total/previousAmount 業種別保証承諾 合計 前年度金額 = 64百万円 ← sum(mix/approvals/業種別/製造業/previousAmount, mix/approvals/業種別/建設業/previousAmount)",
  ]);
  expect(problems).toEqual([]);
});

test("what is outstanding stands at the year's end; each measure has its table", () => {
  const { tables } = mixOf(row("甲", { amount: "1" }), row("甲", { amount: "1" }, "保証債務残高"));
  expect(tables.map(({ id, period }) => `${id} ${period}`)).toEqual([
    "mix/approvals/業種別 年間",
    "mix/outstanding/業種別 年度末",
  ]);
});

describe("columns that the file has", () => {
  test("only counts", () => {
    const { tables } = mixOf(row("甲", { count: "1" }), row("乙", { count: "2" }));
    expect(tables.map(tableLines)).toEqual([
      [
        "mix/approvals/業種別 業種別保証承諾 年間 業種",
        "count 件数 count 件 0",
        "item0 甲 甲: 1件 mix/approvals/業種別/甲/count",
        "item0 乙 乙: 2件 mix/approvals/業種別/乙/count",
        "total0 total 合計: 3件 mix/approvals/業種別/total/count",
      ],
    ]);
  });
  test("only shares and changes, as published; a total has what its own row says", () => {
    const rows = [
      row("甲", { share: "60.5", change: "99.9" }),
      row("乙", { share: "39.5", change: "101" }),
      row("合計", { share: "100", change: "100.2" }),
    ];
    expect(rowsOf(...rows)).toEqual([
      [
        "item0 甲 甲: 60.5％ mix/approvals/業種別/甲/share | 99.9％ mix/approvals/業種別/甲/change",
        "item0 乙 乙: 39.5％ mix/approvals/業種別/乙/share | 101％ mix/approvals/業種別/乙/change",
        "total0 total 合計: 100％ mix/approvals/業種別/total/share | 100.2％ mix/approvals/業種別/total/change",
      ],
    ]);
  });
  test("a change as published stands where there is no amount of last year", () => {
    expect(rowsOf(row("甲", { amount: "5", change: "99.9" }))).toEqual([
      [
        "item0 甲 甲: 5百万円 mix/approvals/業種別/甲/amount | 100％ mix/approvals/業種別/甲/share | 99.9％ mix/approvals/業種別/甲/change",
        "total0 total 合計: 5百万円 mix/approvals/業種別/total/amount | 100％ mix/approvals/業種別/total/share | ─",
      ],
    ]);
  });
  test("an amount goes before the share and the change as published", () => {
    const rows = [
      row("甲", { amount: "6", previousAmount: "3", share: "1", change: "2" }),
      row("乙", { amount: "4", previousAmount: "8" }),
    ];
    // 6 ÷ 10, 6 ÷ 3; 4 ÷ 10, 4 ÷ 8; 10 ÷ 11 = 0.9090…
    expect(rowsOf(...rows)).toEqual([
      [
        "item0 甲 甲: 6百万円 mix/approvals/業種別/甲/amount | 60％ mix/approvals/業種別/甲/share | 200％ mix/approvals/業種別/甲/change",
        "item0 乙 乙: 4百万円 mix/approvals/業種別/乙/amount | 40％ mix/approvals/業種別/乙/share | 50％ mix/approvals/業種別/乙/change",
        "total0 total 合計: 10百万円 mix/approvals/業種別/total/amount | 100％ mix/approvals/業種別/total/share | 90.9％ mix/approvals/業種別/total/change@％.1",
      ],
    ]);
  });
  test("an amount of last year alone makes no change", () => {
    expect(rowsOf(row("甲", { previousAmount: "5", change: "0" }), row("乙", { amount: "5" }))[0]?.[0]).toBe(
      "item0 甲 甲: ─ | ─ | 0％ mix/approvals/業種別/甲/change",
    );
  });
  test("cells that one row lacks are empty; a share of zero says nothing", () => {
    const rows = [row("甲", { count: "1" }), row("乙", { amount: "0" }), row("丙", { amount: "4" })];
    expect(rowsOf(...rows)).toEqual([
      [
        "item0 甲 甲: 1件 mix/approvals/業種別/甲/count | ─ | ─",
        "item0 乙 乙: ─ | 0百万円 mix/approvals/業種別/乙/amount | ─％ mix/approvals/業種別/乙/share",
        "item0 丙 丙: ─ | 4百万円 mix/approvals/業種別/丙/amount | 100％ mix/approvals/業種別/丙/share",
        "total0 total 合計: 1件 mix/approvals/業種別/total/count | 4百万円 mix/approvals/業種別/total/amount | 100％ mix/approvals/業種別/total/share",
      ],
    ]);
  });
});

describe("totals that the file carries", () => {
  test("the grand total's row is compared, and is no row of its own", () => {
    const { tables, problems } = mixOf(
      row("甲", { count: "1", amount: "10" }),
      row("乙", { count: "2", amount: "20" }),
      row("合計", { count: "4", amount: "31" }),
    );
    // 1 + 2 = 3件, not 4; 10 + 20 = 30百万円, within 2 ÷ 2 of 31.
    expect(told(problems)).toEqual([
      `check/total-mismatch ${line} (${line - 2})`,
      `check/rounding-gap ${line} (${line - 2})`,
    ]);
    expect(tables.map(({ rows }) => rows.map(({ id }) => id))).toEqual([["甲", "乙", "total"]]);
    expect(tables[0] && rowLines(tables[0])[2]).toMatch(/: 3件 .* \| 31百万円 /u);
  });
  test("a group's own row above its items is compared, and counts once", () => {
    const { tables, problems } = mixOf(
      row("甲", { count: "9" }),
      row("甲", { item: "a", count: "1" }),
      row("甲", { item: "b", count: "2" }),
    );
    expect(told(problems)).toEqual([`check/total-mismatch ${line - 2} (${line - 1})`]);
    expect(tables.map(rowLines)).toEqual([
      [
        "group0 甲 甲: 3件 mix/approvals/業種別/甲/count",
        "item1 甲・a a: 1件 mix/approvals/業種別/甲・a/count",
        "item1 甲・b b: 2件 mix/approvals/業種別/甲・b/count",
        "total0 total 合計: 3件 mix/approvals/業種別/total/count",
      ],
    ]);
  });
  test("a group of a single item is a group", () => {
    expect(rowsOf(row("甲", { item: "a", count: "1" }))[0]?.[0]).toMatch(/^group0 甲/u);
  });
  test("a blank item is the group's own row", () => {
    expect(rowsOf(row("甲", { item: "", count: "9" }))).toEqual([
      [
        "item0 甲 甲: 9件 mix/approvals/業種別/甲/count",
        "total0 total 合計: 9件 mix/approvals/業種別/total/count",
      ],
    ]);
  });
});

test("figures are labelled so that they stand alone", () => {
  const { tables } = mixOf(row("甲", { item: "a", count: "1", amount: "2", previousAmount: "1" }));
  const labels = tables[0]?.rows.map(({ cells }) =>
    cells.map((one) => (one && typeof one === "object" ? one.label : one)),
  );
  expect(labels).toEqual([
    ["業種別保証承諾 甲 件数", "業種別保証承諾 甲 金額", "甲 構成比", "甲 前年度比"],
    ["業種別保証承諾 a 件数", "業種別保証承諾 a 金額", "a 構成比", "a 前年度比"],
    ["業種別保証承諾 合計 件数", "業種別保証承諾 合計 金額", "合計 構成比", "合計 前年度比"],
  ]);
});

test("ratios as published that are calculated, too, are kept beside", () => {
  const { made } = mixOf(
    row("製造業", { amount: "10", share: "33.4", change: "50.0" }),
    row("建設業", { amount: "20", share: "66.6", change: "80.0", previousAmount: "25" }),
    row("合計", { amount: "30", share: "100.0" }),
  );
  expect(
    made.flatMap(({ published }) => published).map(({ id, label, value }) => `${id} ${label} ${value}`),
  ).toEqual([
    "mix/approvals/業種別/製造業/share:published 業種別保証承諾 製造業 構成比 33.4",
    "mix/approvals/業種別/建設業/share:published 業種別保証承諾 建設業 構成比 66.6",
    "mix/approvals/業種別/建設業/change:published 業種別保証承諾 建設業 前年度比 80",
    "mix/approvals/業種別/total/share:published 業種別保証承諾 合計 構成比 100",
  ]);
});

describe("a ratio as published is kept beside the one that is calculated", () => {
  const kept = (...rows: ReturnType<typeof row>[]) =>
    mixOf(...rows).made.flatMap(({ published }) => published.map(({ id, value }) => `${id} ${value}`));
  test("where there is an amount to calculate it of", () => {
    expect(kept(row("製造業", { amount: "10", share: "100" }))).toEqual([
      "mix/approvals/業種別/製造業/share:published 100",
    ]);
    expect(kept(row("製造業", { count: "1", share: "100" }))).toEqual([]);
  });
  test("a change where there is last year's amount, too", () => {
    expect(kept(row("製造業", { amount: "10", change: "100" }))).toEqual([]);
    expect(kept(row("製造業", { amount: "10", previousAmount: "10", change: "100" }))).toEqual([
      "mix/approvals/業種別/製造業/change:published 100",
    ]);
  });
  test("─ is one, and an empty cell is none", () => {
    const withShare = (text: string) => ({
      ...row("製造業", { amount: "10" }),
      share: { ...number(null, "％"), text },
    });
    expect(kept(withShare("─"))).toEqual(["mix/approvals/業種別/製造業/share:published null"]);
    expect(kept(withShare(""))).toEqual([]);
  });
});
