import { blanksIn } from "./blank.js";

/** はじめの文: sentences that kaiji wrote to begin with, and nobody else's until they are changed. */
export interface BegunSentences {
  /** 「はじめのデータ」, 「見本」. */
  readonly of: string;
  /** Whose they are all the same; absent where they are nobody's. */
  readonly owner?: string;
  readonly sentences: ReadonlySet<string>;
}

/** So short a sentence may be anybody's: 「達成しました。」. */
const shortest = 12;

/** The sentences of a line, without what marks it as of a list; blanks are told as such. */
export function sentencesIn(line: string): string[] {
  return line
    .split(/(?<=。)|\|/u)
    .map((sentence) => sentence.trim().replace(/^(?:[-*>]|\d+\.)\s+/u, ""))
    .filter(
      (sentence) => sentence.length >= shortest && sentence.endsWith("。") && blanksIn(sentence).length === 0,
    );
}
