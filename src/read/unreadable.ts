import type { Place } from "../problem/place.js";
import type { Outcome, Problem } from "../problem/problem.js";
import {
  cutShort,
  damagedFile,
  type OtherFile,
  otherFile,
  passwordSet,
  tooLarge,
} from "../problem/rules/read.js";

/** Thrown where a file cannot be read on; it ends as a problem of the file before it leaves this room. */
export class Unreadable extends Error {
  readonly problemAt: (place: Place) => Problem;

  constructor(problemAt: (place: Place) => Problem) {
    super();
    this.problemAt = problemAt;
  }
}

export const damaged = (reason: string): Unreadable =>
  new Unreadable((place) => damagedFile({ reason }, place));

export const cutOff = (): Unreadable => new Unreadable((place) => cutShort({}, place));

export const locked = (): Unreadable => new Unreadable((place) => passwordSet({}, place));

export const beyondBounds = (what: string, limit: string): Unreadable =>
  new Unreadable((place) => tooLarge({ what, limit }, place));

export const notAWorkbook = (other: OtherFile): Unreadable =>
  new Unreadable((place) => otherFile(other, place));

/** What `read` gives, or the problem for which it gives nothing. */
export function outcomeOf<T>(place: Place, read: () => T): Outcome<T> {
  try {
    return { value: read(), problems: [] };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { value: undefined, problems: [error.problemAt(place)] };
  }
}
