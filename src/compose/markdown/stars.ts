import type { Nodes, PhrasingContent, Root } from "mdast";

/**
 * A single star stands for itself (5*3*2, 注1*): Markdown would take two of them out of the text and slant what is
 * between. What is meant to be bold has two. Changes the tree of the text.
 */
export function keepSingleStars(tree: Root, text: string): void {
  restore(tree);

  function restore(node: Nodes): void {
    if (!("children" in node)) return;
    for (const child of node.children) restore(child);
    const kept = node.children.flatMap((child): Nodes[] =>
      child.type === "emphasis" && text[child.position?.start.offset ?? -1] === "*"
        ? [star(child.position), ...child.children, star(child.position)]
        : [child],
    );
    node.children = joined(kept) as typeof node.children;
  }
}

const star = (position: Nodes["position"]): PhrasingContent => ({
  type: "text",
  value: "*",
  ...(position ? { position } : {}),
});

/** Neighbouring texts as one: what is looked for in a text may have stars in it. */
function joined(nodes: readonly Nodes[]): Nodes[] {
  const whole: Nodes[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    if (last?.type === "text" && node.type === "text")
      whole.splice(-1, 1, { ...last, value: last.value + node.value });
    else whole.push(node);
  }
  return whole;
}
