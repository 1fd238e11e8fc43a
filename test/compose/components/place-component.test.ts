import { describe, expect, test } from "vitest";
import { read } from "../../calculate/by-hand.js";
import { piece } from "../by-hand.js";

const told = (markdown: string) => piece(`文\n\n${markdown}`);

describe("is told at its line", () => {
  test.each([
    [
      "::statment",
      "compose/unknown-component try.md:5 部品「statment」はありません。 「statement」のつもりではありませんか。",
    ],
    [
      '::contents{deph="1"}',
      "compose/unknown-attribute try.md:5 部品「contents」に属性「deph」はありません。 「depth」のつもりではありませんか。",
    ],
    [
      '::contents{depth="3"}',
      expect.stringMatching(
        /^compose\/invalid-attribute try\.md:5 部品「contents」の属性「depth」が正しくありません（(?!書かれて)/u,
      ),
    ],
    [
      "::photo{file=a.png}",
      expect.stringContaining("部品「photo」の属性「alt」が正しくありません（書かれていません）。"),
    ],
    ["::note", expect.stringMatching(/^compose\/form try\.md:5 .*note/u)],
    [":::contents\n文\n:::", expect.stringMatching(/^compose\/form try\.md:5 .*contents/u)],
  ])("%j", (markdown, problem) => {
    const { problems } = told(markdown);
    expect(problems).toEqual([problem]);
  });

  test("every attribute that is wrong", () => {
    const rules = told('::photo{fil="x" al="y" width="9"}').problems.map((line) =>
      line.replace(/ try.*?属性/u, "").replace(/」.*/u, ""),
    );
    expect(rules).toEqual([
      "compose/invalid-attribute「file",
      "compose/invalid-attribute「alt",
      "compose/invalid-attribute「width",
      "compose/unknown-attribute「fil",
      "compose/unknown-attribute「al",
    ]);
  });

  test("what an author wrongly put between braces in an attribute, at the directive's line", () => {
    expect(told('::photo{file="a.png" alt="{{figur}}"}').problems[0]).toContain(
      "compose/unknown-placeholder try.md:5 ",
    );
  });
});

test("an attribute without a value is blank; braces in it are filled", () => {
  const { blocks } = told('::photo{file="a.png" alt="{{entity}}の絵" caption}');
  expect(blocks[1]).toEqual({
    kind: "photo",
    image: { file: "a.png", alternative: "見本の絵", place: { file: "try.md", row: 5 } },
    form: "plain",
    width: 1,
    place: { file: "try.md", row: 5 },
  });
});

test("blocks that have a place keep it, the others have that of the directive", () => {
  const { blocks } = told(":::columns\n甲\n\n***\n\n乙\n:::\n\n:::lead\n丙\n:::");
  const rows = blocks.map(({ place }) => place?.row);
  expect(rows).toEqual([3, 5, 14]);
});

test("children of a container are handed over", () => {
  const report = { figures: [read("x", "1", "件")] };
  expect(piece(':::tiles\n- 甲：{{figure "x"}}\n:::', { report }).blocks).toMatchObject([
    { tiles: [{ label: "甲" }] },
  ]);
});
