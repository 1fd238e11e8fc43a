import type { Paragraph, RootContent } from "mdast";
import type { Block } from "../model/block.js";
import { notSupported, strayFence } from "../problem/rules/compose.js";
import { placeComponent } from "./components/place-component.js";
import type { Context } from "./context.js";
import { markdownGrid } from "./markdown/grid.js";
import { headingText } from "./markdown/heading.js";
import { inlines } from "./markdown/inline.js";
import { list } from "./markdown/list.js";
import { nodeName } from "./markdown/node-name.js";
import { nodePlace } from "./markdown/place.js";

/** Flow content of Markdown to blocks. */
export function markdownBlocks(nodes: readonly RootContent[], context: Context): Block[] {
  return nodes.flatMap((node) => blocksOf(node, context));
}

function blocksOf(node: RootContent, context: Context): readonly Block[] {
  const place = nodePlace(node, context);
  switch (node.type) {
    case "paragraph":
      if (isFence(node)) {
        context.problems.push(strayFence({}, place));
        return [];
      }
      return [{ kind: "paragraph", role: "body", content: inlines(node.children, context), place }];
    case "heading": {
      const level = Math.min(Math.max(node.depth, 2), 4) as 2 | 3 | 4;
      return [{ kind: "heading", level, id: context.headingId(), text: headingText(node, context), place }];
    }
    case "list":
      return [{ ...list(node, node.ordered ? "decimal" : "bullet", context), place }];
    case "table":
      return [{ ...markdownGrid(node, context), place }];
    case "leafDirective":
    case "containerDirective":
      return placeComponent(node, context);
    case "html":
      if (node.value.startsWith("<!--")) return [];
      break;
  }
  context.problems.push(notSupported({ what: nodeName[node.type] }, place));
  return [];
}

/** What is left of a closing fence whose container was already closed by a fence of the same length. */
function isFence({ children: [only, second] }: Paragraph): boolean {
  return only?.type === "text" && second === undefined && /^:{3,}$/u.test(only.value);
}
