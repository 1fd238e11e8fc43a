import type { PhrasingContent } from "mdast";
import type { Inline, Text } from "../../model/inline.js";
import { notSupported } from "../../problem/rules/compose.js";
import type { Context } from "../context.js";
import { fill, fillText } from "../placeholder/fill.js";
import { checkHandwrittenAmounts } from "../slips/handwritten-amount.js";
import { checkWords } from "../slips/words.js";
import { nodeName } from "./node-name.js";
import { nodePlace } from "./place.js";

/** Running text of Markdown to inlines, {{…}} filled. */
export function inlines(nodes: readonly PhrasingContent[], context: Context): Text {
  return nodes.flatMap((node) => inline(node, context));
}

function inline(node: PhrasingContent, context: Context): readonly Inline[] {
  const place = nodePlace(node, context);
  switch (node.type) {
    case "text":
      if (context.isOwn) {
        checkHandwrittenAmounts(node.value.replace(/\{\{.*?\}\}/gsu, ""), place, context);
        checkWords(joinLines(node.value), place, context);
      }
      return fill(node.value, place, context).map((part) =>
        typeof part === "string" ? joinLines(part) : part,
      );
    case "inlineCode":
      return [node.value];
    case "strong":
    case "emphasis":
      return [{ kind: "strong", content: inlines(node.children, context) }];
    case "link": {
      const href = fillText(node.url, place, context);
      return [{ kind: "link", href, content: inlines(node.children, context) }];
    }
    case "break":
      return [{ kind: "break" }];
    case "html":
      if (/^<br\s*\/?>$/iu.test(node.value)) return [{ kind: "break" }];
      if (node.value.startsWith("<!--")) return [];
      break;
  }
  context.problems.push(notSupported({ what: nodeName[node.type] }, place));
  return [];
}

/** Lines of one paragraph are one text: no space between Japanese, one between Latin words. */
function joinLines(text: string): string {
  return text.replace(/(?<before>.?)\n\s*(?<after>.?)/gu, (_, before: string, after: string) =>
    /[\w,.;:!?)]/u.test(before) && /[\w(]/u.test(after) ? `${before} ${after}` : `${before}${after}`,
  );
}
