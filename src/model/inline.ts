import type { Figure } from "./figure.js";

/** 行内: what a line of text is made of. Plain strings are written as they are. */
export type Inline = string | Strong | Link | Reference | FigureText | LineBreak;

export interface Strong {
  readonly kind: "strong";
  readonly content: readonly Inline[];
}

export interface Link {
  readonly kind: "link";
  readonly href: string;
  readonly content: readonly Inline[];
}

/** 相互参照: printed as the text with the target's page, 「表3（12ページ）」, and linked to it. */
export interface Reference {
  readonly kind: "reference";
  /** Id of a chapter, a heading or a caption. */
  readonly to: string;
  readonly text: string;
}

/** A figure inside prose: the text is its value as printed, the proof variant adds its short id. */
export interface FigureText {
  readonly kind: "figure";
  readonly figure: Figure;
  readonly text: string;
}

export interface LineBreak {
  readonly kind: "break";
}

export type Text = readonly Inline[];
