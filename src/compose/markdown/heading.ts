import type { Heading } from "mdast";
import type { Context } from "../context.js";
import { plain } from "../placeholder/fill.js";
import { checkLeftoverYears } from "../slips/leftover-year.js";
import { inlines } from "./inline.js";
import { nodePlace } from "./place.js";

/** The words of a heading or of a chapter's title. */
export function headingText(node: Heading, context: Context): string {
  const typed = node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
  if (context.isOwn) checkLeftoverYears(typed, nodePlace(node, context), context);
  return plain(inlines(node.children, context));
}
