import { describe, expect, test } from "vitest";
import { lines, piece } from "./by-hand.js";

test("paragraphs, lists and headings, none higher than a section and none lower than the fourth", () => {
  expect(
    lines(
      "文\n\n- 甲\n- 乙\n\n1. 丙\n\n# 一\n\n文\n\n## 二\n\n文\n\n### 三\n\n文\n\n#### 四\n\n文\n\n###### 六\n\n文",
    ),
  ).toEqual([
    "文",
    "bullet",
    "  - 甲",
    "  - 乙",
    "decimal",
    "  - 丙",
    "## 一 try-heading",
    "文",
    "## 二 try-heading-2",
    "文",
    "### 三 try-heading-3",
    "文",
    "#### 四 try-heading-4",
    "文",
    "#### 六 try-heading-5",
    "文",
  ]);
});

test("every block has the place of its first line", () => {
  const { blocks } = piece("文\n\n## 節\n\n- 甲\n\n| a |\n|---|\n| b |");
  expect(blocks.map(({ kind, place }) => `${kind} ${place?.file}:${place?.row}`)).toEqual([
    "paragraph try.md:3",
    "heading try.md:5",
    "list try.md:7",
    "grid try.md:9",
  ]);
});

test("lists may hold lists and paragraphs", () => {
  expect(lines("- 甲\n\n  続き\n  - 乙")).toEqual([
    "bullet",
    "  - 甲",
    "    続き",
    "    bullet",
    "      - 乙",
  ]);
});

describe("a table", () => {
  test("has one head, and each column's alignment", () => {
    expect(lines("| 甲 | 乙 | 丙 | 丁 |\n|---|:--|:-:|--:|\n| a | **b** | c | d |")).toEqual([
      "grid [6,6,6,6] 1+0",
      "  甲 | 乙< | 丙^ | 丁>",
      "  a | **b**< | c^ | d>",
    ]);
  });

  test("has columns as wide as their longest cell, from 6 to 40", () => {
    const cell = (length: number) => "字".repeat(length);
    const row = (...lengths: readonly number[]) => `| ${lengths.map(cell).join(" | ")} |\n`;
    expect(lines(`${row(1, 1, 7, 1)}|---|---|---|---|\n${row(6, 7, 1, 41)}`)[0]).toBe("grid [6,7,7,40] 1+0");
    expect(lines(`${row(40)}|---|\n${row(1)}`)[0]).toBe("grid [40] 1+0");
    // What is written bold or as a figure counts as it is printed.
    expect(lines("| **一二三四五六七八** |\n|---|\n| {{entity}} |")[0]).toBe("grid [8] 1+0");
  });

  test("may have rows shorter than its head", () => {
    expect(lines("| 甲 | 乙 |\n|---|---|\n| a |")).toEqual(["grid [6,6] 1+0", "  甲 | 乙", "  a"]);
  });
});

describe("what has no place in a booklet is told", () => {
  const notSupported = (markdown: string) =>
    piece(markdown).problems.map((line) =>
      line.replace(/^compose\/not-supported try\.md:(\d+) (.*)は、冊子の原稿では使えません。.*$/u, "$1 $2"),
    );

  test.each([
    ["文\n\n> 引用", "5 「>」で始まる引用"],
    ["```\n囲み\n```", "3 字下げや```による囲み"],
    ["***", "3 段組み（columns）の外の区切り線"],
    ["<div>", "3 HTMLのタグ"],
    ["[甲]: https://example.jp", "3 リンクの定義（[…]: …）"],
  ])("%j", (markdown, told) => {
    expect(notSupported(markdown)).toEqual([told]);
  });

  test("a comment is the author's own", () => {
    expect(lines("<!-- 覚え -->\n\n文\n\n<!-- 覚え -->")).toEqual(["文"]);
    expect(lines(":::box\n<!-- 覚え -->\n\n文\n:::")).toEqual(["box ─", "  文"]);
    expect(notSupported("文\n\n<p><!-- 覚え --></p>")).toEqual(["5 HTMLのタグ"]);
  });

  test("a fence that closes nothing", () => {
    const stray = (markdown: string) =>
      piece(markdown).problems.map((line) => line.split(" ").slice(0, 2).join(" "));
    expect(stray("文\n\n:::")).toEqual(["compose/stray-fence try.md:5"]);
    expect(stray("::::::")).toEqual(["compose/stray-fence try.md:3"]);
    for (const words of ["::", "文:::", ":::文 字", "`:::`", ":::\\\n文", "**:::**:::"])
      expect(stray(words)).not.toContain("compose/stray-fence try.md:3");
  });
});
