import type { Rectangle } from "../drawing/rectangle.js";
import { charactersOf } from "../text/characters.js";
import { brokenLines, leading, shownText, textStyle, widthOfLine } from "./cell-text.js";
import type { CellContent, CellFormat } from "./sheet.js";

/** Where a cell's text goes inside its box (before the page's scale). */
export interface TextLayout {
  readonly size: number;
  readonly lines: readonly PlacedLine[];
}

export interface PlacedLine {
  readonly text: string;
  /** From the box's left edge and top edge. */
  readonly x: number;
  readonly y: number;
  /** Space between characters (均等割付). */
  readonly spacing: number;
}

/** Between a cell's border and its text, left and right. */
export const padding = 2.2;
const smallest = 5;

/**
 * Lays a cell's text out. Nothing is ever lost: text that does not fit its height, and a number that does not
 * fit its width (where Excel shows ####), are set smaller.
 */
export function textLayout(
  content: CellContent,
  format: CellFormat,
  box: Pick<Rectangle, "width" | "height">,
): TextLayout {
  const text = shownText(content, format);
  const indent = format.indent * format.font.size;
  const room = Math.max(1, box.width - 2 * padding - indent);
  let size = format.font.size;
  const setting = (): string[] => {
    if (format.upright) return [...charactersOf(text.replaceAll("\n", ""))];
    if (!format.wrap) return [text.replaceAll("\n", "")];
    return brokenLines(text, textStyle(format, size), room);
  };
  let lines = setting();
  const tooHigh = () => lines.length * size * leading > box.height && lines.length > 1;
  const tooWide = () =>
    (format.shrink || content.kind === "number") &&
    widthOfLine(lines[0] ?? "", textStyle(format, size)) > room;
  while (size > smallest && (tooHigh() || (!format.wrap && tooWide()))) {
    size -= 0.25;
    lines = setting();
  }
  const height = lines.length * size * leading;
  const top = { top: 1, middle: (box.height - height) / 2, bottom: box.height - height - 1, distributed: 1 };
  const spread =
    format.vertical === "distributed" && lines.length > 1
      ? (box.height - 2 - height) / (lines.length - 1)
      : 0;
  const start = format.vertical === "distributed" && lines.length === 1 ? top.middle : top[format.vertical];
  return {
    size,
    lines: lines.map((line, index) => ({
      text: line,
      ...across(line, content, format, { room, indent, width: box.width }, size),
      y: start + index * (size * leading + spread),
    })),
  };
}

function across(
  line: string,
  content: CellContent,
  format: CellFormat,
  { room, indent, width }: { room: number; indent: number; width: number },
  size: number,
): { x: number; spacing: number } {
  const own = widthOfLine(line, textStyle(format, size));
  const side = format.upright
    ? "center"
    : format.horizontal === "general"
      ? content.kind === "number"
        ? "right"
        : "left"
      : format.horizontal;
  if (side === "distributed") {
    const gaps = [...line].length - 1;
    if (gaps < 1) return { x: (width - own) / 2, spacing: 0 };
    // Excel keeps the indent free at both ends.
    return { x: padding + indent, spacing: Math.max(0, (room - indent - own) / gaps) };
  }
  if (side === "right") return { x: width - padding - indent - own, spacing: 0 };
  return { x: side === "center" ? (width - own) / 2 : padding + indent, spacing: 0 };
}
