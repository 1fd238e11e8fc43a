import { parseSync } from "vite";
import { listed, mutators } from "./mutators.js";
import { isNode, type Node, partOf, runParts } from "./node.js";

/** 変異: one deliberate fault in a file. */
export interface Mutant {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

/** Opens or closes a choice between a node as it is and with a fault. */
interface Insertion {
  readonly at: number;
  readonly text: string;
  readonly closes: boolean;
  /** Where the node's other end is. */
  readonly other: number;
}

/** A file's code with every fault in it, each asleep until `mutant(id)` says yes. */
export function instrument(file: string, code: string, firstId: number): { code: string; mutants: Mutant[] } {
  const mutants: Mutant[] = [];
  const insertions: Insertion[] = [];
  const source = ({ start, end }: Node): string => code.slice(start, end);

  const wrap = ({ start, end }: Node, before: string, after: string): void => {
    insertions.push({ at: start, text: before, closes: false, other: end });
    insertions.push({ at: end, text: after, closes: true, other: start });
  };
  const add = ({ start }: Node, kind: string, from: string, to: string): string => {
    const id = firstId + mutants.length;
    const line = code.slice(0, start).split("\n").length;
    mutants.push({ id, file, line, kind, from, to });
    return `mutant(${id})`;
  };

  /** `chain` is the whole optional chain that the node is a link of: a part of it cannot be put in brackets. */
  const visit = (node: Node, chain: Node | undefined): void => {
    const site = chain ?? node;
    for (const { kind, text } of mutators[node.type]?.(node, source) ?? []) {
      const tested = /^(If|Conditional)/u.test(node.type) ? partOf(node, "test") : site;
      const to =
        source(site).slice(0, node.start - site.start) + text + source(site).slice(node.end - site.start);
      const isCondition = tested !== site;
      const choice = add(isCondition ? tested : node, kind, source(isCondition ? tested : node), text);
      if (kind === "statement") wrap(node, `{if(!${choice}){`, "}}");
      else wrap(tested, `(${choice}?(${isCondition ? text : to}):(`, "))");
    }
    for (const item of listed(node)) wrap(item, `...(${add(item, "list", source(item), "")}?[]:[`, "])");
    const link = node.type === "ChainExpression" ? node : chain;
    for (const part of runParts(node)) {
      if (isTarget(node, part)) continue;
      const isLink = part === node.callee || part === node.object || part === node.expression;
      visit(part, isLink && link ? link : undefined);
    }
  };
  for (const statement of parseSync(file, code).program.body as unknown[]) {
    if (isNode(statement)) visit(statement, undefined);
  }
  return { code: `const { mutant } = globalThis.mutation;${inserted(code, insertions)}`, mutants };
}

/** What is assigned to is no value. */
const isTarget = (node: Node, part: Node): boolean =>
  (node.type === "AssignmentExpression" && part === node.left) || node.type === "UpdateExpression";

function inserted(code: string, insertions: readonly Insertion[]): string {
  const order = new Map(insertions.map((insertion, index) => [insertion, index]));
  const inOrder = insertions.toSorted((a, b) => {
    if (a.at !== b.at) return a.at - b.at;
    if (a.closes !== b.closes) return a.closes ? -1 : 1;
    // The outer one opens first and closes last.
    const nested = (order.get(a) ?? 0) - (order.get(b) ?? 0);
    return b.other - a.other || (a.closes ? -nested : nested);
  });
  let text = "";
  let last = 0;
  for (const insertion of inOrder) {
    text += code.slice(last, insertion.at) + insertion.text;
    last = insertion.at;
  }
  return text + code.slice(last);
}
