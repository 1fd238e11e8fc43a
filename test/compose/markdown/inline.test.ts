import { describe, expect, test } from "vitest";
import { lines, piece } from "../by-hand.js";

test("looks: bold, single stars and code as they are written, links, breaks", () => {
  expect(lines("**太**と*斜*と`{{x}} **y**`と[リンク](https://example.jp/{{entity}})")).toEqual([
    "**太**と*斜*と{{x}} **y**と[リンク](https://example.jp/見本)",
  ]);
  expect(lines("一\\\n二<br>三<br />四<BR/>五<!-- 覚え -->六")).toEqual(["一⏎二⏎三⏎四⏎五六"]);
  expect(lines("**太{{entity}}**")).toEqual(["**太見本**"]);
});

test.each([
  ["日本語の\n段落", "日本語の段落"],
  ["two\nwords", "two words"],
  ["end.\nNext (x)\n(y)", "end. Next (x) (y)"],
  ["a,\nb;\nc:\nd!\ne?\nf", "a, b; c: d! e? f"],
  ["語\nword", "語word"],
  ["word\n語", "word語"],
  ["「a」\nb", "「a」b"],
  ["a\n「b」", "a「b」"],
  ["1\n2", "1 2"],
  ["甲{{entity}}\n乙", "甲見本乙"],
])("lines %j are one text %j", (markdown, text) => {
  expect(lines(markdown)).toEqual([text]);
});

describe("what has no place in a text is told at the line of its paragraph", () => {
  test.each([
    ["![図](a.png)", "画像の書き方（![…](…)）。写真は部品photoで置くので、この書き方"],
    ["![図][a]\n\n[a]: b.png", "画像の書き方（![…][…]）。写真は部品photoで置くので、この書き方"],
    ["[図][a]\n\n[a]: b", "行き先を別の行に書くリンク（[…][…]）。「[言葉](行き先)」と書くので、この書き方"],
    ["<b>太", "HTMLのタグ"],
    ["a<brx>b", "HTMLのタグ"],
    ["a<hr><br x>", "HTMLのタグ"],
  ])("%j", (markdown, what) => {
    expect(piece(`文\n\n${markdown}`).problems[0]).toContain(
      `compose/not-supported try.md:5 ${what}は、冊子の原稿では使えません。`,
    );
  });
});

test("amounts that are drawn are not looked at as written by hand, over lines too", () => {
  const file = "d/try.md";
  expect(piece("{{! 5億円\n }}文`6億円`", { file }).problems).toEqual([]);
  expect(piece("{{entity}}5億円{{entity}}", { file }).problems).toEqual([
    expect.stringMatching(/^compose\/handwritten-amount d\/try\.md:3 .*「5億円」/u),
  ]);
});
