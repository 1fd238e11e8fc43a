import { normalForm } from "../model/normal-form.js";
import type { ChoiceColumn } from "../model/schema.js";

/** Which of a column's choices a word is, in whatever width and spelling; undefined where it is none. */
export function choiceIn(word: string, { choices, spellings = {} }: ChoiceColumn): string | undefined {
  if (choices.includes(word)) return word;
  const form = normalForm(word);
  return (
    choices.find((choice) => normalForm(choice) === form) ??
    Object.entries(spellings).find(([spelling]) => normalForm(spelling) === form)?.[1]
  );
}
