import { sampleWordsIn } from "../model/sample.js";
import type { Words } from "../model/words.js";
import type { Problem } from "../problem/problem.js";
import { sampleLeft } from "../problem/rules/starter.js";
import { limitPerRule } from "./table/limit-per-rule.js";

/** 見本の残り: tells the cells and settings that still say what the sample does. `owner` is whose dataset it is. */
export function tellLeftFromSample(words: readonly Words[], owner: string, problems: Problem[]): void {
  const met = words.flatMap(({ text, place }) => {
    const left = sampleWordsIn(text, owner);
    return left.length > 0 ? [sampleLeft({ words: left }, place)] : [];
  });
  problems.push(...limitPerRule(met));
}
