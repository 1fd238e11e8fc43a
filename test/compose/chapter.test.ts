import { describe, expect, test } from "vitest";
import type { BookletSources, ChapterPlan } from "../../src/model/booklet.js";
import { at, cell, read } from "../calculate/by-hand.js";
import { blockLines, bookletOf, piece, problemLine, type Typed } from "./by-hand.js";

const chapter = (name: string, more: Partial<ChapterPlan> = {}): ChapterPlan => ({
  name,
  start: "next",
  listed: true,
  needs: [],
  ...more,
});

function composed(
  chapters: readonly ChapterPlan[],
  texts: Readonly<Record<string, string>>,
  typed: Typed = {},
) {
  const plan: BookletSources["plan"] = { title: "冊子", cover: {}, chapters };
  const manuscripts = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, { file: `templates/${name}.md`, text }]),
  );
  const { value, problems } = bookletOf(plan, manuscripts, typed);
  return { ...value, problems: problems.map(problemLine) };
}

/** Why the only chapter is left out. */
const why = (plan: Partial<ChapterPlan>, text: string, typed: Typed = {}) =>
  composed([chapter("try", plan)], { try: text }, typed).leftOut?.map(({ name, why }) => `${name}: ${why}`);

test("a chapter has its title, its place in the plan and its blocks", () => {
  const plans = [
    chapter("one", { start: "left", listed: false }),
    chapter("two", { start: "same", part: "第一部" }),
    chapter("three"),
  ];
  const { chapters, leftOut } = composed(plans, {
    one: "# 一\n\n文",
    two: "# 二 {{year}}\n\n文",
    other: "# 他\n\n文",
  });
  expect(chapters).toEqual([
    {
      id: "one",
      title: "一",
      start: "left",
      listed: false,
      blocks: [expect.objectContaining({ kind: "paragraph" })],
    },
    {
      id: "two",
      title: "二 令和6年度",
      start: "same",
      listed: true,
      part: "第一部",
      blocks: [expect.objectContaining({ kind: "paragraph" })],
    },
  ]);
  expect(leftOut).toEqual([]);
});

describe("a chapter is left out", () => {
  test("whose manuscript is empty", () => {
    expect(why({}, " \n")).toEqual(["try: 空の原稿（templates/try.md）で外してあります"]);
  });

  test("and is none of the chapters then", () => {
    expect(composed([chapter("try")], { try: "" }).chapters).toEqual([]);
  });

  test("none of whose data are there", () => {
    const needs = ["text/greeting", "profile/history"];
    const history = [{ date: cell("2024-04-01"), event: cell("設立"), place: at(1) }];
    expect(why({ needs }, "# 題\n\n文")).toEqual(["try: text/greeting.mdもprofile/history.csvもありません"]);
    expect(why({ needs }, "# 題\n\n文", { data: { tables: { history } } })).toEqual([]);
    expect(why({ needs: ["rates/schedule"] }, "# 題\n\n文")).toEqual([
      "try: rates/schedule.yamlがありません",
    ]);
    expect(why({ needs: ["rates/surcharges"] }, "# 題\n\n文")).toEqual([
      "try: rates/schedule.yamlの「上乗せ」かrates/surcharges.csvがありません",
    ]);
  });

  test("that needs returns of corporations, which are no tables", () => {
    const lacking = (...needs: string[]) => why({ needs }, "# 題\n\n文");
    expect(lacking("returns")).toEqual(["try: この年度に協会から提出されたもの（returnsの中）がありません"]);
    expect(lacking("returns/filed")).toEqual([
      "try: この年度の提出のうち、読みとれたもの（returnsの中）がありません",
    ]);
    expect(lacking("returns/map")).toEqual([
      "try: 都道府県の地図に並ぶ協会の提出（returnsの中）がありません",
    ]);
    expect(lacking("monitoring-returns")).toEqual([
      "try: この年度のモニタリングの提出のうち、読みとれたもの（monitoring-returnsの中）がありません",
    ]);
    expect(lacking("associations/map")).toEqual([
      "try: 都道府県の地図に並ぶ協会（associations.csv）がありません",
    ]);
    expect(why({ needs: ["returns"] }, "# 題\n\n文", { data: { parts: new Set(["returns"]) } })).toEqual([]);
  });

  test("that comes to nothing, by what it looked for", () => {
    expect(why({}, "# 題\n\n## 節\n")).toEqual(["try: 章の原稿に、載せるものがありません"]);
    expect(why({}, "# 題\n\n::timeline")).toEqual(["try: profile/history.csvがありません"]);
    expect(why({}, '# 題\n\n::table{of="trend/approvals"}\n\n::timeline')).toEqual([
      "try: statistics/trend.csvもprofile/history.csvもありません",
    ]);
    expect(why({}, '# 題\n\n::text{name="a"}', { texts: { a: "" } })).toEqual([
      "try: text/aに、載せるものがありません",
    ]);
    expect(why({}, '# 題\n\n::text{name="a"}\n\n::timeline', { texts: { a: "" } })).toEqual([
      "try: text/aに載せるものがなく、profile/history.csvがありません",
    ]);
    expect(
      why({}, '# 題\n\n::text{name="b"}\n\n::plan{of="annual"}\n\n:::section{needs="text/c"}\n文\n:::'),
    ).toEqual(["try: text/b.mdもplan/annual.csvもtext/c.mdもありません"]);
  });

  test.each(["文から", "## 節から", "<!-- 覚え -->\n\n文から"])(
    "that has no title (%j), which is told",
    (text) => {
      const { problems } = composed([chapter("try")], { try: text });
      expect(problems).toEqual([
        expect.stringMatching(
          text.startsWith("<!--")
            ? /^compose\/missing-title templates\/try\.md:3 /u
            : /^compose\/missing-title templates\/try\.md:1 /u,
        ),
      ]);
    },
  );

  test("that holds a comment only, which is told at the first line", () => {
    expect(composed([chapter("try")], { try: "\n<!-- 覚え -->" }).problems).toEqual([
      expect.stringMatching(/^compose\/missing-title templates\/try\.md:1 /u),
    ]);
  });
});

