import { expect, test } from "vitest";
import type { Context } from "../../../src/compose/context.js";
import { headingText } from "../../../src/compose/markdown/heading.js";
import { itemText, listsIn, listUnder } from "../../../src/compose/markdown/list.js";
import { parseMarkdown } from "../../../src/compose/markdown/parse.js";
import { nodePlace } from "../../../src/compose/markdown/place.js";
import type { Problem } from "../../../src/problem/problem.js";
import { dataset } from "../../calculate/by-hand.js";

const contextOf = (isOwn: boolean) => {
  const problems: Problem[] = [];
  return {
    problems,
    context: {
      file: "a.md",
      isOwn,
      problems,
      dataset: dataset({}),
      report: { figures: [] },
    } as unknown as Context,
  };
};

const kinds = (text: string) => parseMarkdown(text).children.map(({ type }) => type);

test("tables and directives on lines of their own are known, directives inside a text are not", () => {
  expect(kinds("| a |\n|---|\n| b |")).toEqual(["table"]);
  expect(kinds('::leaf{a="b"}\n\n:::box\n文\n:::')).toEqual(["leafDirective", "containerDirective"]);
  const [paragraph] = parseMarkdown("10:30から:name[x]{y=z}").children;
  expect(paragraph).toMatchObject({
    type: "paragraph",
    children: [{ type: "text", value: "10:30から:name[x]{y=z}" }],
  });
});

test("a heading is its words without their looks; a year left over is looked for in own files", () => {
  const [node] = parseMarkdown("## 令和**5**年度 {{entity}}").children;
  const [plainNode] = parseMarkdown("## 令和5年度 {{year -1}}").children;
  if (node?.type !== "heading" || plainNode?.type !== "heading") throw new Error("no heading");
  const own = contextOf(true);
  expect(headingText(node, own.context)).toBe("令和5年度 見本");
  expect(own.problems).toEqual([]);
  expect(headingText(plainNode, own.context)).toBe("令和5年度 令和5年度");
  expect(own.problems.map(({ rule, place }) => `${rule} ${place?.row}`)).toEqual(["compose/leftover-year 1"]);
  const ours = contextOf(false);
  headingText(plainNode, ours.context);
  expect(ours.problems).toEqual([]);
});

test("the lists among blocks, the words of an item, and the list under it", () => {
  const { children } = parseMarkdown("文\n\n- 甲\n  - 乙\n  - 丙\n- > 引用\n\n文\n\n1. 丁");
  const [first, second, third] = listsIn(children);
  expect([first?.ordered, second?.ordered, third]).toEqual([false, true, undefined]);
  const [item, quoted] = first?.children ?? [];
  if (!item || !quoted) throw new Error("no item");
  const { context } = contextOf(false);
  expect(itemText(item, context)).toEqual(["甲"]);
  expect(itemText(quoted, context)).toEqual([]);
  expect(listUnder(item)?.children).toHaveLength(2);
  expect(listUnder(quoted)).toBeUndefined();
});

test("a place is the file and the first line of what stands there; of what has none the file alone", () => {
  expect(nodePlace({ position: { start: { line: 7 } } }, { file: "a.md" })).toEqual({ file: "a.md", row: 7 });
  expect(nodePlace({}, { file: "a.md" })).toEqual({ file: "a.md" });
});
