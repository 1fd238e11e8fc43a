import type { Colour } from "../../model/theme.js";
import type { FaceName } from "../font/face.js";

/** How a run of text is set. Sizes are points. */
export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly colour: Colour;
  /** 行送り: from baseline to baseline. */
  readonly leading: number;
  /** Digits of one width, so that amounts stand in columns. */
  readonly tabular?: boolean;
  /** 縦組みの字形: marks and small kana as they stand in a line that runs down. */
  readonly upright?: boolean;
  /** Points above the baseline, for the small marks of the proof. */
  readonly raise?: number;
  /** 字送り: points added between characters, for names spread to one width. */
  readonly tracking?: number;
}

/** The baseline of a line of this style, below its top: the type stands in the middle of its leading. */
export function baselineOf({ size, leading }: Pick<TextStyle, "size" | "leading">): number {
  return leading / 2 + size * 0.38;
}
