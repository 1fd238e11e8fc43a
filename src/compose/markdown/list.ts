import type { ListItem, List as ListNode, RootContent } from "mdast";
import type { List } from "../../model/block.js";
import type { Text } from "../../model/inline.js";
import type { Context } from "../context.js";
import { inlines } from "./inline.js";

/** A list of Markdown as a list of the booklet. */
export function list(node: ListNode, marker: List["marker"], context: Context): List {
  return { kind: "list", marker, items: node.children.map(({ children }) => context.blocks(children)) };
}

export const listsIn = (nodes: readonly RootContent[]): ListNode[] =>
  nodes.filter((node): node is ListNode => node.type === "list");

/** The list inside an item, for components whose content is an outline. */
export const listUnder = ({ children }: ListItem): ListNode | undefined => listsIn(children)[0];

/** The words of an item itself. */
export function itemText({ children: [first] }: ListItem, context: Context): Text {
  return first?.type === "paragraph" ? inlines(first.children, context) : [];
}
