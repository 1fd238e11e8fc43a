import type { Block } from "../model/block.js";

/**
 * What has nothing to say is left out: headings that no content follows, page breaks that would leave a page
 * empty. So a chapter whose words and data are both missing ends as an empty list.
 */
export function prune(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  // From the back, so that a heading knows what came of its own content.
  for (const block of blocks.toReversed()) {
    const next = kept.at(-1);
    if (block.kind === "heading" && !followedByContent(block.level, next)) continue;
    if (block.kind === "page-break" && (next === undefined || next.kind === "page-break")) continue;
    kept.push(block);
  }
  while (kept.at(-1)?.kind === "page-break") kept.pop();
  return kept.reverse();
}

function followedByContent(level: number, next: Block | undefined): boolean {
  if (next === undefined || next.kind === "page-break") return false;
  return next.kind !== "heading" || next.level > level;
}
