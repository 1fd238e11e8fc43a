import type { Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { directive } from "micromark-extension-directive";
import { gfmTable } from "micromark-extension-gfm-table";
import { keepSingleStars } from "./stars.js";

/**
 * Markdown to its tree, with tables and with directives that stand on lines of their own. Text directives
 * are left out, so that 「10:30から」 and 「1:2の割合」 come through untouched, as do single stars.
 */
export function parseMarkdown(text: string): Root {
  const { flow } = directive();
  const tree = fromMarkdown(text, {
    extensions: [gfmTable(), flow === undefined ? {} : { flow }],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
  keepSingleStars(tree, text);
  return tree;
}
