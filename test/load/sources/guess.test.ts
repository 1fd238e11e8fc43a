import { describe, expect, test } from "vitest";
import { guesses, likelyHeading } from "../../../src/load/sources/guess.js";
import { bindHeading } from "../../../src/load/table/bind.js";
import { noHints } from "../../../src/load/table/hints.js";
import type { TableSchema } from "../../../src/model/schema.js";
import { type Line, typedGrid } from "../../support/grid.js";

// 読み方の案の見当: which row of a stranger's file is its heading, and which of its headings stands for which of ours.

const about = { about: "", example: "" };
const columns = {
  measure: { kind: "choice", heading: "項目", choices: ["保証承諾"], ...about },
  cut: { kind: "text", heading: "切り口", ...about },
  group: { kind: "text", heading: "区分", ...about },
  note: { kind: "text", heading: "備考", optional: true, ...about },
  count: { kind: "number", unit: "件", heading: "件数", optional: true, ...about },
  amount: { kind: "amount", heading: "金額", ...about },
  previous: { kind: "amount", heading: "前年度金額", optional: true, ...about },
} as const satisfies TableSchema["columns"];

/** What each of our columns is taken to be called, 「?」 where only the words below say so. */
function guessed(lines: readonly Line[], own: TableSchema["columns"] = columns): string[] {
  const schema: TableSchema = { path: "t", title: "表", about: "", columns: own };
  const grid = typedGrid(lines);
  const [heading, ...rows] = grid.rows;
  const binding = bindHeading(schema, grid, heading ? [heading] : [], [], { year: 2025, hints: noHints });
  return guesses(schema, binding, rows).map(
    ({ id, heading: theirs, isNear }) => `${id} ${theirs}${isNear ? "" : "?"}`,
  );
}

describe("the row that is likely the heading", () => {
  const at = (...lines: readonly Line[]) => likelyHeading(typedGrid(lines).rows);
  test("is the first of several words over a row with numbers", () => {
    expect(at(["業種", "金額"], ["製造", 300])).toBe(0);
    expect(at(["令和七年度"], ["業種", "金額"], ["製造", 300], ["計", "合算"], ["建設", 1])).toBe(1);
    expect(at(["業種", "　", "金額"], ["製造", null, 300])).toBe(0);
  });
  test("is none where a single word, or a number, stands in it", () => {
    expect(at(["業種"], [300])).toBeUndefined();
    expect(at(["業種", 2025], ["製造", 300])).toBeUndefined();
    expect(at(["業種", "2,025"], ["製造", 300])).toBeUndefined();
  });
  test("is none where words stand below it, or nothing", () => {
    expect(at(["担当", "期限"], ["山田", "来月"])).toBeUndefined();
    expect(at(["業種", "金額"])).toBeUndefined();
    expect(at(["業種", "金額"], ["製造", "建設"], [1, 2])).toBe(1);
  });
  test("numbers below are those typed as words, and days, too", () => {
    expect(at(["業種", "金額"], ["製造", "▲1,300"])).toBe(0);
    const day = { type: "date", shown: "令和7年4月1日" } as const;
    expect(at(["業種", "受付日"], ["製造", day])).toBe(0);
    expect(at(["業種", day], ["製造", 300])).toBeUndefined();
  });
});

describe("a heading that holds our name, or is held by it", () => {
  test("stands for our column; in the order of our columns", () => {
    expect(
      guessed([
        ["累計金額", "累計件数", "区分名"],
        [300, 3, "製造"],
      ]),
    ).toEqual(["group 区分名", "count 累計件数", "amount 累計金額"]);
    const own = { paid: { kind: "amount", heading: "代位弁済元利金額", ...about } } as const;
    expect(guessed([["業種", "元利"]], own)).toEqual(["paid 元利"]);
  });
  test("the first of two; each for one column only", () => {
    expect(
      guessed([
        ["新規件数", "継続件数"],
        [1, 2],
      ]),
    ).toEqual(["count 新規件数"]);
    const own = {
      count: columns.count,
      approved: { ...columns.count, heading: "承諾件数" },
      amount: columns.amount,
    };
    expect(guessed([["新規承諾件数", "累計金額"]], own)).toEqual(["count 新規承諾件数", "amount 累計金額"]);
  });
  test("or is nearly ours", () => {
    expect(guessed([["区部", "金学"]])).toEqual(["group 区部", "amount 金学"]);
    expect(guessed([["まったく別の語", "何か"]])).toEqual([]);
  });
  test("before one that is only near", () => {
    expect(guessed([["金学", "累計金額"]])).toEqual(["amount 累計金額"]);
  });
});

describe("last year's", () => {
  test("is never this year's, nor this year's last year's", () => {
    expect(guessed([["前年同期金額", "本年累計金額"]])).toEqual([
      "amount 本年累計金額",
      "previous 前年同期金額",
    ]);
    expect(guessed([["前年度金額計"]])).toEqual(["previous 前年度金額計"]);
  });
});

describe("a heading's unit", () => {
  test("must be one that our column counts in", () => {
    expect(guessed([["累計件数（件）", "累計金額（千円）"]])).toEqual(["count 累計件数", "amount 累計金額"]);
    expect(guessed([["累計件数（千円）", "累計金額（件）"]])).toEqual([]);
    expect(guessed([["累計件数（人）"]])).toEqual([]);
    expect(guessed([["区分名（件）"]])).toEqual([]);
  });
  test("tells two headings of one name apart", () => {
    const own = {
      paid: { kind: "amount", heading: "取扱高計", ...about },
      cases: { kind: "number", unit: "件", heading: "取扱高件数", ...about },
    } as const;
    expect(guessed([["取扱高（件）", "取扱高（千円）"]], own)).toEqual(["paid 取扱高", "cases 取扱高"]);
  });
});

describe("the names of the rows", () => {
  test("stand in the first column of words, for the last of our columns of words that must be there", () => {
    expect(
      guessed([
        ["番号", "業種名", "担当"],
        [1, "製造", "山田"],
      ]),
    ).toEqual(["group 業種名?"]);
  });
  test("not in a column of words and numbers, an empty one, one without a name, or ours", () => {
    for (const [heading, ...below] of [
      ["略号", "甲", 5],
      ["略号", 5, "甲"],
      ["略号", null, null],
      ["（注）", "甲", "乙"],
      ["件数", "甲", "乙"],
    ] as const)
      expect(
        guessed([
          [heading, "業種名"],
          [below[0], "製造"],
          [below[1], "建設"],
        ]),
      ).toEqual(["group 業種名?"]);
  });
  test("once they are known, the next such column is that of what they are", () => {
    expect(
      guessed([
        ["分け方", "区分名", "累計件数"],
        ["業種", "製造", 3],
      ]),
    ).toEqual(["cut 分け方?", "group 区分名", "count 累計件数"]);
    expect(guessed([["区分名"], ["製造"]])).toEqual(["group 区分名"]);
  });
  test("columns that are named as ours are not guessed", () => {
    expect(guessed([["区分", "切り口", "備考", "累計区分"]])).toEqual([]);
  });
});
