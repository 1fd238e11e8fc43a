import type { Place } from "../../problem/place.js";
import type { Context } from "../context.js";

/** Where a node of Markdown stands in its author's file. */
export function nodePlace(
  node: { readonly position?: { readonly start: { readonly line: number } } | undefined },
  { file }: Pick<Context, "file">,
): Place {
  return node.position ? { file, row: node.position.start.line } : { file };
}
