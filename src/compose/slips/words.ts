import { wordChecks } from "../../calculate/words/checks.js";
import { findAll } from "../../problem/check.js";
import type { Place } from "../../problem/place.js";
import type { Context } from "../context.js";

/** 書き誤り: what is looked for in the words of tables is looked for in a corporation's prose, too. */
export function checkWords(text: string, place: Place, { problems }: Context): void {
  problems.push(...findAll(wordChecks, { text, place }));
}
