import type { FigureMark } from "../../../model/printed-place.js";
import type { Drawing } from "../../drawing/shape.js";
import type { Picture } from "../../paper/picture.js";
import type { Tag } from "../../paper/tag.js";
import type { TextRun } from "../../text/lines.js";
import type { TextStyle } from "../../text/style.js";

/**
 * A node of a pdfmake definition. Texts carry runs that are already measured, in place of pdfmake's own
 * styled inlines, and every leaf carries the tag under which it stands in the structure tree.
 * Lengths are points; margins are left, top, right, bottom.
 */
export interface Node {
  readonly text?: string;
  readonly set?: SetText;
  readonly stack?: readonly Node[];
  readonly columns?: readonly (Node & { readonly width: number })[];
  readonly columnGap?: number;
  readonly table?: {
    /** What pdfmake has measured it puts in their place. */
    readonly widths: readonly (number | { readonly width: number })[];
    readonly body: readonly (readonly Node[])[];
    readonly headerRows?: number;
    readonly keepWithHeaderRows?: number;
    readonly dontBreakRows?: boolean;
    /** The least heights of what stands in the rows. */
    readonly heights?: readonly number[];
  };
  readonly layout?: TableLayout;
  /** The layout in which a table stands closer, where that keeps it on one page. */
  readonly tighter?: TableLayout;
  /** What the renderer draws itself, at its size: pdfmake places it as it would an SVG. */
  readonly svg?: Graphic;
  readonly tag?: Tag | undefined;
  readonly margin?: readonly [number, number, number, number];
  readonly rowSpan?: number;
  readonly colSpan?: number;
  /** Moved by so much, and taking no room: a cell whose rows have the height it needs. */
  readonly relativePosition?: { readonly x: number; readonly y: number };
  readonly verticalAlignment?: "middle" | "bottom";
  readonly unbreakable?: boolean;
  /** pdfmake's `beforeOdd` ends on a left page: it turns once more where the number is odd. */
  readonly pageBreak?: "before" | "beforeOdd";
  readonly fillColor?: string;
  /** Whether a cell has its left, top, right and bottom lines. */
  readonly border?: readonly [boolean, boolean, boolean, boolean];
  /** Height that must be free on the page, else a new page is begun: no heading is left at a page's foot. */
  readonly need?: number;
  /** What its strips are made of: they are parted anew where it is known how much of the page is left. */
  readonly flowing?: Flowing;
  /** Height of what follows and stays on the same page: the table of a chart. */
  readonly followed?: number;
  /** What stands in its place where it begins below what stands on the page before, instead of on the next. */
  readonly sharing?: Node;
  /** What stands in its place where it begins on the next page, instead of below what stands on this. */
  readonly turning?: Node;
  /** Room that it leaves free at the foot of the page where it begins, going over to the next. */
  readonly foot?: number;
}

export interface SetText {
  readonly runs: readonly TextRun[];
  readonly style: TextStyle;
  readonly align: "left" | "centre" | "right" | "justify";
  /** 字下げ of the first line. */
  readonly indent: number;
  /** Anchors that stand at its first line. */
  readonly anchors: readonly string[];
  /** Some lines only of a text that goes on elsewhere. */
  readonly part?: { readonly of: SetText; readonly from: number; readonly to: number };
}

/** What goes on from each column to the next: nodes of one column's width, and the room between columns. */
export interface Flowing {
  readonly nodes: readonly Node[];
  readonly columns: number;
  readonly width: number;
  readonly gutter: number;
}

/** A drawing, a drawing that can be drawn lower to fit at a page's foot, or a picture. */
export type Graphic = {
  readonly width: number;
  readonly height: number;
  /** The figures that are drawn in it. */
  readonly marks?: readonly FigureMark[];
} & (
  | { readonly drawing: Drawing }
  | { readonly drawing: Drawing; readonly least: number; readonly redraw: (height: number) => Graphic }
  | { readonly picture: Picture }
  /** 裁ち切り: a picture that fills its box, what is over cut off; or from there to the edges of the paper. */
  | { readonly picture: Picture; readonly fills: "box" | "head" | "page" }
);

/** pdfmake's table layout: lines, paddings and grounds by row and column. */
export interface TableLayout {
  hLineWidth(line: number): number;
  hLineColor(line: number): string;
  vLineWidth(line: number): number;
  vLineColor(line: number): string;
  paddingLeft(): number;
  paddingRight(): number;
  paddingTop(row: number): number;
  paddingBottom(row: number): number;
  fillColor(row: number, node: unknown, column: number): string | null;
}

interface TextOptions {
  readonly align?: SetText["align"];
  readonly indent?: number;
  readonly anchors?: readonly string[];
  readonly margin?: Node["margin"];
}

/** A text with its tag; without a tag it is an artifact. */
export function textNode(
  runs: readonly TextRun[],
  style: TextStyle,
  tag: Tag | undefined,
  options: TextOptions = {},
): Node {
  const { align = "left", indent = 0, anchors = [], margin } = options;
  return { text: "", set: { runs, style, align, indent, anchors }, tag, ...(margin ? { margin } : {}) };
}

export interface Ruling {
  readonly padding: readonly [across: number, along: number];
  /** Weight and colour of the horizontal line with a number, 0 the topmost. */
  readonly rule?: (line: number) => readonly [number, string] | undefined;
  readonly upright?: (line: number) => readonly [number, string] | undefined;
  readonly ground?: (row: number, column: number) => string | undefined;
}

/** pdfmake's layout of a table from its ruling; what the ruling leaves out has no line and no ground. */
export function tableLayout({ padding, rule, upright, ground }: Ruling): TableLayout {
  const [across, along] = padding;
  return {
    hLineWidth: (line) => rule?.(line)?.[0] ?? 0,
    hLineColor: (line) => rule?.(line)?.[1] ?? "#000000",
    vLineWidth: (line) => upright?.(line)?.[0] ?? 0,
    vLineColor: (line) => upright?.(line)?.[1] ?? "#000000",
    paddingLeft: () => across,
    paddingRight: () => across,
    paddingTop: () => along,
    paddingBottom: () => along,
    fillColor: (row, _, column) => ground?.(row, column) ?? null,
  };
}

/** Adds room above a node. */
export function spaced(node: Node, above: number): Node {
  const [left, top, right, bottom] = node.margin ?? [0, 0, 0, 0];
  return { ...node, margin: [left, Math.max(top, above), right, bottom] };
}

/** Takes away the room above a node that stands at a page's head or under a title with room of its own. */
export function withoutRoomAbove(node: Node): Node {
  const [left, , right, bottom] = node.margin ?? [0, 0, 0, 0];
  return { ...node, margin: [left, 0, right, bottom] };
}
