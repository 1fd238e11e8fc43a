import type { Words } from "../../model/words.js";
import type { CheckOf } from "../../problem/check.js";
import { doubledLetter } from "./doubled-letter.js";
import { doubledPhrase } from "./doubled-phrase.js";
import { lostMan } from "./lost-man.js";
import { mistypedTerm } from "./mistyped-term.js";
import { mixedWidths } from "./mixed-widths.js";
import { oppositeBounds } from "./opposite-bounds.js";
import { partedMark } from "./parted-mark.js";
import { twoLimits } from "./two-limits.js";

/** 書き誤りの一覧: every check of words that somebody typed, in a cell of a table or in prose. A new check is added here. */
export const wordChecks: readonly CheckOf<Words>[] = [
  lostMan,
  doubledPhrase,
  doubledLetter,
  oppositeBounds,
  twoLimits,
  mixedWidths,
  partedMark,
  mistypedTerm,
];
