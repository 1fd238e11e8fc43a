import type { Block, Columns } from "./block.js";

/** Blocks that stand one under the other inside another block. */
export interface BlockPart {
  readonly blocks: readonly Block[];
  /** How much of the outer block's width they have, about: 1 is all of it. */
  readonly share: number;
}

/** 入れ子: the parts of a block that hold blocks of their own, in reading order. */
export function partsOf(block: Block): readonly BlockPart[] {
  switch (block.kind) {
    case "columns":
      return block.columns.map((blocks, index) => ({ blocks, share: columnShare(block, index) }));
    case "list":
      return block.items.map(whole);
    case "case-study":
      return block.stages.map(({ content }) => ({ blocks: content, share: 1 / block.stages.length }));
    case "box":
      return [whole(block.content)];
    case "prose":
      return [{ blocks: block.content, share: 1 / block.columns }];
    case "definitions":
      return block.entries.map(({ content }) => whole(content));
    case "grid":
      return block.rows.flatMap((row) => row.map(({ content }) => ({ blocks: content, share: 1 / 2 })));
    case "heading":
    case "paragraph":
    case "table":
    case "statement":
    case "chart":
    case "diagram":
    case "tiles":
    case "cards":
    case "history":
    case "officers":
    case "offices":
    case "photo":
    case "signature":
    case "contents":
    case "page-break":
      return [];
  }
}

/** How much of the width that columns have together is a column's. */
export function columnShare({ widths, columns }: Columns, index: number): number {
  const total = widths.reduce((sum, one) => sum + one, 0);
  return total > 0 ? (widths[index] ?? 0) / total : 1 / columns.length;
}

const whole = (blocks: readonly Block[]): BlockPart => ({ blocks, share: 1 });

/** Every block, those inside others after the block they stand in. */
export function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...partsOf(block).flatMap((part) => allBlocks(part.blocks))]);
}
