import { expect, test } from "vitest";
import { prune } from "../../src/compose/prune.js";
import type { Block } from "../../src/model/block.js";

/** 「#」 a heading of its level, 「|」 a page break, 「.」 content. */
const block = (mark: string): Block => {
  if (mark === "|") return { kind: "page-break", to: "next" };
  if (mark === ".") return { kind: "paragraph", role: "body", content: ["文"] };
  return { kind: "heading", level: mark.length as 2 | 3 | 4, id: mark, text: mark };
};

const mark = (one: Block): string => {
  if (one.kind === "page-break") return "|";
  return one.kind === "heading" ? one.id : ".";
};

test.each([
  ["##", ""],
  ["## .", "## ."],
  [". ##", "."],
  ["## ### .", "## ### ."],
  ["### ## .", "## ."],
  ["## ## .", "## ."],
  ["## ### ##", ""],
  ["## ### ## .", "## ."],
  ["## . ### ## .", "## . ## ."],
  ["| .", "."],
  [". |", "."],
  [". | | .", ". | ."],
  ["| | .", "."],
  [". | . | .", ". | . | ."],
  ["## | .", "."],
  [". | ## |", "."],
  ["|", ""],
  [". ## | ## .", ". | ## ."],
])("「%s」 becomes 「%s」", (given, kept) => {
  const marks = given.split(" ").filter(Boolean);
  expect(prune(marks.map(block)).map(mark).join(" ")).toBe(kept);
});
