import type { Image } from "../../model/block.js";
import type { Problem } from "../../problem/problem.js";
import { coarsePicture } from "../../problem/rules/paper.js";

/** A picture that is asked for, at a width in points; with a height, it covers a box of that size, cut off where it is larger. */
export interface WantedPicture {
  readonly image: Image;
  readonly width: number;
  readonly height?: number;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** 印刷解像度, and the least at which a photograph does not look coarse on a screen. */
export const printDpi = 300;
export const screenDpi = 150;

/** How wide a picture stands on paper, in points. */
export const shownWidth = ({ width, height = 0 }: WantedPicture, pixels: Pixels): number =>
  Math.max(width, (height * pixels.width) / pixels.height);

/** Tells of a picture whose pixels are fewer to the inch than some, and no fewer than others, of which it is told elsewhere. */
export function coarse(wanted: WantedPicture, pixels: Pixels, below: number, from = 0): Problem[] {
  const { file, place } = wanted.image;
  const inches = shownWidth(wanted, pixels) / 72;
  const dpi = Math.round(pixels.width / inches);
  if (dpi < from || dpi >= below) return [];
  const facts = {
    file,
    pixels: `${pixels.width}×${pixels.height}`,
    shown: Math.round(inches * 25.4),
    dpi,
    printDpi,
    sharp: Math.floor((pixels.width / printDpi) * 25.4),
  };
  return [coarsePicture(facts, place)];
}
