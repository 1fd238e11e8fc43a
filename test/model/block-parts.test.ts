import { expect, test } from "vitest";
import type { Block } from "../../src/model/block.js";
import { allBlocks, partsOf } from "../../src/model/block-parts.js";

const note = (text: string): Block => ({ kind: "paragraph", role: "note", content: [text] });

test("blocks are found wherever they stand, in reading order", () => {
  const blocks: Block[] = [
    { kind: "columns", widths: [1, 1], columns: [[note("1")], [{ kind: "box", content: [note("2")] }]] },
    { kind: "list", marker: "bullet", items: [[note("3")], [note("4")]] },
    { kind: "definitions", layout: "below", entries: [{ term: "用語", content: [note("5")] }] },
    {
      kind: "grid",
      widths: [1],
      headerRows: 0,
      headerColumns: 0,
      rows: [[{ content: [note("6")] }], [{ content: [note("7")] }]],
      notes: [],
    },
  ];
  const texts = allBlocks(blocks).flatMap((block) => (block.kind === "paragraph" ? block.content : []));
  expect(texts).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
});

test("columns share the width of what they stand in", () => {
  const columns: Block = { kind: "columns", widths: [1, 1], columns: [[note("左")], [note("右")]] };
  expect(partsOf(columns).map(({ share }) => share)).toEqual([0.5, 0.5]);
});
