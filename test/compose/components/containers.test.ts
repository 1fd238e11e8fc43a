import { describe, expect, test } from "vitest";
import { at, cell } from "../../calculate/by-hand.js";
import { blockLines, lines, piece, type Typed } from "../by-hand.js";

// 入れもの: the components that hold Markdown.

test("box: with a title or without, and not at all where nothing is in it", () => {
  expect(lines(':::box{title="窓口"}\n甲\n\n乙\n:::')).toEqual(["box 窓口", "  甲", "  乙"]);
  expect(lines(":::box\n甲\n:::")).toEqual(["box ─", "  甲"]);
  expect(lines(':::box{title=""}\n甲\n:::')).toEqual(["box ─", "  甲"]);
  expect(lines(':::box{title="窓口"}\n:::')).toEqual([]);
});

test.each(["lead", "catch", "note"])("%s: its paragraphs are such, all else in it stays", (name) => {
  expect(lines(`:::${name}\n甲\n\n- 乙\n\n丙\n:::`)).toEqual([
    `${name}: 甲`,
    "bullet",
    "  - 乙",
    `${name}: 丙`,
  ]);
});

test.each(["bullet", "decimal", "circled", "parenthesised", "kana"])("list: %s", (marker) => {
  expect(lines(`:::list{marker="${marker}"}\n- 甲\n- 乙\n\n間\n\n1. 丙\n:::`)).toEqual([
    marker,
    "  - 甲",
    "  - 乙",
    marker,
    "  - 丙",
  ]);
});

test("list: no other marker", () => {
  expect(piece(':::list{marker="roman"}\n- 甲\n:::').problems).toHaveLength(1);
});

describe("columns", () => {
  test("are divided by ***, equally wide unless said otherwise", () => {
    expect(lines(":::columns\n甲\n\n乙\n\n***\n\n丙\n:::")).toEqual([
      "columns 1,1",
      "  | 甲",
      "    乙",
      "  | 丙",
    ]);
    expect(lines(':::columns{widths="1,12,3"}\n甲\n\n***\n\n乙\n\n***\n\n丙\n:::')[0]).toBe("columns 1,12,3");
  });

  test("in which nothing is leave their room to the others", () => {
    expect(lines(':::columns{widths="1,2,3"}\n甲\n\n***\n\n::activities\n\n***\n\n丙\n:::')).toEqual([
      "columns 1,3",
      "  | 甲",
      "  | 丙",
    ]);
    expect(lines(":::columns\n::activities\n\n***\n\n甲\n\n乙\n:::")).toEqual(["甲", "乙"]);
    expect(lines(":::columns\n::activities\n\n***\n\n::awards\n:::")).toEqual([]);
  });

  test("of which there are more or fewer than widths are told", () => {
    expect(piece(':::columns{widths="1,2"}\n甲\n:::')).toEqual({
      blocks: [],
      problems: [
        "compose/invalid-attribute try.md:3 部品「columns」の属性「widths」が正しくありません（段は1つ、幅は2つです）。 docs/components/columns.md の例を見て直してください。",
      ],
    });
  });

  test.each(["1", "1,", ",1", "1,2 ", "a1,2", "1,二", "1;2"])("of widths 「%s」 are told", (widths) => {
    expect(piece(`:::columns{widths="${widths}"}\n甲\n\n***\n\n乙\n:::`).problems).toEqual([
      expect.stringContaining("段の幅の比を「1,2」のように書いてください"),
    ]);
  });
});

describe("section", () => {
  const placed = (attributes: string, typed = {}) =>
    lines(`:::section{${attributes}}\n## 節\n\n文\n:::`, typed);
  const shown = ["## 節 try-heading", "文"];

  test("holds in its years; the report is of 2024", () => {
    for (const attributes of [
      'from="2024"',
      'until="2024"',
      'from="2023" until="2025"',
      'from="2024" until="2024"',
    ])
      expect(placed(attributes)).toEqual(shown);
    for (const attributes of ['from="2025"', 'until="2023"', 'from="2025" until="2026"'])
      expect(placed(attributes)).toEqual([]);
  });

  test.each(["24", "12024", "2024年", "令和6"])("a year is four digits, not 「%s」", (year) => {
    for (const attribute of ["from", "until"])
      expect(piece(`:::section{${attribute}="${year}"}\n文\n:::`).problems).toEqual([
        expect.stringContaining("西暦の4桁で書きます"),
      ]);
  });

  test("needs what a dataset can have: another name is told", () => {
    expect(piece(':::section{needs="text/a, profile/histry"}\n文\n:::').problems).toEqual([
      expect.stringContaining("「profile/histry」という表や文章はありません"),
    ]);
  });

  test("needs all that it names", () => {
    const greeting = '::text{name="greeting"}';
    const said = (needs: string, typed: Typed = {}) => {
      const { blocks, problems } = piece(`${greeting}\n\n:::section{needs="${needs}"}\n節\n:::`, typed);
      expect(problems).toEqual([]);
      return blocks.flatMap(blockLines);
    };
    const texts = { greeting: "挨拶" };
    expect(said("text/greeting", { texts })).toEqual(["挨拶", "節"]);
    expect(said("text/greeting")).toEqual([]);
    expect(said("text/greeting, profile/history", { texts })).toEqual(["挨拶"]);
    const event = { date: cell("2024-04-01"), event: cell("設立"), place: at(1) };
    const data = { tables: { history: [event] } };
    expect(said("text/greeting , profile/history", { texts, data })).toEqual(["挨拶", "節"]);
    expect(said("rates/schedule")).toEqual([]);
  });
});
