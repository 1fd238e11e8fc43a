import { attributeOf, childOf, descendants } from "../xml/element.js";
import type { XmlPart } from "./form-book.js";

const defaultWidth = 8.43;

/**
 * Width in points of a column that is `characters` wide. Excel measures columns in digits of the workbook's
 * normal font, in whole pixels of 1/96 inch (ECMA-376, 18.3.1.13).
 */
export function columnWidth(characters: number | undefined, digit: number): number {
  const width = characters ?? defaultWidth + 5 / digit;
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit) * 0.75;
}

/** How wide a digit is, in ems of the font; most fonts' digits are half an em. */
const digitWidths: readonly (readonly [RegExp, number])[] = [
  [/BIZ UDP(?:ゴシック|Gothic)/u, 0.76],
  [/BIZ UDP(?:明朝|Mincho)/u, 0.68],
];

/** Widest digit of the workbook's normal font (the first font of its styles), in whole pixels. */
export function normalDigitWidth(styles: XmlPart | undefined): number {
  const font = styles && descendants(styles.root, "font")[0];
  const value = (name: string) => {
    const element = childOf(font, name);
    return element && attributeOf(element, "val");
  };
  const pixels = (Number(value("sz") ?? "11") * 96) / 72;
  const name = value("name") ?? "";
  const known = digitWidths.find(([pattern]) => pattern.test(name))?.[1];
  if (known !== undefined) return Math.round(pixels * known);
  // Japanese fonts of old are drawn from bitmaps, a pixel wider than their outlines.
  return Math.floor(pixels / 2) + (/[^\x20-\x7e]|Gothic|Mincho|Meiryo/u.test(name) ? 1 : 0);
}
