import { z } from "zod";
import type { Block } from "../../model/block.js";
import { partsOf } from "../../model/block-parts.js";
import type { TableSize } from "../../model/theme.js";

const sizes = ["large", "medium", "small"] as const satisfies readonly TableSize[];

/** 表の大きさ: how an author names it, the same of every component that places tables. */
export const tableSize = {
  size: z
    .enum(sizes)
    .optional()
    .describe(
      "表の大きさ。large 大（要となる数の表）、medium 中、small 小（列や行の多い表）。書かなければ中。八列以上の罫線表は小",
    ),
};

/** The blocks of a component with their tables in the size that was named; undefined where there is no table. */
export function inSize(blocks: readonly Block[], size: TableSize): readonly Block[] | undefined {
  const isTable = ({ kind }: Block) => kind === "table" || kind === "grid" || kind === "statement";
  const made = blocks.map((block): Block => {
    if (block.kind === "columns")
      return { ...block, columns: block.columns.map((column) => inSize(column, size) ?? column) };
    return isTable(block) ? ({ ...block, size } as Block) : block;
  });
  const hasTable = blocks.some(
    (block) => isTable(block) || partsOf(block).some((part) => part.blocks.some(isTable)),
  );
  return hasTable ? made : undefined;
}
