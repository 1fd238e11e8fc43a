import type { Place } from "./place.js";

/** error: no output is written; warning: written, and listed at the end; note: worth knowing. */
export type Severity = "error" | "warning" | "note";

/** One thing that is wrong (or worth a look) in what the user gave us. Plain data. */
export interface Problem {
  /** Stable id such as `check/balance-sheet-unbalanced`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, in Japanese, with what was read and what was expected. */
  readonly message: string;
  /** What to do about it, in Japanese. */
  readonly hint: string;
  readonly place?: Place;
  /** The other side of a mismatch, the first of a duplicate, … */
  readonly related: readonly Place[];
}

/** A value together with the problems met on the way to it; the value is absent when there can be none. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** A rule: call it with the facts of a case to get its Problem. */
export interface Rule<Facts> {
  (facts: Facts, place?: Place, related?: readonly Place[]): Problem;
  readonly id: string;
  readonly severity: Severity;
  /** One line for the page that lists every rule: what it looks at and why. */
  readonly about: string;
}

export interface RuleDeclaration<Facts> {
  readonly id: string;
  readonly severity: Severity;
  readonly about: string;
  readonly message: (facts: Facts) => string;
  readonly hint: (facts: Facts) => string;
}

export function rule<Facts>(declaration: RuleDeclaration<Facts>): Rule<Facts> {
  const make = (facts: Facts, place?: Place, related: readonly Place[] = []): Problem => ({
    rule: declaration.id,
    severity: declaration.severity,
    message: declaration.message(facts),
    hint: declaration.hint(facts),
    ...(place === undefined ? {} : { place }),
    related,
  });
  return Object.assign(make, {
    id: declaration.id,
    severity: declaration.severity,
    about: declaration.about,
  });
}

/** Each problem once: what is met in several outputs, or on several pages of one, is one. */
export function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}
