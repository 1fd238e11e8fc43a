import { expect, test } from "vitest";
import type { Block } from "../../../src/model/block.js";
import { allBlocks } from "../../../src/model/block-parts.js";
import { composer } from "../../support/booklet.js";

const compose = await composer();

/** The sizes of the tables that a piece of Markdown becomes. */
function sizes(markdown: string) {
  const { value = [], problems } = compose(`文\n\n${markdown}`);
  const tables = allBlocks(value).flatMap((block: Block) =>
    block.kind === "table" || block.kind === "grid" || block.kind === "statement" ? [block.size] : [],
  );
  return { tables, problems: problems.map(({ message }) => message) };
}

test.each([
  ["::table{of=ratio}", 1],
  ["::ten-years{}", 1],
  ["::plan{of=annual}", 1],
  ['::statement{id="income-statement"}', 1],
  // Its table and its drawing stand beside each other.
  ['::breakdown{measure="保証承諾" by="業種別"}', 1],
  ['::programmes{provider="県"}', 1],
  ["::rates{}", 1],
  ['::fee-terms{of="adjustments"}', 1],
  ["::eligibility{}", 1],
  ["::recipients{}", 1],
  ["::terms{}", 1],
  ["::support{}", 1],
  ["::awards{}", 2],
])("%s takes the size that its author names", (markdown, count) => {
  const named = (size: string) => markdown.replace("}", ` size="${size}"}`);
  for (const size of ["large", "small"] as const)
    expect(sizes(named(size))).toEqual({ tables: Array.from({ length: count }, () => size), problems: [] });
  expect(sizes(markdown).tables).toEqual(Array.from({ length: count }, () => undefined));
});

test("a size that there is not, and one of what is no table, are told", () => {
  expect(sizes('::table{of=ratio size="huge"}').problems).toEqual([
    expect.stringMatching(/^部品「table」の属性「size」が正しくありません/u),
  ]);
  expect(sizes('::programmes{provider="県" as="cards" size="small"}').problems).toEqual([
    "部品「programmes」の属性「size」が正しくありません（ここには表がないので、大きさを選べません）。",
  ]);
});
