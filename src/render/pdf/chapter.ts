import type { Block } from "../../model/block.js";
import { allBlocks } from "../../model/block-parts.js";
import { type Chapter, type Document, documentParts } from "../../model/document.js";
import { type Tag, under } from "../paper/tag.js";
import { extent, leastExtent } from "./engine/extent.js";
import { type Node, tableLayout, textNode, withoutRoomAbove } from "./engine/node.js";
import type { PageBox } from "./engine/page-box.js";
import type { Bookmark } from "./engine/press.js";
import type { Opener } from "./part/opener.js";
import { textRun } from "./setting/runs.js";
import type { ContentsEntry, Setting } from "./setting/setting.js";

/** Where a chapter stands. */
interface Position {
  /** Whether it is the first of the document: no page is turned for it. */
  readonly isFirst: boolean;
  /** What it stands under, where a part begins with it. */
  readonly opener: Opener | undefined;
}

/** A chapter does not begin in less than this share of a page. */
const leastShare = 0.24;

/** 章: its title over a rule, then its blocks. */
export function chapterNodes(
  chapter: Chapter,
  { isFirst, opener }: Position,
  box: PageBox,
  section: Tag,
  setting: Setting,
): Node[] {
  const turn = isFirst ? {} : pageBreak(opener && chapter.start === "same" ? "next" : chapter.start);
  // A part's band turns the page, and what follows has its own room above.
  const [turnOfOwn, above] = opener ? [{}, [{ ...opener.node, ...turn }]] : [turn, []];
  return [...above, ...ownNodes(chapter, turnOfOwn, isFirst || opener !== undefined, box, section, setting)];
}

function ownNodes(
  chapter: Chapter,
  turn: Pick<Node, "pageBreak">,
  isAtHead: boolean,
  box: PageBox,
  section: Tag,
  setting: Setting,
): Node[] {
  const style = setting.scale.chapter;
  const title = textNode([textRun(chapter.title, style, setting)], style, under(section, "H1"), {
    anchors: [chapter.id],
  });
  const blocks = setting.layOut(chapter.blocks, box.textWidth, section, setting);
  const head: Node = {
    table: { widths: [box.textWidth], body: [[{ ...title, margin: [0, 0, 0, 6] }]] },
    layout: tableLayout({
      padding: [0, 0],
      rule: (at) => (at === 1 ? [1.2, setting.theme.colours.accent] : undefined),
    }),
    margin: [0, chapter.start === "same" && !isAtHead ? style.size * 1.6 : 0, 0, style.size * 0.8],
    ...turn,
  };
  if (chapter.title === "") return blocks.map((one, index) => (index === 0 ? { ...one, ...turn } : one));
  // The chapter's head has its own room below.
  const [opening, ...others] = blocks.map((one, index) => (index === 0 ? withoutRoomAbove(one) : one));
  if (!opening) return [head];
  const kept = extent(withoutRoomAbove(head), box.textWidth) + leastExtent(opening, box.textWidth);
  const need = Math.max(kept, box.textHeight * leastShare);
  // On a page of its own it has all the room there is; asking for some would turn the page twice.
  const isKept = !turn.pageBreak && need < box.textHeight;
  return [isKept ? { ...head, need } : head, opening, ...others];
}

function pageBreak(start: Chapter["start"]): Pick<Node, "pageBreak"> {
  if (start === "same") return {};
  return { pageBreak: start === "left" ? "beforeOdd" : "before" };
}

/** What stands in the contents: parts, listed chapters and their first-level headings, also inside columns. */
export function contentsOf(document: Document): ContentsEntry[] {
  const parts = documentParts(document);
  return document.chapters
    .filter((chapter) => chapter.listed)
    .flatMap((chapter) => [
      ...parts
        .filter(({ chapters }) => chapters.find(({ listed }) => listed) === chapter)
        .map(({ id, title, index }) => ({ anchor: id, level: 0 as const, text: title, part: index })),
      { anchor: chapter.id, level: 1 as const, text: chapter.title },
      ...headings(chapter.blocks).map(({ id, text: title }) => ({
        anchor: id,
        level: 2 as const,
        text: title,
      })),
    ]);
}

function headings(blocks: readonly Block[]) {
  return allBlocks(blocks).flatMap((block) => (block.kind === "heading" && block.level === 2 ? [block] : []));
}

/** しおり: every chapter with its first-level headings, those of a part below its title. */
export function bookmarksOf(document: Document): Bookmark[] {
  const parts = new Map(documentParts(document).map((part) => [part.title, part]));
  return document.chapters.flatMap((chapter) => {
    const part = parts.get(chapter.part ?? "");
    if (!part) return chapterBookmarks([chapter]);
    if (part.chapters[0] !== chapter) return [];
    return [{ title: part.title, anchor: part.id, children: chapterBookmarks(part.chapters) }];
  });
}

function chapterBookmarks(chapters: readonly Chapter[]): Bookmark[] {
  return chapters
    .filter((chapter) => chapter.title !== "")
    .map((chapter) => ({
      title: chapter.title,
      anchor: chapter.id,
      children: headings(chapter.blocks).map((one) => ({ title: one.text, anchor: one.id, children: [] })),
    }));
}
