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
  new GridKinds(blocks).widths(of, 200, { cell: style, head: style }, false);

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
