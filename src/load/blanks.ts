import { blanksIn } from "../model/blank.js";
import type { Place } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import { blankLeft } from "../problem/rules/starter.js";

/** Tells the blanks that a line or a setting still has, once. */
export function tellBlanks(text: string, place: () => Place, problems: Problem[]): void {
  const [written, ...others] = blanksIn(text);
  if (written !== undefined) problems.push(blankLeft({ written, others: others.length }, place()));
}
