import { wordChecks } from "../../calculate/words/checks.js";
import { sampleWordsIn } from "../../model/sample.js";
import { findAll } from "../../problem/check.js";
import type { Place } from "../../problem/place.js";
import { sampleLeft } from "../../problem/rules/starter.js";
import type { Context } from "../context.js";

/** 書き誤り: what is looked for in the words of tables is looked for in a corporation's prose, too; so is what is left from the sample. */
export function checkWords(text: string, place: Place, { problems, dataset }: Context): void {
  problems.push(...findAll(wordChecks, { text, place }));
  const left = sampleWordsIn(text, dataset.settings.entity.name);
  if (left.length > 0) problems.push(sampleLeft({ words: left }, place));
}
