import type { Block } from "../model/block.js";
import { allBlocks, partsOf } from "../model/block-parts.js";
import type { Problem } from "../problem/problem.js";
import { bleedingPhoto } from "../problem/rules/paper.js";

/** 裁ち落としの写真: tells of those inside another block, from where none reaches the paper's edges. */
export function enclosedPhotos(blocks: readonly Block[]): Problem[] {
  const inside = blocks.flatMap((block) => partsOf(block).flatMap((part) => allBlocks(part.blocks)));
  return inside.flatMap((block) => {
    if (block.kind !== "photo" || (block.form !== "half" && block.form !== "page")) return [];
    const { file, place } = block.image;
    return [bleedingPhoto({ file }, place)];
  });
}
