import { type Draw, drawing } from "../sample/draw.js";

/** The choices of one input: of the same seed and number always the same. */
export const drawOf = (seed: number, number: number): Draw =>
  drawing(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));

/** One of a list. */
export function one<T>(draw: Draw, list: readonly T[]): T {
  const drawn = list[draw.between(0, list.length - 1)];
  if (drawn === undefined) throw new RangeError("nothing to choose from");
  return drawn;
}

/** A place in something so long, its end included. */
export const placeIn = (draw: Draw, length: number): number => draw.between(0, Math.max(0, length));
