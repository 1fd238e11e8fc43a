import { expect, test } from "vitest";
import { readProse } from "../../src/load/prose.js";
import type { Problem } from "../../src/problem/problem.js";

test("prose has lines that end alike, and no line more than the file", () => {
  const problems: Problem[] = [];
  const text = readProse(new TextEncoder().encode("a\r\nb\rc\nd\u200b\ne"), "a.md", problems);
  expect(text).toBe("a\nb\nc\nd\ne");
  expect(problems.map(({ place }) => place?.row)).toEqual([4]);
});

test("prose is read in any encoding that it shows, and told where it is no text", () => {
  const problems: Problem[] = [];
  // UTF-16, the lower byte first: あ is U+3042.
  expect(readProse(Uint8Array.from([0xff, 0xfe, 0x42, 0x30]), "a.md", problems)).toBe("あ");
  expect(problems).toEqual([]);
  // 0xFF stands in no encoding that is tried.
  expect(readProse(Uint8Array.from([0xff, 0xff]), "b.md", problems)).toBeUndefined();
  expect(problems.map(({ rule, place }) => [rule, place?.file])).toEqual([["file/encoding", "b.md"]]);
});

test("prose of megabytes is refused before it is set", () => {
  const problems: Problem[] = [];
  expect(readProse(new TextEncoder().encode("あ".repeat(50_000)), "a.md", problems)).toBeUndefined();
  expect(readProse(new TextEncoder().encode("x\n\n".repeat(2001)), "b.md", problems)).toBeUndefined();
  expect(problems.map(({ rule, place }) => [rule, place?.file])).toEqual([
    ["read/large-text", "a.md"],
    ["read/large-text", "b.md"],
  ]);
});

/** The rules that a text meets, with their lines. */
function met(content: string): string[] {
  const problems: Problem[] = [];
  readProse(new TextEncoder().encode(content), "a.md", problems);
  return problems.map(({ rule, place }) => `${rule} ${place?.row}`);
}

test("a paragraph without end is refused at the line with which it is too long", () => {
  // Three lines of 3,000 are 9,000 letters; a blank line begins anew.
  const line = `${"あ".repeat(3000)}\n`;
  expect(met(line.repeat(3))).toEqual(["read/long-paragraph 3"]);
  expect(met(`${line.repeat(2)}\n${line.repeat(2)}`)).toEqual([]);
  expect(met("あ".repeat(8000))).toEqual([]);
  expect(met("あ".repeat(8001))).toEqual(["read/long-paragraph 1"]);
});

test.each([
  ["boxes", (levels: number) => `${":::box\n".repeat(levels)}あ\n${":::\n".repeat(levels)}`, 21],
  ["quotations", (levels: number) => `${"> ".repeat(levels)}あ`, 1],
  ["quotations without spaces", (levels: number) => `${">".repeat(levels)}あ`, 1],
  ["lists on a line", (levels: number) => `${"1. ".repeat(levels)}あ`, 1],
  ["conditions", (levels: number) => `${"{{#if a}}".repeat(levels)}あ${"\n{{/if}}".repeat(levels)}`, 1],
  ["what is indented", (levels: number) => `- あ\n${"  ".repeat(levels)}あ`, 2],
  [
    "what is indented by tabs",
    (levels: number) => `- あ\n${"\t".repeat(levels / 2)}${"  ".repeat(levels % 2)}あ`,
    2,
  ],
])("text that lies more than 20 levels deep is refused at its line: %s", (_, nested, row) => {
  expect(met(nested(20))).toEqual([]);
  expect(met(nested(21))).toEqual([`read/deep-text ${row}`]);
});

test("a rule of stars or dashes is no list", () => {
  expect(met(`${"* ".repeat(40)}\n\n${"- ".repeat(40)}`)).toEqual([]);
});

test("boxes and conditions that are closed before the next do not count", () => {
  expect(met(":::box\nあ\n:::\n{{#if a}}あ{{/if}}\n".repeat(50).replaceAll(":::\n", ":::\n\n"))).toEqual([]);
});
