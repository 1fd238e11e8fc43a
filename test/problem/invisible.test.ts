import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapedJson, visibleText, writtenOut } from "../../src/problem/invisible.js";

/** What XML 1.0 lets stand in a text (its production 2), less what a terminal or a reader's eye would be misled by. */
const wellFormed = /^[\t\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

describe("visibleText", () => {
  test.each([
    ["plain words stay", "みなと商店 Ltd. 1,234", "みなと商店 Ltd. 1,234", []],
    ["FileMaker's break of a line", "見本\u000b製作所", "見本\n製作所", ["U+000B"]],
    ["a line end of each system is one", "a\rb\r\nc\nd", "a\nb\nc\nd", []],
    [
      "as Excel writes a control character in XML",
      "見本_x000B_商店_x001F_",
      "見本\n商店",
      ["U+000B", "U+001F"],
    ],
    ["what a terminal obeys", "\u001b[31m赤\u009b0m", "[31m赤0m", ["U+001B", "U+009B"]],
    ["a name told backwards", "abc\u202egnp.exe", "abcgnp.exe", ["U+202E"]],
    ["a byte order mark in the middle", "前\ufeff後", "前後", ["U+FEFF"]],
    ["half a pair", "半\ud83d分", "半分", ["U+D83D"]],
    ["no character at all", "終\uffff", "終", ["U+FFFF"]],
    ["emoji made of several, and variants of kanji, stay whole", "👨‍👩‍👧 葛󠄀", "👨‍👩‍👧 葛󠄀", []],
  ])("%s", (_, read, text, found) => {
    expect(visibleText(read)).toEqual({ text, found });
  });

  test("whatever comes in, what goes on is well-formed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (read) => {
        expect(visibleText(read).text).toMatch(wellFormed);
      }),
      { numRuns: 2000 },
    );
  });
});

test("writtenOut shows what would otherwise act", () => {
  expect(writtenOut("data/\u001b[2J\u202ex\r/kaiji.yaml\n")).toBe(
    "data/<U+001B>[2J<U+202E>x<U+000D>/kaiji.yaml ",
  );
});

test("escapedJson is the same JSON, without anything that acts", () => {
  const value = { name: "a\u009b\u202e\u{e0001}b\u001b" };
  const json = escapedJson(JSON.stringify(value, null, 2));
  expect(json).toMatch(/^[\x20-\x7e\n]*$/u);
  expect(JSON.parse(json)).toEqual(value);
});
