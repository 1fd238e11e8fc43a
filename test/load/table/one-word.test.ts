import { describe, expect, test } from "vitest";
import { noHints } from "../../../src/load/table/hints.js";
import { readTable } from "../../../src/load/table/read.js";
import { basePropertyPlanSchema } from "../../../src/model/association/plan.js";
import { organisationSchema } from "../../../src/model/association/profile.js";
import { mixSchema } from "../../../src/model/association/statistics.js";
import type { Problem } from "../../../src/problem/problem.js";
import { csvGrid } from "../../support/grid.js";

/** The rows of a breakdown, by what they are called: dimension, group, item. */
function read(...lines: readonly string[]) {
  const problems: Problem[] = [];
  const grid = csvGrid(["項目,切り口,区分,内訳,件数", ...lines].join("\n"), "mix.csv", problems);
  const rows = grid ? readTable(mixSchema, [{ grid, hints: noHints }], { problems }) : [];
  return {
    called: rows.map(({ dimension, group, item }) => [dimension.value, group.value, item?.value].join("/")),
    texts: rows.map(({ group }) => group.text),
    rules: problems.map(({ rule, place }) => `${rule} ${place?.row}`),
  };
}

describe("one word, one spelling", () => {
  test("that in full-width letters, whichever comes first; what stands in the cell is kept", () => {
    expect(
      read(
        "保証承諾,業種別,ｻｰﾋﾞｽ業,,3",
        "保証承諾,業 種 別,サービス業,医療,1",
        "保証承諾,業種別,サービス業,情報,2",
      ),
    ).toEqual({
      called: ["業種別/サービス業/", "業種別/サービス業/医療", "業種別/サービス業/情報"],
      texts: ["ｻｰﾋﾞｽ業", "サービス業", "サービス業"],
      rules: [],
    });
  });

  test("of a year in it, too, however the year is written", () => {
    const years = read("保証承諾,令和6年度の業種別,製造業,,3", "保証承諾,R6の業種別,建設業,,4");
    expect(years.called).toEqual(["令和6年度の業種別/製造業/", "令和6年度の業種別/建設業/"]);
    const twice = read("保証承諾,制度別,令和元年度創業枠,,3", "保証承諾,制度別,平成31年度創業枠,,4");
    expect(twice.rules).toEqual(["table/duplicate-row 3"]);
    const alone = read("保証承諾,年度別,令和6年度,,3", "保証承諾,年度別,2024,,4");
    expect(alone.rules).toEqual(["table/duplicate-row 3"]);
  });

  test("else the first", () => {
    for (const [first, second] of [
      ["ｻｰﾋﾞｽ業", "ｻｰﾋﾞｽ 業"],
      ["サービス業", "サービス 業"],
      ["サービス業", "ｻｰﾋﾞｽ業"],
    ])
      expect(read(`保証承諾,業種別,${first},甲,3`, `保証承諾,業種別,${second},乙,1`).called).toEqual([
        `業種別/${first}/甲`,
        `業種別/${first}/乙`,
      ]);
  });

  test("the same thing in two spellings stands twice", () => {
    // が in one character, and in two.
    const twice = read("保証承諾,業種別,ガス業,,3", "保証承諾,業種別,カ\u3099ス業,,4");
    expect(twice.rules).toEqual(["table/duplicate-row 3"]);
  });
});

describe("totals", () => {
  test.each(["合計", "計", "総計", "合　計", "ＴＯＴＡＬ"])("%s is the total of all", (word) => {
    const { called, rules } = read("保証承諾,業種別,製造業,,3", `保証承諾,業種別,${word},,3`);
    expect([called[1], rules]).toEqual(["業種別/合計/", []]);
  });
  test.each(["小計", "計", "小　計"])("%s in a group is the group", (word) => {
    const { called } = read(`保証承諾,業種別,製造業,${word},3`, "保証承諾,業種別,製造業,食料品,3");
    expect(called).toEqual(["業種別/製造業/", "業種別/製造業/食料品"]);
  });
  test("where the word says what is broken down, it is that word", () => {
    expect(read("保証承諾,計,製造業,,3", "保証承諾,小計,製造業,,3").called).toEqual([
      "計/製造業/",
      "小計/製造業/",
    ]);
  });
  test("two of them stand for the same", () => {
    expect(
      read("保証承諾,業種別,製造業,,3", "保証承諾,業種別,計,,3", "保証承諾,業種別,総計,,3").rules,
    ).toEqual(["table/duplicate-row 4"]);
  });
  test("a word that only ends so is none", () => {
    expect(read("保証承諾,業種別,会計業,,3").called).toEqual(["業種別/会計業/"]);
  });
});

test("a word that pages and checks ask for is called as they call it, though nobody spells it so", () => {
  const problems: Problem[] = [];
  const grid = csvGrid("区分,年度末残高（円）,増加額（円）\n基金 準備金,5,1\n", "plan.csv", problems);
  const rows = grid ? readTable(basePropertyPlanSchema, [{ grid, hints: noHints }], { problems }) : [];
  expect(rows.map(({ item }) => [item.value, item.text])).toEqual([["基金準備金", "基金 準備金"]]);
});

test("a row names the one it belongs to, however either spells it", () => {
  const problems: Problem[] = [];
  const csv = "名称,上位,業務\n総 務 部,,\n総務課,総務部,\n経理課,総　務　部,\n";
  const grid = csvGrid(csv, "organisation.csv", problems);
  const rows = grid ? readTable(organisationSchema, [{ grid, hints: noHints }], { problems }) : [];
  expect(rows.map(({ parent }) => parent.value)).toEqual(["", "総 務 部", "総 務 部"]);
  expect(problems).toEqual([]);
});
