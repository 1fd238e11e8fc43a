import type { Theme } from "../../../model/theme.js";

/** Points of millimetres. */
export const points = (millimetres: number) => (millimetres * 72) / 25.4;

/** 判型, in millimetres. */
const sizes = { A4: [210, 297], B5: [182, 257] } as const;

/** 塗り足し and the room for crop marks outside it, in millimetres. */
const bleed = 3;
const markRoom = 10;

/** What is cut from a sheet of paper, in points. Positions are counted from its top left corner once it is trimmed. */
export interface PaperBox {
  readonly width: number;
  readonly height: number;
  /** How far it lies inside the paper it is printed on (the PDF's MediaBox); 0 where the two are one size. */
  readonly mediaMargin: number;
  readonly media: readonly [number, number];
  readonly bleed: number;
}

/** A page's measures in points. */
export interface PageBox extends PaperBox {
  readonly top: number;
  readonly bottom: number;
  readonly textWidth: number;
  readonly textHeight: number;
  /** Whether a page lies at the right of its spread: odd ones do, and slides, which lie in none. */
  isRight(page: number): boolean;
  /** Left edge of the type area: the inner margin of a right page is at its left. */
  left(page: number): number;
}

/**
 * What is drawn of a document: final, for readers; print, for the press; cover, its cover as one sheet for the press;
 * proof, for reading aloud.
 */
export type Variant = "final" | "print" | "cover" | "proof";

export const isForPress = (variant: Variant): boolean => variant === "print" || variant === "cover";

export function pageBox(theme: Theme, variant: Variant): PageBox {
  const { orientation, size } = theme.page;
  const [short, long] = sizes[size];
  const [wide, high] = orientation === "landscape" ? [long, short] : [short, long];
  const isRight = (page: number) => orientation === "landscape" || page % 2 === 1;
  const { top, bottom, inner, outer } = theme.page.margins;
  const width = points(wide);
  const height = points(high);
  const mediaMargin = isForPress(variant) ? points(bleed + markRoom) : 0;
  return {
    width,
    height,
    top: points(top),
    bottom: points(bottom),
    textWidth: points(wide - inner - outer),
    textHeight: points(high - top - bottom),
    isRight,
    left: (page) => points(isRight(page) ? inner : outer),
    mediaMargin,
    media: [width + 2 * mediaMargin, height + 2 * mediaMargin],
    bleed: isForPress(variant) ? points(bleed) : 0,
  };
}

/** 表紙の展開: back, spine and front side by side, on one sheet. */
export interface CoverSheet extends PaperBox {
  /** Where the spine begins, and where the front does: the two folds. */
  readonly folds: readonly [number, number];
}

/** The sheet of a cover whose pages are bound at the left; `spine` is millimetres. */
export function coverSheet(page: PageBox, spine: number): CoverSheet {
  const { width, height, mediaMargin, bleed, media } = page;
  const wider = width + points(spine);
  return {
    width: width + wider,
    height,
    mediaMargin,
    media: [media[0] + wider, media[1]],
    bleed,
    folds: [width, wider],
  };
}
