import type { RootContent } from "mdast";
import type { Block, Paragraph } from "../../model/block.js";
import type { Context } from "../context.js";

/** Content whose paragraphs play another role than body text. */
export function paragraphs(
  nodes: readonly RootContent[],
  role: Paragraph["role"],
  context: Context,
): readonly Block[] {
  return context.blocks(nodes).map((block) => (block.kind === "paragraph" ? { ...block, role } : block));
}
