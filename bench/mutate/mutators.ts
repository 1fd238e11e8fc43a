import { isNode, type Node, partOf } from "./node.js";

/** A deliberate fault: what stands there instead of a node. */
export interface Fault {
  readonly kind: string;
  readonly text: string;
}

type Source = (node: Node) => string;

/** The faults that a node may have, by the kind of node. */
export const mutators: Readonly<Record<string, (node: Node, source: Source) => readonly Fault[]>> = {
  BinaryExpression: (node, source) => {
    const [left, right] = [partOf(node, "left"), partOf(node, "right")];
    if (isText(left) || isText(right)) return comparisons(node, source, equalities);
    return comparisons(node, source, { ...equalities, ...orders, ...sums });
  },
  LogicalExpression: (node, source) => [
    { kind: "condition", text: source(partOf(node, "left")) },
    { kind: "condition", text: source(partOf(node, "right")) },
  ],
  IfStatement: (node) => verdicts(partOf(node, "test")),
  ConditionalExpression: (node) => verdicts(partOf(node, "test")),
  UnaryExpression: (node, source) =>
    ["!", "-"].includes(String(node.operator))
      ? [{ kind: "sign", text: source(partOf(node, "argument")) }]
      : [],
  Literal: ({ value, regex, raw }) => {
    if (typeof value === "boolean") return [{ kind: "constant", text: String(!value) }];
    if (typeof value === "number") return [{ kind: "constant", text: `${raw}+1` }];
    if (typeof value === "string") return isId(value) ? [{ kind: "id", text: '"？"' }] : [];
    return regex ? unanchored(String(raw)) : [];
  },
  TemplateLiteral: (node, source) =>
    /^`[a-z][\w-]*\//u.test(source(node)) ? [{ kind: "id", text: '"？"' }] : [],
  CallExpression: (node, source) => {
    const callee = partOf(node, "callee");
    if (callee.type !== "MemberExpression" || callee.computed === true) return optional(node, callee, source);
    const [object, method] = [partOf(callee, "object"), String(partOf(callee, "property").name)];
    const args = source(node).slice(callee.end - node.start);
    const other = otherMethod.get(method);
    return [
      ...(other ? [{ kind: "method", text: `${source(object)}${dot(callee)}${other}${args}` }] : []),
      ...(dropped.has(method) ? [{ kind: "method", text: source(object) }] : []),
      ...(asked.has(method) ? [{ kind: "method", text: `!${source(node)}` }] : []),
    ];
  },
  MemberExpression: (node, source) => optional(node, partOf(node, "object"), source),
  ExpressionStatement: (node) =>
    /^(Call|Assignment|Update|Await|Chain)Expression$/u.test(partOf(node, "expression").type)
      ? [{ kind: "statement", text: "" }]
      : [],
  ContinueStatement: () => [{ kind: "statement", text: "" }],
  ThrowStatement: () => [{ kind: "statement", text: "" }],
};

const equalities = { "===": ["!=="], "!==": ["==="], "==": ["!="], "!=": ["=="] };
const orders = { "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"] };
const sums = { "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["*"], "**": ["*"] };

function comparisons(node: Node, source: Source, table: Readonly<Record<string, string[]>>): Fault[] {
  const [left, right] = [partOf(node, "left"), partOf(node, "right")];
  const kind = node.operator as string;
  return (table[kind] ?? []).map((other) => ({
    kind: kind in sums ? "arithmetic" : "comparison",
    text: `${source(left)} ${other} ${source(right)}`,
  }));
}

/** The condition as if it always held, or never. */
const verdicts = (test: Node): Fault[] =>
  test.type === "Literal" ? [] : ["true", "false"].map((text) => ({ kind: "condition", text }));

const isText = (node: Node): boolean =>
  node.type === "TemplateLiteral" || (node.type === "Literal" && typeof node.value === "string");

/** A name that code compares or looks up, not words that people read. */
const isId = (text: string): boolean => /^[a-z][\w/:.-]*$/iu.test(text);

function unanchored(raw: string): Fault[] {
  const faults = [raw.replace(/^\/\^/u, "/"), raw.replace(/\$(?=\/\w*$)/u, "")];
  return faults.filter((text) => text !== raw).map((text) => ({ kind: "pattern", text }));
}

/** `a?.b` as `a.b`. */
function optional(node: Node, before: Node, source: Source): Fault[] {
  if (node.optional !== true) return [];
  const rest = source(node).slice(before.end - node.start);
  const isNamed = node.type === "MemberExpression" && node.computed !== true;
  return [{ kind: "optional", text: source(before) + rest.replace("?.", isNamed ? "." : "") }];
}

const dot = (callee: Node): string => (callee.optional === true ? "?." : ".");

const pairs = [
  ["some", "every"],
  ["plus", "minus"],
  ["times", "dividedBy"],
  ["lt", "lte"],
  ["gt", "gte"],
  ["lessThan", "lessThanOrEqualTo"],
  ["greaterThan", "greaterThanOrEqualTo"],
  ["min", "max"],
  ["floor", "ceil"],
  ["find", "findLast"],
] as const;
const otherMethod = new Map<string, string>([
  ...pairs,
  ...pairs.map(([one, other]) => [other, one] as const),
  ["div", "times"],
]);

/** Methods whose result is of the kind of what they are called on. */
const dropped = new Set(
  "filter sort toSorted reverse toReversed slice trim trimEnd trimStart normalize replace replaceAll abs negated trunc".split(
    " ",
  ),
);
/** Methods that answer yes or no. */
const asked = new Set("equals isZero isNegative isInteger includes has test startsWith endsWith".split(" "));

/** What stands in a list, or `undefined` where the node is none. */
export const listed = (node: Node): readonly Node[] =>
  node.type === "ArrayExpression" && Array.isArray(node.elements) ? node.elements.filter(isNode) : [];
