import type { Output } from "../effects.js";

/** 翌年度のデータ: the files of a dataset a period later, and which of them says what is left to be done. */
export interface RolledForward {
  readonly files: readonly Output[];
  readonly todo: string;
}
