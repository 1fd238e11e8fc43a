import type { Effects, Output } from "../effects.js";
import type { Outcome } from "../problem/problem.js";

/** What a kind of dataset can be made into: each output by its name, made only when wanted. */
export interface OutputPlan {
  readonly names: readonly string[];
  /** Folders that are written anew as a whole, where they are not the outputs' outermost ones. */
  readonly replaces?: readonly string[];
  /** Makes the outputs of those names; problems met while drawing (a missing glyph) are errors like any other. */
  make(names: readonly string[], progress: Effects["progress"]): Promise<Outcome<readonly Output[]>>;
}
