import { expect, test } from "vitest";
import { components } from "../../src/compose/components/registry.js";
import { composer } from "../support/booklet.js";

const compose = await composer();

test.each(components.map((component) => [component.name, component] as const))(
  "the example of %s places something and has no problem",
  (_, { example }) => {
    // A page break alone would rightly be left out, so something stands around every example.
    const { value, problems } = compose(`前の文。\n\n${example}\n\n後の文。`);
    expect(problems).toEqual([]);
    expect(value?.length).toBeGreaterThan(2);
  },
);

test("names are in the alphabet of directives and stand once", () => {
  const names = components.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/u);
});

test("an unknown component is told at its line, with the one that was meant", () => {
  const { value, problems } = compose('はじめの段落。\n\n::statment{id="balance-sheet"}');
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([
    {
      rule: "compose/unknown-component",
      message: "部品「statment」はありません。",
      hint: "「statement」のつもりではありませんか。",
      place: { file: "templates/try.md", row: 5 },
    },
  ]);
});

test("an unknown attribute is told with the one that was meant", () => {
  expect(compose('::breakdown{mesure="保証承諾" measure="保証承諾" by="業種別"}').problems).toMatchObject([
    {
      rule: "compose/unknown-attribute",
      message: "部品「breakdown」に属性「mesure」はありません。",
      hint: "「measure」のつもりではありませんか。",
      place: { row: 3 },
    },
  ]);
});

test("an attribute that is missing or not one of the words is told", () => {
  expect(compose("::breakdown{by=業種別}").problems).toMatchObject([
    {
      rule: "compose/invalid-attribute",
      message: "部品「breakdown」の属性「measure」が正しくありません（書かれていません）。",
    },
  ]);
  expect(compose('::statement{id="cash-flow"}').problems).toMatchObject([
    { rule: "compose/invalid-attribute", place: { row: 3 } },
  ]);
});

test("a container on one line, and a leaf with content, are told", () => {
  expect(compose("::note").problems).toMatchObject([{ rule: "compose/form", place: { row: 3 } }]);
  expect(compose(":::profile\n何か\n:::").problems).toMatchObject([{ rule: "compose/form" }]);
});

test("a container closed by the fence of the one inside it is told", () => {
  expect(compose(":::box\n:::note\n注\n:::\n:::").problems).toMatchObject([
    { rule: "compose/stray-fence", place: { row: 7 } },
  ]);
});

test("content that cannot be read is told at its own line", () => {
  const relation = ':::relation{title="図" alt="図"}\n- 協会\n- 銀行\n\n1. 協会 → 信金：保証\n:::';
  expect(compose(relation).problems).toMatchObject([{ rule: "compose/content", place: { row: 7 } }]);
  expect(compose(":::glossary\n- 太字でない説明\n:::").problems).toMatchObject([
    { rule: "compose/content", place: { row: 4 } },
  ]);
  const bars = ':::split-bars{title="図"}\n- 方式\n  - 時点：保証 80％（協会）／残り 30％（金融機関）\n:::';
  expect(compose(bars).problems).toMatchObject([
    { rule: "compose/content", message: expect.stringContaining("割合の計が110％です") },
  ]);
});
