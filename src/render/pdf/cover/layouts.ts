import type { Design } from "../../../model/theme.js";
import { bandCover } from "./band.js";
import { frameCover } from "./frame.js";
import type { CoverLayout } from "./front.js";
import { fullCover } from "./full.js";

/** The forms of a cover, by their names in the theme. */
export const coverLayouts: Readonly<Record<Design["cover"], CoverLayout>> = {
  band: bandCover,
  full: fullCover,
  frame: frameCover,
};
