import { describe, expect, test } from "vitest";
import { mixes } from "../../src/calculate/mix.js";
import { isOfWhich, topOf } from "../../src/model/association/mix-rows.js";
import { isFigure } from "../../src/model/table.js";
import { isWithheldText } from "../../src/model/withheld.js";
import type { Problem } from "../../src/problem/problem.js";
import { at, cell, inMillions, number, told, working } from "./by-hand.js";

// うち書き、秘匿、上位の一覧: what is not added up, what is not said, and what is not all.

let line = 0;
const row = (group: string, item: string | undefined, count: string, amount: string, previous?: string) => {
  line += 1;
  const of = (text: string, unit: "件" | "百万円") =>
    isWithheldText(text) ? { ...number(null, unit, line), text } : number(text, unit, line);
  return {
    measure: cell<"保証承諾">("保証承諾"),
    group: cell(group),
    item: item === undefined ? undefined : cell(item, line),
    count: of(count, "件"),
    amount: of(amount, "百万円"),
    previousCount: undefined,
    previousAmount: previous === undefined ? undefined : of(previous, "百万円"),
    share: undefined,
    change: undefined,
    place: at(line),
  };
};

function mixOf(rows: readonly ReturnType<typeof row>[], dimension = "業種別", rounding = inMillions) {
  const problems: Problem[] = [];
  const typed = rows.map((one) => ({ ...one, dimension: cell(dimension) }));
  const [mix] = mixes(typed, rounding, { year: "", yearEnd: "" }, problems);
  if (!mix) throw new Error("no mix");
  const { rows: made, notes } = mix.beside;
  const printed = made.map(({ role, level, label, ofWhich, cells }) => {
    const words = cells.map((one) => (isFigure(one) ? `${one.value ?? "null"}` : (one ?? "─")));
    return `${role}${level}${ofWhich ? " within" : ""} ${label}: ${words.join(" | ")}`;
  });
  return { mix, printed, notes, problems: told(problems) };
}

