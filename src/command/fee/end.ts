import type { Effects } from "../../effects.js";
import { problemsText } from "../../problem/print.js";
import type { Outcome, Problem } from "../../problem/problem.js";
import { contradictingOptions, missingOption, unreadableOption } from "../../problem/rules/fee-case.js";
import { type ExitCode, exit, exitOf } from "../exit.js";
import { type Answer, answerJson, answerText } from "./answer.js";

export interface EndOptions {
  readonly format: "text" | "json";
  readonly colour: boolean;
}

/** Ends a question with its answer on stdout, or with what stands against it on stderr and no number. */
export function end(outcome: Outcome<Answer>, options: EndOptions, effects: Effects): ExitCode {
  const { value, problems } = outcome;
  if (problems.length > 0) effects.say(problemsText(problems, options.colour));
  if (!value) return feeExitOf(problems);
  effects.print(options.format === "json" ? answerJson(value) : answerText(value));
  return exit.fine;
}

/** An option missing, unreadable or beside another is wrong usage; the rest is about the case. */
export function feeExitOf(problems: readonly Problem[]): ExitCode {
  const usage: readonly string[] = [missingOption.id, unreadableOption.id, contradictingOptions.id];
  return problems.some(({ rule }) => usage.includes(rule)) ? exit.usage : exitOf(problems);
}
