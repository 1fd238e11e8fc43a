import type { FormValues } from "../../model/form.js";
import type { Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { brokenField, listOutsideRows, unknownField } from "../../problem/rules/form.js";
import { suggest } from "../../problem/suggest.js";
import { isFormList, namesOf, ownOf, placeholderText } from "./form-value.js";
import { type CellPlaceholder, parsePlaceholders, placeholderSpans, type TextPart } from "./placeholder.js";
import { writable } from "./writable.js";

/** Tells what is wrong with the placeholders of a text; undefined parts are broken ones. */
export function tellPlaceholders(
  parts: readonly TextPart[] | undefined,
  names: ReadonlySet<string>,
  place: Place,
  problems: Problem[],
): void {
  if (!parts) problems.push(brokenField({}, place));
  for (const part of parts ?? []) {
    if (typeof part === "string" || names.has(part.name)) continue;
    problems.push(unknownField({ name: part.name, suggestion: suggest(part.name, names) }, place));
  }
}

/**
 * Fills words that stand in no row: a header, a sheet's name, a text box, a comment. They come in runs, each set in its own
 * way; what is filled in is set as the run in which its placeholder begins.
 */
export function fillRuns<Run extends { readonly text: string }>(
  runs: readonly Run[],
  values: FormValues,
  place: Place,
  problems: Problem[],
  dressed: (words: string) => string = (words) => words,
): Run[] {
  const parts = parsePlaceholders(runs.map(({ text }) => text).join(""));
  tellPlaceholders(parts, namesOf(values), place, problems);
  if (!parts) return [...runs];
  return replacedRuns(runs, parts, (part) => {
    const value = ownOf(values, part.name);
    if (isListField(part.name, values)) problems.push(listOutsideRows({ name: part.name }, place));
    return dressed(writable(placeholderText(part, value === undefined || isFormList(value) ? null : value)));
  });
}

/** Fills words that are set in one way; `dressed` changes what is put in. */
export function fillWords(
  text: string,
  values: FormValues,
  place: Place,
  problems: Problem[],
  dressed?: (words: string) => string,
): string {
  if (!text.includes("{{") && !text.includes("}}")) return text;
  return fillRuns([{ text }], values, place, problems, dressed)[0]?.text ?? "";
}

/** `&` begins a code of a header or footer, and stands for itself where it is doubled. */
export const inMargin = (words: string): string => words.replaceAll("&", "&&").replaceAll("\n", " ");

const isListField = (name: string, values: FormValues): boolean =>
  isFormList(ownOf(values, name.split(".")[0] ?? ""));

/** The runs of a text, each placeholder's words in the run in which it begins. */
export function replacedRuns<Run extends { readonly text: string }>(
  runs: readonly Run[],
  parts: readonly TextPart[],
  wordsFor: (part: CellPlaceholder) => string,
): Run[] {
  const spans = placeholderSpans(runs.map(({ text }) => text).join(""));
  const words = parts.filter((part) => typeof part !== "string").map(wordsFor);
  let start = 0;
  return runs.map((run) => {
    const end = start + run.text.length;
    let [text, at] = ["", start];
    spans.forEach(({ from, to }, index) => {
      if (to <= start || from >= end) return;
      text += run.text.slice(at - start, Math.max(at, from) - start);
      if (from >= start) text += words[index] ?? "";
      at = Math.min(to, end);
    });
    text += run.text.slice(at - start);
    start = end;
    return { ...run, text };
  });
}
