import type { Problem } from "../../problem/problem.js";
import { blankLeft } from "../../problem/rules/starter.js";
import { manyMore } from "../../problem/rules/table.js";

/** So many problems of one rule in a table have one cause, which a few of them show; of a starter's blanks fewer do. */
const mostOf = (rule: string): number => (rule === blankLeft.id ? 10 : 100);

/** The problems of a table; of a rule that is met in ten thousand rows the first of them, and how many more there are. */
export function limitPerRule(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  const kept = problems.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= mostOf(rule);
  });
  for (const [rule, count] of counts) {
    const last = kept.findLast((problem) => problem.rule === rule);
    if (last && count > mostOf(rule))
      kept.push({
        ...manyMore({ rule, others: count - mostOf(rule) }, last.place),
        severity: last.severity,
      });
  }
  return kept;
}
