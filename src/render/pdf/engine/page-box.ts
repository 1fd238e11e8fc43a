import type { Theme } from "../../../model/theme.js";

const points = (millimetres: number) => (millimetres * 72) / 25.4;

/** 判型, in millimetres. */
const sizes = { A4: [210, 297], B5: [182, 257] } as const;

/** 塗り足し and the room for crop marks outside it, in millimetres. */
const bleed = 3;
const markRoom = 10;

/** A page's measures in points. Positions are counted from the trimmed page's top left corner. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly textWidth: number;
  readonly textHeight: number;
  /** Left edge of the type area: the inner margin of a right (odd) page is at its left. */
  left(page: number): number;
  /** How far the trimmed page lies inside the paper it is printed on (the PDF's MediaBox); 0 where the two are one size. */
  readonly mediaMargin: number;
  readonly media: readonly [number, number];
  readonly bleed: number;
}

export type Variant = "final" | "print" | "proof";

export function pageBox(theme: Theme, variant: Variant): PageBox {
  const [wide, high] = sizes[theme.page.size];
  const { top, bottom, inner, outer } = theme.page.margins;
  const width = points(wide);
  const height = points(high);
  const mediaMargin = variant === "print" ? points(bleed + markRoom) : 0;
  return {
    width,
    height,
    top: points(top),
    bottom: points(bottom),
    textWidth: points(wide - inner - outer),
    textHeight: points(high - top - bottom),
    left: (page) => points(page % 2 === 1 ? inner : outer),
    mediaMargin,
    media: [width + 2 * mediaMargin, height + 2 * mediaMargin],
    bleed: variant === "print" ? points(bleed) : 0,
  };
}
