import { expect, test } from "vitest";
import { readProse } from "../../src/load/prose.js";
import type { Problem } from "../../src/problem/problem.js";

test("prose has lines that end alike, and no line more than the file", () => {
  const problems: Problem[] = [];
  const text = readProse(new TextEncoder().encode("a\r\nb\rc\nd\u200b\ne"), "a.md", problems);
  expect(text).toBe("a\nb\nc\nd\ne");
  expect(problems.map(({ place }) => place?.row)).toEqual([4]);
  expect(readProse(Uint8Array.from([0xff, 0xfe, 0, 0]), "a.md", problems)).toBeUndefined();
});
