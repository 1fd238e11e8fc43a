import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type { Block } from "../../model/block.js";
import type { TableSize } from "../../model/theme.js";
import type { Place } from "../../problem/place.js";
import * as rules from "../../problem/rules/compose.js";
import { settingFault } from "../../problem/setting-fault.js";
import { suggest } from "../../problem/suggest.js";
import type { Component } from "../component/component.js";
import { inSize } from "../component/table-size.js";
import type { Context } from "../context.js";
import { nodePlace } from "../markdown/place.js";
import { fillText } from "../placeholder/fill.js";
import { components } from "./registry.js";

/** A directive to the blocks of its component; what the author got wrong is a problem at the directive's line. */
export function placeComponent(node: LeafDirective | ContainerDirective, context: Context): readonly Block[] {
  const at = nodePlace(node, context);
  const component = components.find(({ name }) => name === node.name);
  if (!component) {
    const suggestion = suggest(
      node.name,
      components.map(({ name }) => name),
    );
    context.problems.push(rules.unknownComponent({ name: node.name, suggestion }, at));
    return [];
  }
  const form = node.type === "leafDirective" ? "leaf" : "container";
  if (component.form !== "either" && form !== component.form) {
    context.problems.push(rules.wrongForm({ component: component.name, form: component.form }, at));
    return [];
  }
  const attributes = readAttributes(component, node, context);
  if (!attributes) return [];
  const children = node.type === "containerDirective" ? node.children : [];
  const blocks = component
    .build({ attributes, children, place: at }, context)
    .map((block) => (block.place ? block : { ...block, place: at }));
  return sized(blocks, component.name, attributes, at, context);
}

/** The blocks with their tables in the size that the author names; of what is no table it cannot be asked. */
function sized(
  blocks: readonly Block[],
  component: string,
  { size }: Readonly<Record<string, unknown>>,
  place: Place,
  { problems }: Context,
): readonly Block[] {
  if (size === undefined || blocks.length === 0) return blocks;
  const made = inSize(blocks, size as TableSize);
  if (made) return made;
  const expected = "ここには表がないので、大きさを選べません";
  problems.push(rules.invalidAttribute({ component, attribute: "size", expected }, place));
  return blocks;
}

function readAttributes(
  component: Component,
  node: LeafDirective | ContainerDirective,
  context: Context,
): Record<string, unknown> | undefined {
  const at = nodePlace(node, context);
  const written = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([key, value]) => [key, fillText(value ?? "", at, context)]),
  );
  const read = component.attributes.safeParse(written, { error: settingFault });
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const attribute of issue.keys) {
        const suggestion = suggest(attribute, Object.keys(component.attributes.shape));
        context.problems.push(
          rules.unknownAttribute({ component: component.name, attribute, suggestion }, at),
        );
      }
    } else {
      const attribute = issue.path.join(".");
      const expected = attribute in written ? issue.message : "書かれていません";
      context.problems.push(rules.invalidAttribute({ component: component.name, attribute, expected }, at));
    }
  }
  return undefined;
}
