import { describe, expect, test } from "vitest";
import type { Context } from "../../../src/compose/context.js";
import { fillText, plain } from "../../../src/compose/placeholder/fill.js";
import { dataset } from "../../calculate/by-hand.js";
import { filled, words } from "./filled.js";

test("text without braces is itself, with comments they are gone", () => {
  expect(words("甲 {乙} }}")).toEqual(["甲 {乙} }}"]);
  expect(words("甲{{! 覚え }}乙")).toEqual(["甲", "乙"]);
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
