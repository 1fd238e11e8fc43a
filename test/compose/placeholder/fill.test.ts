import { describe, expect, test } from "vitest";
import type { Context } from "../../../src/compose/context.js";
import { fill, fillText, plain } from "../../../src/compose/placeholder/fill.js";
import { placeholders } from "../../../src/compose/placeholder/registry.js";
import type { Problem } from "../../../src/problem/problem.js";
import { dataset } from "../../calculate/by-hand.js";
import { problemLine } from "../by-hand.js";

// The corporation is 見本 in 見本県; its report is of 令和6年度 and published in July 2025.

function filled(text: string, row: number | null = 10) {
  const problems: Problem[] = [];
  const context = { problems, dataset: dataset({}) } as unknown as Context;
  const place = row === null ? { file: "a.md" } : { file: "a.md", row };
  return { text: fill(text, place, context), problems: problems.map(problemLine) };
}

const words = (text: string) => {
  const { text: made, problems } = filled(text);
  expect(problems).toEqual([]);
  return made;
};

test("what there is to be filled in", () => {
  expect(placeholders.map(({ name }) => name)).toEqual([
    "figure",
    "entity",
    "prefecture",
    "year",
    "year-end",
    "period",
    "published",
    "ref",
  ]);
});

test("text without braces is itself, with comments they are gone", () => {
  expect(words("甲 {乙} }}")).toEqual(["甲 {乙} }}"]);
  expect(words("甲{{! 覚え }}乙")).toEqual(["甲", "乙"]);
});

test.each([
  ["{{entity}}", "見本"],
  ["{{prefecture}}", "見本県"],
  ["{{year}}", "令和6年度"],
  ["{{year 0}}", "令和6年度"],
  ["{{year 1}}", "令和7年度"],
  ["{{year -6}}", "平成30年度"],
  ["{{year-end}}", "令和7年3月31日"],
  ["{{year-end -1}}", "令和6年3月31日"],
  ["{{period}}", "令和6年4月1日から令和7年3月31日まで"],
  ["{{period 1}}", "令和7年4月1日から令和8年3月31日まで"],
  ["{{published}}", "令和7年7月"],
])("%s is %s", (text, said) => {
  expect(words(`甲${text}乙`)).toEqual(["甲", said, "乙"]);
});

test.each([
  "{{year 0.5}}",
  '{{year "来年"}}',
  "{{year true}}",
  "{{year -157}}",
  "{{year 177}}",
  '{{year "1"}}',
])("%s is no year", (text) => {
  expect(filled(text).problems).toEqual([
    expect.stringContaining(
      "compose/placeholder a.md:10 {{…}}の書き方が正しくありません（年度に添えるのは、",
    ),
  ]);
});

test("years from the first to the last of the calendar", () => {
  expect(words("{{year -156}}")).toEqual(["明治元年度"]);
  expect(words("{{year 176}}")).toEqual(["令和182年度"]);
});

describe("is told at its own line", () => {
  const broken = "{{…}}の書き方が正しくありません";

  test("a word that there is not, with the one that was meant", () => {
    expect(filled("一\n二{{entty}}")).toEqual({
      text: ["一\n二"],
      problems: [
        "compose/unknown-placeholder a.md:11 「{{entty}}」という語はありません。 「entity」のつもりではありませんか。",
      ],
    });
    expect(filled("{{entty}}", null).problems[0]).toContain("a.md:1 ");
  });

  test("blocks and partials", () => {
    for (const text of ["{{#if x}}甲{{/if}}", "{{> x}}"])
      expect(filled(`一\n${text}`)).toEqual({
        text: ["一\n"],
        problems: [
          expect.stringContaining(`compose/placeholder a.md:11 ${broken}（#や>で始まる{{…}}は使えません）。`),
        ],
      });
  });

  test("braces that are not closed, or empty: the text stays", () => {
    for (const text of ["甲{{figure", '{{figure "a}}', "{{}}"])
      expect(filled(text)).toEqual({
        text: [text],
        problems: [
          expect.stringContaining(
            `compose/placeholder a.md:10 ${broken}（括弧や引用符が対になっていないか、名が書かれていません）。`,
          ),
        ],
      });
  });

  test("a reference without a name", () => {
    for (const text of ["{{ref}}", "{{ref 1}}"])
      expect(filled(text)).toEqual({
        text: [],
        problems: [
          expect.stringContaining(`compose/placeholder a.md:10 ${broken}（refには参照先の名が必要です）。`),
        ],
      });
  });
});

test("a reference, with a text of its own or without; a bare word counts as written", () => {
  const asked: unknown[] = [];
  const references = {
    to: (...args: readonly unknown[]) => {
      asked.push(args);
      return "参照";
    },
  };
  const context = { problems: [], references } as unknown as Context;
  const place = { file: "a.md", row: 1 };
  expect(fill('{{ref "a"}}{{ref "b" "次"}}{{ref c}}{{ref "d" 1}}', place, context)).toEqual([
    "参照",
    "参照",
    "参照",
    "参照",
  ]);
  expect(asked).toEqual([
    ["a", undefined, place],
    ["b", "次", place],
    ["c", undefined, place],
    ["d", undefined, place],
  ]);
});

test("where only plain text has a place, looks are dropped", () => {
  const context = { problems: [], dataset: dataset({}) } as unknown as Context;
  expect(fillText("甲{{entity}}", { file: "a" }, context)).toBe("甲見本");
  expect(
    plain([
      "一",
      { kind: "strong", content: ["二", { kind: "link", href: "x", content: ["三"] }] },
      { kind: "reference", to: "x", text: "四" },
      { kind: "break" },
      "五",
    ]),
  ).toBe("一二三四五");
});
