/** A node of oxc's syntax tree, as far as mutants need it: its kind, where it stands, its parts by name. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** A part that is a node. */
export function partOf(node: Node, name: string): Node {
  const part = node[name];
  if (!isNode(part)) throw new Error(`${node.type} has no ${name}`);
  return part;
}

/** The nodes directly below a node that are run: no types, no imports, no names of properties. */
export function runParts(node: Node): Node[] {
  if (node.type.startsWith("TS")) return isNode(node.expression) ? [node.expression] : [];
  if (/^(Import|ExportAll)/u.test(node.type) || isNode(node.source)) return [];
  return Object.entries(node).flatMap(([name, value]) => {
    if (name === "key" && node.computed !== true) return [];
    return (Array.isArray(value) ? value : [value]).filter(isNode);
  });
}
