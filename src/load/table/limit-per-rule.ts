import type { Problem } from "../../problem/problem.js";
import { blankLeft, moreBlanks } from "../../problem/rules/starter.js";
import { manyMore } from "../../problem/rules/table.js";

/** How many problems of a rule are told of a table, and what is said of the others. */
interface Limit {
  readonly most: number;
  readonly more: (last: Problem, others: number) => Problem;
}

/** So many problems of one rule in a table have one cause, which a few of them show. */
const usual: Limit = {
  most: 100,
  more: ({ rule, place, severity }, others) => ({ ...manyMore({ rule, others }, place), severity }),
};

/** What a starter left to be filled in is seen as well in the table itself. */
const ofBlanks: Limit = { most: 3, more: ({ place }, others) => moreBlanks({ others }, place) };

const limitOf = (rule: string): Limit => (rule === blankLeft.id ? ofBlanks : usual);

/** The problems of a table; of a rule that is met in ten thousand rows the first of them, and how many more there are. */
export function limitPerRule(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  const kept = problems.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= limitOf(rule).most;
  });
  for (const [rule, count] of counts) {
    const { most, more } = limitOf(rule);
    const last = kept.findLast((problem) => problem.rule === rule);
    if (last && count > most) kept.push(more(last, count - most));
  }
  return kept;
}
