import { brokenLines, leading, shownText, textStyle, widthOfLine } from "./cell-text.js";
import type { CellContent, CellStyle } from "./grid.js";

/** Where a cell's text goes inside its box (before the page's scale). */
export interface TextLayout {
  readonly size: number;
  readonly lines: readonly TextLine[];
}

export interface TextLine {
  readonly text: string;
  /** From the box's left edge and top edge. */
  readonly x: number;
  readonly y: number;
  /** Space between characters (均等割付). */
  readonly spacing: number;
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Between a cell's border and its text, left and right. */
export const padding = 2.2;
const smallest = 5;

/**
 * Lays a cell's text out. Nothing is ever lost: text that does not fit its height, and a number that does not
 * fit its width (where Excel shows ####), are set smaller.
 */
export function layOut(content: CellContent, style: CellStyle, box: Box): TextLayout {
  const text = shownText(content, style);
  const indent = style.indent * style.font.size;
  const room = Math.max(1, box.width - 2 * padding - indent);
  let size = style.font.size;
  const setting = (): string[] => {
    if (style.upright) return [...text.replaceAll("\n", "")];
    if (!style.wrap) return [text.replaceAll("\n", "")];
    return brokenLines(text, textStyle(style, size), room);
  };
  let lines = setting();
  const tooHigh = () => lines.length * size * leading > box.height && lines.length > 1;
  const tooWide = () =>
    (style.shrink || content.kind === "number") && widthOfLine(lines[0] ?? "", textStyle(style, size)) > room;
  while (size > smallest && (tooHigh() || (!style.wrap && tooWide()))) {
    size -= 0.25;
    lines = setting();
  }
  const height = lines.length * size * leading;
  const top = { top: 1, middle: (box.height - height) / 2, bottom: box.height - height - 1, distributed: 1 };
  const spread =
    style.vertical === "distributed" && lines.length > 1 ? (box.height - 2 - height) / (lines.length - 1) : 0;
  const start = style.vertical === "distributed" && lines.length === 1 ? top.middle : top[style.vertical];
  return {
    size,
    lines: lines.map((line, index) => ({
      text: line,
      ...across(line, content, style, { room, indent, width: box.width }, size),
      y: start + index * (size * leading + spread),
    })),
  };
}

function across(
  line: string,
  content: CellContent,
  style: CellStyle,
  { room, indent, width }: { room: number; indent: number; width: number },
  size: number,
): { x: number; spacing: number } {
  const own = widthOfLine(line, textStyle(style, size));
  const side = style.upright
    ? "center"
    : style.horizontal === "general"
      ? content.kind === "number"
        ? "right"
        : "left"
      : style.horizontal;
  if (side === "distributed") {
    const gaps = [...line].length - 1;
    if (gaps < 1) return { x: (width - own) / 2, spacing: 0 };
    // Excel keeps the indent free at both ends.
    return { x: padding + indent, spacing: Math.max(0, (room - indent - own) / gaps) };
  }
  if (side === "right") return { x: width - padding - indent - own, spacing: 0 };
  return { x: side === "center" ? (width - own) / 2 : padding + indent, spacing: 0 };
}