test("a comment may stand before the title", () => {
  const { chapters } = composed([chapter("try")], { try: "<!-- 覚え -->\n\n# 題\n\n文" });
  expect(chapters).toMatchObject([{ title: "題" }]);
});

test("chapters can be referred to by their names, wherever they stand; headings have ids of their chapter", () => {
  const { chapters } = composed([chapter("a"), chapter("b")], {
    a: '# 甲\n\n{{ref "b"}}\n\n## 節\n\n文',
    b: "# 乙\n\n## 節\n\n文",
  });
  expect(chapters?.map(({ blocks }) => blocks.flatMap(blockLines))).toEqual([
    ["→b「「乙」」", "## 節 a-heading", "文"],
    ["## 節 b-heading", "文"],
  ]);
});

test("a chapter that is left out cannot be referred to", () => {
  const { problems } = composed([chapter("a"), chapter("b")], {
    a: '# 甲\n\n{{ref "b"}}',
    b: "# 乙\n\n::timeline",
  });
  expect(problems).toEqual([expect.stringMatching(/^compose\/unknown-reference templates\/a\.md:3 /u)]);
});

describe("figures", () => {
  const figures = ["2023", "2024", "2026"].map((year) =>
    read(`trend/approvals/${year}/count`, year.slice(2), "件"),
  );
  const said = (id: string) => piece(`{{figure "${id}"}}`, { report: { figures } });

  test("are found by their ids, the year of the report, before and after it filled in", () => {
    const text = (id: string) => said(id).blocks.flatMap(blockLines).join("");
    expect(text("trend/approvals/2023/count")).toBe("«23件»");
    expect(text("trend/approvals/@year/count")).toBe("«24件»");
    expect(text("trend/approvals/@year-1/count")).toBe("«23件»");
    expect(text("trend/approvals/@year+2/count")).toBe("«26件»");
  });

  test("that are not there are told as they were written, with the one that was meant", () => {
    expect(said("trend/aprovals/@year/count").problems).toEqual([
      "compose/unknown-figure try.md:3 数値「trend/aprovals/@year/count」がありません。 「trend/approvals/2024/count」のつもりではありませんか。",
    ]);
  });
});

describe("texts", () => {
  test("may hold others; one that holds itself, by way of another too, is told where it does", () => {
    const texts = { a: '甲\n\n::text{name="b"}', b: '乙\n\n::text{name="a"}' };
    expect(piece('::text{name="a"}', { texts }).problems).toEqual([
      expect.stringMatching(/^compose\/text-in-itself d\/text\/b\.md:3 /u),
    ]);
    expect(piece('::text{name="a"}', { texts: { ...texts, b: "乙" } }).blocks.flatMap(blockLines)).toEqual([
      "甲",
      "乙",
    ]);
  });

  test("that hold themselves are told with the file that they are in", () => {
    const plan = { title: "冊子", cover: {}, chapters: [chapter("try")] };
    const manuscript = { file: "try.md", text: '# 題\n\n::text{name="a"}' };
    const { problems } = bookletOf(plan, { try: manuscript }, { texts: { a: '::text{name="a"}' } });
    expect(problems).toMatchObject([{ related: [{ file: "d/text/a.md" }] }]);
  });

  test("may be placed twice, one after the other", () => {
    const texts = { a: "甲" };
    expect(piece('::text{name="a"}\n\n::text{name="a"}', { texts }).blocks.flatMap(blockLines)).toEqual([
      "甲",
      "甲",
    ]);
  });

  test("that no chapter asks for are told, with the chapter that was probably meant", () => {
    const { problems } = composed(
      [chapter("history")],
      { history: "# 沿革\n\n文" },
      { texts: { histry: "文" } },
    );
    expect(problems).toEqual([
      expect.stringMatching(
        /^compose\/unused-text d\/text\/histry\.md: .*「history」のつもりではありませんか。/u,
      ),
    ]);
  });
});

test("slips of the hand are looked for in the corporation's own files only", () => {
  const figures = [read("balance-sheet/deposits", "29800000000")];
  const rules = (file: string) =>
    piece("## 令和5年度の歩み\n\n残高は300億円です。", { file, report: { figures } }).problems.map(
      (line) => line.split(" ")[0],
    );
  expect(rules("d/templates/try.md")).toEqual(["compose/leftover-year", "compose/handwritten-amount"]);
  expect(rules("templates/try.md")).toEqual([]);
  expect(rules("dd/templates/try.md")).toEqual([]);
});
