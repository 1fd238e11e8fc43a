import { expect } from "vitest";
import type { Context } from "../../../src/compose/context.js";
import { fill } from "../../../src/compose/placeholder/fill.js";
import type { Text } from "../../../src/model/inline.js";
import type { Problem } from "../../../src/problem/problem.js";
import { dataset } from "../../calculate/by-hand.js";
import { problemLine } from "../by-hand.js";

// The corporation is 見本 in 見本県; its report is of 令和6年度 and published in July 2025.

/** A text that begins at a row of a.md, its braces filled, and what is told. */
export function filled(text: string, row: number | null = 10, more: Partial<Context> = {}) {
  const problems: Problem[] = [];
  const context = { problems, dataset: dataset({}), ...more } as unknown as Context;
  const place = row === null ? { file: "a.md" } : { file: "a.md", row };
  return { text: fill(text, place, context), problems: problems.map(problemLine) };
}

/** The same where nothing may be told. */
export function words(text: string): Text {
  const { text: made, problems } = filled(text);
  expect(problems).toEqual([]);
  return made;
}
