import type { Block } from "../../model/block.js";
import { allBlocks } from "../../model/block-parts.js";
import { type Chapter, type Document, documentParts } from "../../model/document.js";
import { type Tag, under } from "../paper/tag.js";
import { extent, leastExtent } from "./engine/extent.js";
import { type Node, spaced, tableLayout, textNode, withoutRoomAbove } from "./engine/node.js";
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
  /** Whether it may begin on the page of the chapter before, where that leaves most of it free. */
  readonly mayShare: boolean;
}

/** A chapter does not begin in less than this share of a page. */
const leastShare = 0.24;

/** 章: its title over a rule, then its blocks. */
export function chapterNodes(
  chapter: Chapter,
  { isFirst, opener, mayShare }: Position,
  box: PageBox,
  section: Tag,
  setting: Setting,
): Node[] {
  const turn = isFirst ? {} : pageBreak(opener && chapter.start === "same" ? "next" : chapter.start);
  // A part's band turns the page, and what follows has its own room above.
  if (opener) {
    const place = { turn: {}, isAtHead: true, mayShare: false };
    return [{ ...opener.node, ...turn }, ...ownNodes(chapter, place, box, section, setting)];
  }
  const place = { turn, isAtHead: isFirst, mayShare: mayShare && chapter.start === "next" };
  return ownNodes(chapter, place, box, section, setting);
}

interface Place {
  readonly turn: Pick<Node, "pageBreak">;
  readonly isAtHead: boolean;
  readonly mayShare: boolean;
}

function ownNodes(
  chapter: Chapter,
  { turn, isAtHead, mayShare }: Place,
  box: PageBox,
  section: Tag,
  setting: Setting,
): Node[] {
  const style = setting.scale.chapter;
  const title = textNode([textRun(chapter.title, style, setting)], style, under(section, "H1"), {
    anchors: [chapter.id],
  });
  const blocks = setting.layOut(chapter.blocks, box.textWidth, section, setting);
  const bare: Node = {
    table: { widths: [box.textWidth], body: [[{ ...title, margin: [0, 0, 0, 6] }]] },
    layout: tableLayout({
      padding: [0, 0],
      rule: (at) => (at === 1 ? [1.2, setting.theme.colours.accent] : undefined),
    }),
    margin: [0, 0, 0, style.size * 0.8],
  };
  if (chapter.title === "") return blocks.map((one, index) => (index === 0 ? { ...one, ...turn } : one));
  // The chapter's head has its own room below.
  const [opening, ...others] = blocks.map((one, index) => (index === 0 ? withoutRoomAbove(one) : one));
  // On a page of its own it has all the room there is; asking for some would turn the page twice.
  if (turn.pageBreak) {
    const sharing = mayShare && { sharing: kept(spaced(bare, style.size * 1.6), opening, box) };
    return [{ ...bare, ...turn, ...sharing }, ...(opening ? [opening, ...others] : [])];
  }
  const turning: Node = { ...bare, pageBreak: "before" };
  const head = isAtHead
    ? kept(bare, opening, box)
    : { ...kept(spaced(bare, style.size * 1.6), opening, box), turning };
  return [head, ...(opening ? [opening, ...others] : [])];
}

/** A chapter's head, asking for room for what it opens with and for a good part of a page. */
function kept(head: Node, opening: Node | undefined, { textWidth, textHeight }: PageBox): Node {
  const wanted = extent(withoutRoomAbove(head), textWidth) + leastExtent(opening, textWidth);
  const need = Math.max(wanted, textHeight * leastShare);
  return opening && need < textHeight ? { ...head, need } : head;
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
