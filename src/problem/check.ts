import { type Problem, type Rule, type RuleDeclaration, rule } from "./problem.js";

/** 照合: a rule together with how a subject is looked at for it. */
export interface Check<Facts, Subject> extends Rule<Facts> {
  /** Everything in the subject that breaks the rule. */
  readonly find: (subject: Subject) => readonly Problem[];
}

/** Any check that looks at such a subject, as lists hold them. */
export type CheckOf<Subject> = Check<never, Subject>;

/** What looks at a subject: a check, or one more way in which the rule of another may be broken. */
export type Finder<Subject> = Pick<CheckOf<Subject>, "find">;

/** A check as it stands in its file: its words, and how its cases are found, which `broken` makes Problems. */
export interface CheckDeclaration<Facts, Subject> extends RuleDeclaration<Facts> {
  readonly find: (subject: Subject, broken: Rule<Facts>) => readonly Problem[];
}

export function check<Facts, Subject>({
  find,
  ...words
}: CheckDeclaration<Facts, Subject>): Check<Facts, Subject> {
  const broken = rule(words);
  return Object.assign(broken, { find: (subject: Subject) => find(subject, broken) });
}

/** What all of these find. */
export function findAll<Subject>(finders: readonly Finder<Subject>[], subject: Subject): Problem[] {
  return finders.flatMap(({ find }) => find(subject));
}
