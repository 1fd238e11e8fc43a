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
