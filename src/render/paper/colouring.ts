import type { Colour, Inks } from "../../model/theme.js";
import { channels } from "../../model/theme-colours.js";

/** 色: how a colour stands in a page's content, as the operator that fills with it and the one that draws lines. */
export interface Colouring {
  fill(colour: Colour): string;
  stroke(colour: Colour): string;
  /** レジストレーションカラー: draws lines that stand on every plate, for those who lay the plates over each other. */
  readonly registration: string;
}

/** For the screen. */
export const inRgb = colouringBy(
  (colour) => channels(colour).map((part) => part / 255),
  ["rg", "RG"],
  "0 0 0 RG",
);

/** For the press. */
export const inInks = (inksOf: (colour: Colour) => Inks): Colouring =>
  colouringBy((colour) => inksOf(colour).map((percent) => percent / 100), ["k", "K"], "1 1 1 1 K");

/** The parts of a colour are found once. */
function colouringBy(
  partsOf: (colour: Colour) => readonly number[],
  [fill, stroke]: readonly [string, string],
  registration: string,
): Colouring {
  const known = new Map<Colour, string>();
  const parts = (colour: Colour): string => {
    const before = known.get(colour);
    if (before !== undefined) return before;
    const made = partsOf(colour)
      .map((part) => Math.round(part * 1000) / 1000)
      .join(" ");
    known.set(colour, made);
    return made;
  };
  return {
    fill: (colour) => `${parts(colour)} ${fill}`,
    stroke: (colour) => `${parts(colour)} ${stroke}`,
    registration,
  };
}
