import { expect, test } from "vitest";
import type { Block, GridBlock, GridCell } from "../../../../src/model/block.js";
import { GridKinds } from "../../../../src/render/pdf/setting/grid-kinds.js";

const cell = (text: string): GridCell => ({
  content: [{ kind: "paragraph", role: "body", content: [text] }],
});

/** A table of two columns, the heads always the same. */
const grid = (left: string, right: string): GridBlock => ({
  kind: "grid",
  rows: [
    [cell("区分"), cell("対象")],
    [cell(left), cell(right)],
  ],
  headerRows: 1,
  headerColumns: 0,
  widths: [1, 1],
  notes: [],
});

const style = { face: "gothic", size: 10, leading: 14, colour: "#000000" } as const;
const widthsIn = (blocks: readonly Block[], of: GridBlock) =>
  new GridKinds(blocks).widths(of, 200, { cell: style, head: style }, "numbers")?.widths;

const short = grid("短い", "短い");
const long = grid("短い", "市町村長の認定を受けた中小企業者");

test("tables with the same heads have the widths that all of them need", () => {
  expect(widthsIn([short, long], short)).toEqual(widthsIn([short, long], long));
  expect(widthsIn([short, long], short)).not.toEqual(widthsIn([short], short));
});

test("wherever a table stands, its words are among them", () => {
  const around: Record<string, Block> = {
    list: { kind: "list", marker: "bullet", items: [[long]] },
    columns: { kind: "columns", columns: [[long]], widths: [1] },
    box: { kind: "box", content: [long] },
    definitions: { kind: "definitions", layout: "below", entries: [{ term: "用語", content: [long] }] },
  };
  for (const [name, block] of Object.entries(around))
    expect(widthsIn([short, block], long), name).toEqual(widthsIn([short, long], long));
});

test("what keeps long brackets whole may take the width from others: lines are counted to choose", () => {
  // Ten rows of five characters, 50 points in type of 10, and in the last a bracket of nine and four marks of half
  // a character: 110 points.
  const rows = Array.from({ length: 10 }, (_, at) => [
    cell("中小企業者"),
    cell(at === 9 ? "（信用保険・再保険・保証）" : "－"),
  ]);
  const block: GridBlock = { ...short, rows: [[cell("区分"), cell("対象")], ...rows] };
  const found = (whole: "words" | "phrases") =>
    new GridKinds([block]).widths(block, 145, { cell: style, head: style }, whole);
  // Of 145 points the bracket leaves 35 to the other column, in which a line ends after no fewer than four: 41.
  expect(found("phrases")).toBeUndefined();
  // Parted, it has two lines, and all other rows, the head's among them, have one: 10 + 2.
  expect(found("words")?.lines).toBe(12);
});
