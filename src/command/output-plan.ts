import type { Effects, Output } from "../effects.js";
import type { Outcome } from "../problem/problem.js";

/** An output: the name by which it is asked for, and the files that are its. */
export interface OutputFiles {
  readonly name: string;
  /** Paths below the output folder, of this build or an earlier one; only that of its name, where it does not say. */
  readonly files?: RegExp;
}

/** What a dataset can be made into: each output by its name, made only when wanted. */
export interface OutputPlan {
  readonly names: readonly string[];
  /** Every output of such a dataset, made or not: other files in its output folder are none of kaiji's. */
  readonly outputs: readonly OutputFiles[];
  /** Only some of an output's files are made, and the others of an earlier build stay. */
  readonly isPart?: boolean;
  /** Makes the outputs of those names; problems met while drawing (a missing glyph) are errors like any other. */
  make(names: readonly string[], progress: Effects["progress"]): Promise<Outcome<readonly Output[]>>;
}

/** Whether a file is one of those outputs'. */
export const isOf = (outputs: readonly OutputFiles[], path: string): boolean =>
  outputs.some(({ name, files }) => files?.test(path) ?? path === name);
