import { describe, expect, test } from "vitest";
import { composer } from "../support/booklet.js";

// 原稿の誤り: whatever an author writes is told in Japanese, at the author's line, and breaks nothing.

const compose = await composer();

/** Latin words of a message that the author did not write: the parsers' own language. */
function foreign(markdown: string, message: string): string[] {
  const known = [
    "half",
    "up",
    "truncate",
    "HTML",
    "photo",
    "columns",
    "figure",
    "mode",
    "digits",
    "true",
    "false",
  ];
  return (message.match(/[A-Za-z]{2,}/gu) ?? []).filter(
    (word) => !markdown.includes(word) && !known.includes(word),
  );
}

describe("is told in Japanese", () => {
  test.each([
    "[規程][規程集]\n\n[規程集]: https://example.jp",
    "![図][絵]\n\n[絵]: a.png",
    "![図](a.png)",
    "> 引用",
    "```\n囲み\n```",
    "文の<b>強調</b>",
    "***",
    "残高は{{figure}}円",
    "残高は{{}}円",
    '残高は{{figure "x}}円',
    "残高は{{figure (x)}}円",
    '{{figure "balance-sheet/guarantee-liability" digits=-1}}',
    '{{figure "balance-sheet/guarantee-liability" digits=1.5}}',
    '{{figure "balance-sheet/guarantee-liability" digits="三"}}',
    '{{figure "balance-sheet/guarantee-liability" digits=999999999999}}',
    '{{figure "balance-sheet/guarantee-liability" mode="constructor"}}',
    "{{year 100000}}",
    "{{year -300}}",
    "{{year 0.5}}",
    '{{year "来年"}}',
    "{{year-end 99999}}",
    "{{period -2000}}",
    "{{constructor}}",
    '::programmes{provider="市"}',
    '::contents{depth="9"}',
    '::photo{file="a.png" alt="絵" width="幅"}',
    '::photo{file="a.png" alt="絵" width="9"}',
    ":::box{}\n中\n:::\n::::",
    '::fee-working{example="1.5"}',
  ])("%j", (markdown) => {
    const { problems } = compose(markdown);
    expect(problems.length).toBeGreaterThan(0);
    for (const { message, place } of problems) {
      expect(foreign(markdown, message)).toEqual([]);
      expect(place).toMatchObject({ file: "templates/try.md", row: expect.any(Number) });
    }
  });
});
