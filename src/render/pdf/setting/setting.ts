import type { Block } from "../../../model/block.js";
import type { Part } from "../../../model/document.js";
import type { Figure } from "../../../model/figure.js";
import type { NumberStyle } from "../../../model/print.js";
import type { PlaceKind, Surroundings } from "../../../model/printed-place.js";
import type { Theme } from "../../../model/theme.js";
import { themeInPart } from "../../../model/theme-colours.js";
import type { Words } from "../../../model/words.js";
import type { Place } from "../../../problem/place.js";
import type { Problem } from "../../../problem/problem.js";
import type { Pictures } from "../../paper/picture.js";
import type { Tag } from "../../paper/tag.js";
import type { Node } from "../engine/node.js";
import type { GridKinds } from "./grid-kinds.js";
import { type TypeScale, typeScale } from "./scale.js";

/** 組版: what laying out a block needs to know besides the block. */
export interface Setting {
  readonly theme: Theme;
  readonly scale: TypeScale;
  readonly numbers: NumberStyle;
  readonly pictures: Pictures;
  /** Height of the type area in points: no drawing may be higher. */
  readonly pageHeight: number;
  /** Gives a figure its short id in the proof variant; prints nothing in the others. */
  readonly proof?: (figure: Figure, printed: string) => string;
  /** 字下げ: whether a paragraph's first line is moved in; not in lists, cells and boxes. */
  readonly indent: boolean;
  /** How prose is aligned: justified, except in the cells of a grid. */
  readonly align: "justify" | "left" | "centre" | "right";
  readonly problems: Problem[];
  /** The words of the data, with their places: a problem with a word is reported at its place. */
  readonly words: readonly Words[];
  /** Where the block being laid out was written. */
  readonly place?: Place;
  /** What is around the figures of the block being laid out. */
  readonly around: Surroundings;
  /** Cross-references met, checked when all pages are made. */
  readonly references: { readonly to: string; readonly place: Place | undefined }[];
  /** The 罫線表 of the document, by kinds. */
  readonly grids: GridKinds;
  /**
   * Lays out the blocks that a block holds, below each other in a column of a width (points), their tags under a
   * parent. It is handed in, so that no block imports the list of all blocks (`lay-out.ts`).
   */
  readonly layOut: LayOut;
  /** What stands in the contents, in order. */
  readonly contents: readonly ContentsEntry[];
}

export type LayOut = (blocks: readonly Block[], width: number, parent: Tag, setting: Setting) => Node[];

export interface ContentsEntry {
  readonly anchor: string;
  /** 0 a part, 1 a chapter, 2 a heading in it. */
  readonly level: 0 | 1 | 2;
  /** Index of the part, where it is one. */
  readonly part?: number;
  readonly text: string;
}

/** The setting inside a part, which has its own colour. */
export function inPart(setting: Setting, { index }: Part): Setting {
  const theme = themeInPart(setting.theme, index);
  return { ...setting, theme, scale: typeScale(theme) };
}

export function at(setting: Setting, place: Place | undefined): Setting {
  return place === undefined ? setting : { ...setting, place };
}

/** The setting in a block: its own place, and itself around its figures; what has no title has that of the block it stands in. */
export function inBlock(setting: Setting, block: Block): Setting {
  const { number, text: title } = ("caption" in block &&
    typeof block.caption === "object" &&
    block.caption) || {
    number: setting.around.number,
    text: setting.around.title,
  };
  const around: Surroundings = {
    kind: kindsAround[block.kind] ?? "sentence",
    ...(number && { number }),
    ...(title && { title }),
  };
  return { ...at(setting, block.place), around };
}

const kindsAround: Partial<Record<Block["kind"], PlaceKind>> = {
  table: "table",
  grid: "table",
  statement: "table",
  tiles: "tiles",
  chart: "chart",
  diagram: "diagram",
};

/** 測るだけの設定: measuring neither reports a problem twice nor numbers a figure before it is read. */
export function readOnly(setting: Setting): Setting {
  return { ...setting, problems: [], ...(setting.proof ? { proof: () => "[000]" } : {}) };
}