describe("うち", () => {
  test("is a part of the row above it and is not counted again", () => {
    const { printed, problems, notes } = mixOf([
      row("製造業", undefined, "6", "60"),
      row("製造業", "うち食料品", "4", "35"),
      row("製造業", "うち輸出企業", "3", "30"),
      row("建設業", undefined, "4", "40"),
    ]);
    // 6 + 4, 60 + 40; of 100: 60, 35, 30, 40
    expect(printed).toEqual([
      "item0 製造業: 6 | 60 | 60",
      "item1 within うち食料品: 4 | 35 | 35",
      "item1 within うち輸出企業: 3 | 30 | 30",
      "item0 建設業: 4 | 40 | 40",
      "total0 合計: 10 | 100 | 100",
    ]);
    expect([problems, notes]).toEqual([[], []]);
  });
  test("among items that add up it stands below the one before it", () => {
    const { printed } = mixOf([
      row("製造業", "食料品", "4", "30"),
      row("製造業", "うち水産加工", "1", "10"),
      row("製造業", "繊維", "2", "20"),
    ]);
    expect(printed).toEqual([
      "group0 製造業: 6 | 50 | 100",
      "item1 食料品: 4 | 30 | 60",
      "item2 within うち水産加工: 1 | 10 | 20",
      "item1 繊維: 2 | 20 | 40",
      "total0 合計: 6 | 50 | 100",
    ]);
  });
  test("may be a row of its own among the outermost", () => {
    const { printed } = mixOf([row("県制度", undefined, "5", "50"), row("うち創業", undefined, "2", "20")]);
    expect(printed).toEqual([
      "item0 県制度: 5 | 50 | 100",
      "item1 within うち創業: 2 | 20 | 40",
      "total0 合計: 5 | 50 | 100",
    ]);
  });
  test("is no more than its row, and has one", () => {
    line = 0;
    expect(
      mixOf([row("製造業", undefined, "4", "40"), row("製造業", "うち食料品", "5", "41")]).problems,
    ).toEqual(["check/of-which-exceeds 2 (1)", "check/of-which-exceeds 2 (1)"]);
    line = 0;
    expect(mixOf([row("製造業", "うち食料品", "5", "41")]).problems).toEqual([
      "check/of-which-without-whole 1",
    ]);
  });
  test("is told from うちわ", () => {
    expect(["うち食料品", "（うち県分）", "うちわ製造業", "製造業"].map(isOfWhich)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  test("is left out where shares are made to come to 100", () => {
    const forced = mixOf(
      [
        row("製造業", "食料品", "1", "1"),
        row("製造業", "うち水産加工", "1", "1"),
        row("製造業", "繊維", "1", "1"),
        row("建設業", undefined, "1", "1"),
      ],
      "業種別",
      { ...inMillions, shares: "largest-remainder" },
    );
    // 2 of 3 and 1 of 3: 66.7 and 33.3; within: 33.4 and 33.3, and 水産加工 by itself 33.3
    expect(forced.printed.map((one) => one.split(" | ").at(-1))).toEqual([
      "66.7",
      "33.4",
      "33.3",
      "33.3",
      "33.3",
      "100",
    ]);
  });
});

describe("秘匿", () => {
  const rows = (total: string | undefined) => [
    row("製造業", undefined, "6", "60", "50"),
    row("鉱業", undefined, "***", "***", "＊＊＊"),
    row("漁業", undefined, "X", "X", "***"),
    ...(total === undefined ? [] : [row("合計", undefined, "10", total, "90")]),
  ];

  test("is printed as such, and is not zero: the total is the file's own", () => {
    line = 0;
    const { mix, printed, notes, problems } = mixOf(rows("100"));
    expect(printed).toEqual([
      // 60 of 100, 60 after 50, 60 − 50
      "item0 製造業: 6 | 60 | 60 | 120 | 50 | 10",
      "item0 鉱業: ＊＊＊ | ＊＊＊ | ＊＊＊ | ＊＊＊ | ＊＊＊ | ─",
      "item0 漁業: ＊＊＊ | ＊＊＊ | ＊＊＊ | ＊＊＊ | ＊＊＊ | ─",
      // 100 after 90 = 111.11…
      "total0 合計: 10 | 100 | 100 | 111.1 | 90 | 10",
    ]);
    expect(notes).toEqual([
      "＊＊＊は、個々の事業者の情報を守るために秘匿した数値です。合計には含まれています。",
    ]);
    expect(problems).toEqual([]);
    expect(mix.totals.map(working)[1]).toBe(
      "mix/approvals/業種別/total/amount 業種別保証承諾 合計 金額 = 100百万円 ← t.csv:4「100」",
    );
  });
  test("without a total of the file there is none", () => {
    line = 0;
    // Counts, amounts and last year's amounts, each at the first that is not said.
    expect(mixOf(rows(undefined)).problems).toEqual([
      "check/total-wanted 2",
      "check/total-wanted 2",
      "check/total-wanted 2",
    ]);
  });
  test("what is said comes to no more than the total", () => {
    line = 0;
    expect(mixOf(rows("59")).problems).toEqual(["check/parts-exceed 4 (1)"]);
  });
  test("the only one could be worked out", () => {
    line = 0;
    const { problems } = mixOf([
      row("製造業", undefined, "6", "60"),
      row("鉱業", undefined, "1", "***"),
      row("合計", undefined, "7", "70"),
    ]);
    expect(problems).toEqual(["check/withheld-alone 2"]);
  });
});

describe("上位の一覧", () => {
  test("is named so", () => {
    expect(["上位10業種", "業種別上位５", "業種別", "上位の業種"].map(topOf)).toEqual([
      10,
      5,
      undefined,
      undefined,
    ]);
  });
  test("has the file's total, and shares of it that are not made to come to 100", () => {
    const { printed, notes, problems } = mixOf(
      [
        row("建設業", undefined, "4", "40"),
        row("製造業", undefined, "3", "35"),
        row("合計", undefined, "9", "100"),
      ],
      "上位2業種",
      { ...inMillions, shares: "largest-remainder" },
    );
    expect(printed).toEqual([
      "item0 建設業: 4 | 40 | 40",
      "item0 製造業: 3 | 35 | 35",
      "total0 合計: 9 | 100 | 100",
    ]);
    expect(notes).toEqual(["上位2業種を載せています。合計は、載せていない区分を含みます。"]);
    expect(problems).toEqual([]);
  });
});
