import type { Colour } from "../../model/theme.js";
import { channels } from "../../model/theme-colours.js";

/** A colour as the eye has it (CIE L*a*b*, D50): lightness from 0 to 100, then how red (or green) and how yellow (or blue). */
export type Lab = readonly [lightness: number, red: number, yellow: number];

/** sRGB to CIE XYZ with its white moved from D65 to D50, by rows (IEC 61966-2-1, Bradford). */
const toXyz = [
  [0.4360747, 0.3850649, 0.1430804],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322, 0.0971045, 0.7141733],
] as const;
const white = [0.96422, 1, 0.82521] as const;

export function labOf(colour: Colour): Lab {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => linear(channel / 255));
  const [x = 0, y = 0, z = 0] = toXyz.map(([r, g, b], at) =>
    cubeRoot((r * red + g * green + b * blue) / (white[at] ?? 1)),
  );
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const linear = (share: number): number =>
  share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;

/** Straight near black, where a cube root is too steep. */
const cubeRoot = (share: number): number =>
  share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;

/** How far a colour is from grey. */
export const chroma = ([, red, yellow]: Lab): number => Math.hypot(red, yellow);
