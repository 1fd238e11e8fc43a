import { z } from "zod";
import type { Colour, Inks } from "../model/theme.js";

const rgb = z.string().regex(/^#[0-9a-f]{6}$/iu);
const percent = z.number().min(0).max(100);

/** A colour as it is written in a theme: in RGB, or in RGB with the inks that print it. */
export const writtenColour = z.union(
  [rgb, z.strictObject({ rgb, cmyk: z.tuple([percent, percent, percent, percent]) })],
  '色を "#1d4e79" のように引用符で囲んで書くか、刷るインキの量（0から100まで）を添えて { rgb: "#1d4e79", cmyk: [100, 70, 20, 20] } のように書いてください',
);

type WrittenColour = z.infer<typeof writtenColour>;

export const rgbOf = (written: WrittenColour): Colour =>
  typeof written === "string" ? written : written.rgb;

/** The inks that are written beside colours. */
export const inksWritten = (colours: readonly WrittenColour[]): Readonly<Record<Colour, Inks>> =>
  Object.fromEntries(
    colours.flatMap((one) => (typeof one === "string" ? [] : [[one.rgb.toLowerCase(), one.cmyk] as const])),
  );
