import type { Theme } from "../../model/theme.js";
import { settable } from "../text/characters.js";
import { breakAtPhrases, breakEvenly } from "../text/lines.js";
import type { TextStyle } from "../text/style.js";
import { letteringOf } from "./lettering.js";
import type { Label } from "./shape.js";

export interface BlockStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** Words set into lines inside a drawing. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** The labels with the block's top at a height and its start, middle or end (by its anchor) at x. */
  at(x: number, top: number): Label[];
}

const leading = 1.35;

export function textBlock(text: string, room: number, style: BlockStyle, theme: Theme): TextBlock {
  const { size, bold = false, colour, anchor = "start" } = style;
  const face = letteringOf(theme, bold);
  const set: TextStyle = { face, size, colour, leading: size * leading };
  const paragraphs = text === "" ? [] : text.split("\n");
  const lines = paragraphs.flatMap((one) => {
    const runs = [{ text: settable(one), style: set }];
    return (anchor === "start" ? breakAtPhrases : breakEvenly)(runs, Math.max(room, size));
  });
  const texts = lines.map((line) => line.runs.map((run) => run.text).join(""));
  return {
    lines: texts,
    width: Math.max(0, ...lines.map((line) => line.width)),
    height: lines.length * size * leading,
    at: (x, top) =>
      texts.map((one, index) => ({
        kind: "label",
        text: one,
        x,
        y: top + (index + 0.5) * size * leading + size * 0.38,
        size,
        bold,
        face,
        colour,
        anchor,
      })),
  };
}
