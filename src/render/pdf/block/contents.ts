import type { Contents } from "../../../model/block.js";
import { themeInPart } from "../../../model/theme-colours.js";
import { newTag, type Tag, under } from "../../paper/tag.js";
import { widthOf } from "../../text/measure.js";
import type { TextStyle } from "../../text/style.js";
import { extent } from "../engine/extent.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import type { TypeScale } from "../setting/scale.js";
import type { ContentsEntry, Setting } from "../setting/setting.js";

/** 段間, in points. */
const gutter = 30;

/**
 * 目次: title, dotted leader, page number, all of them links; with its sections it stands in two columns. The contents
 * keep their page: where sections and all would not stand on it, the entries stand closer, and then without sections.
 */
export function contentsNodes(block: Contents, width: number, parent: Tag, setting: Setting): Node[] {
  const entries = setting.contents.filter((entry) => entry.level <= block.depth);
  const toc = under(parent, "TOC");
  const chapters = entries.filter(({ level }) => level < 2);
  if (block.depth === 1)
    return chapters.map((entry, index) => entryNode(entry, index > 0, width, toc, setting));
  const [own, room] = [(width - gutter) / 2, roomOf(setting)];
  const ways = [
    [entries, setting],
    [entries, { ...setting, scale: closeLines(setting.scale) }],
    [chapters, setting],
  ] as const;
  // What is tried out is tagged nowhere.
  const fits = ([some, set]: (typeof ways)[number]) =>
    higherOf(inColumns(chaptersOf(some, own, newTag("TOC"), set), own, set), own) <= room;
  const [some, set] = ways.find(fits) ?? ways[2];
  return [{ columns: inColumns(chaptersOf(some, own, toc, set), own, set), columnGap: gutter }];
}

/** 行送り of entries that stand closer. */
const closest = 0.84;

function closeLines(scale: TypeScale): TypeScale {
  const close = (style: TextStyle): TextStyle => ({ ...style, leading: style.leading * closest });
  return { ...scale, heading4: close(scale.heading4), cell: close(scale.cell) };
}

/** How much of a page is left below the title, in points. */
const roomOf = ({ pageHeight, scale }: Setting): number => pageHeight - scale.chapter.leading * 2;

/** Every chapter with its sections, a part's title with its first. */
function chaptersOf(entries: readonly ContentsEntry[], width: number, toc: Tag, setting: Setting): Node[] {
  const chapters: Node[] = [];
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    // A part's title stays with its first chapter.
    if (entry.level < 2 && index > 0 && before?.level !== 0) chapters.push({ stack: [] });
    const node = entryNode(entry, entry.level === 2 || before?.level === 0, width, toc, setting);
    const chapter = chapters.pop() ?? { stack: [] };
    chapters.push({ stack: [...(chapter.stack ?? []), node] });
  }
  return chapters;
}

type Column = Node & { readonly width: number };

function inColumns(chapters: readonly Node[], width: number, setting: Setting): Column[] {
  const between = roomBetween(chapters, width, setting);
  return halves(chapters, width, between).map((list) => ({
    stack: list.map((one, index): Node => (index === 0 ? one : { ...one, margin: [0, between, 0, 0] })),
    width,
  }));
}

const higherOf = (columns: readonly Column[], width: number): number =>
  Math.max(...columns.map((one) => extent(one, width)));

/** Room between chapters, in points: less where all of them would not stand on one page. */
function roomBetween(chapters: readonly Node[], width: number, setting: Setting): number {
  const whole = chapters.reduce((sum, one) => sum + extent(one, width), 0);
  // A chapter is not parted, so that one column is higher than half of the whole.
  const free = roomOf(setting) * 2 - whole - setting.scale.heading4.leading * 4;
  return Math.min(9, Math.max(3, free / chapters.length));
}

/** Whole chapters in two columns, the higher of them as low as can be. */
function halves(
  chapters: readonly Node[],
  width: number,
  between: number,
): [readonly Node[], readonly Node[]] {
  const heights = chapters.map((one) => extent(one, width) + between);
  const sum = (some: readonly number[]): number => some.reduce((total, one) => total + one, 0);
  const higher = (at: number): number => Math.max(sum(heights.slice(0, at)), sum(heights.slice(at)));
  const best = chapters.reduce((least, _, at) => (higher(at + 1) < higher(least) ? at + 1 : least), 0);
  return [chapters.slice(0, best), chapters.slice(best)];
}

/** 部: its title on a ground of its colour, over its chapters. */
function partNode(
  { anchor, text, part = 0 }: ContentsEntry,
  width: number,
  toc: Tag,
  setting: Setting,
): Node {
  const { accent } = themeInPart(setting.theme, part).colours;
  const style: TextStyle = { ...setting.scale.cellHead, colour: "#ffffff" };
  const words = { ...textRun(text, style, setting), link: { anchor } };
  return {
    table: { widths: [width - 14], body: [[textNode([words], style, under(toc, "TOCI"))]] },
    layout: tableLayout({ padding: [7, 2], ground: () => accent }),
    margin: [0, 0, 0, 0],
  };
}

function entryNode(entry: ContentsEntry, spaced: boolean, width: number, toc: Tag, setting: Setting): Node {
  if (entry.level === 0) return partNode(entry, width, toc, setting);
  const { scale, theme } = setting;
  const chapter = entry.level === 1;
  const style: TextStyle = chapter
    ? { ...scale.heading4, colour: theme.colours.text, tabular: true }
    : { ...scale.cell, colour: theme.colours.muted };
  const dot: TextStyle = {
    face: "gothic",
    size: style.size * 0.55,
    leading: style.leading,
    colour: theme.colours.line,
  };
  const item = under(toc, "TOCI");
  const link = { anchor: entry.anchor };
  const title = { ...textRun(entry.text, style, setting), link };
  const inset = chapter ? 0 : style.size * 1.2;
  const numbers = style.size * 2;
  const titleWidth = Math.min(widthOf(title.text, style) + 6, width - inset - numbers - 20);
  const dots = width - inset - titleWidth - numbers;
  const leader = { text: "・".repeat(Math.max(0, Math.floor(dots / widthOf("・", dot)))), style: dot };
  const page = {
    text: "00",
    style,
    link,
    later: (of: (anchor: string) => number | undefined) => String(of(entry.anchor) ?? ""),
  };
  return {
    columns: [
      { ...textNode([title], style, item), width: titleWidth },
      { ...textNode([leader], dot, undefined, { align: "right" }), width: dots },
      { ...textNode([page], style, item, { align: "right" }), width: numbers },
    ],
    columnGap: 0,
    margin: [inset, spaced ? (chapter ? 6 : 1) : 0, 0, 0],
  };
}
