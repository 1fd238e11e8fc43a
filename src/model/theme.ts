/** 色: `#rrggbb`. */
export type Colour = string;

/** 体裁: how a document looks on paper and on the screen. Lengths are millimetres unless they say otherwise. */
export interface Theme {
  readonly page: {
    readonly size: "A4" | "B5";
    readonly margins: {
      readonly top: number;
      readonly bottom: number;
      /** のど: towards the binding. */
      readonly inner: number;
      /** 小口: towards the open edge. */
      readonly outer: number;
    };
  };
  readonly colours: {
    /** The one accent: headings, rules, the first series of a chart. */
    readonly accent: Colour;
    /** A pale tint of the accent: header rows, tiles, boxes. Dark text on it must stay readable. */
    readonly tint: Colour;
    readonly text: Colour;
    /** Secondary text: notes, running heads, units. */
    readonly muted: Colour;
    /** Hairlines (罫線). */
    readonly line: Colour;
    /** The accents of the parts (部) in their order, begun anew where there are more parts. */
    readonly parts: readonly Colour[];
    /** Series of a chart in the order in which they are used. */
    readonly series: readonly Colour[];
  };
  readonly fonts: { readonly prose: FontFamily; readonly display: FontFamily };
  /** Prose size in points; every other size follows from it. */
  readonly fontSize: number;
  /** 全角数字: whether figures inside prose are printed full-width (２，２４１億円). */
  readonly fullWidthFigures: boolean;
}

/** 明朝体 (mincho) for prose, ゴシック体 (gothic) for headings, tables and charts. */
export type FontFamily = "mincho" | "gothic";

/**
 * Neighbouring series differ in lightness (L* about 32, 70, 45, 78, 22, 68, 55, 86) as well as in hue, so that
 * they stay apart in black-and-white print, and the first of them keep to the blue–orange axis that all common
 * kinds of colour blindness preserve.
 */
export const defaultTheme: Theme = {
  page: { size: "A4", margins: { top: 24, bottom: 22, inner: 22, outer: 18 } },
  colours: {
    accent: "#1d4e79",
    tint: "#eaf1f7",
    text: "#1f2328",
    muted: "#5c6670",
    line: "#b8c2cc",
    parts: ["#1d4e79", "#1a6b6b", "#8c4a1f", "#4a4a86", "#3d6b35", "#7d3450"],
    series: ["#1d4e79", "#e69f00", "#b3541e", "#9cc9e8", "#3d2c5a", "#8fb339", "#7d8790", "#f5d491"],
  },
  fonts: { prose: "mincho", display: "gothic" },
  fontSize: 9.5,
  fullWidthFigures: false,
};
