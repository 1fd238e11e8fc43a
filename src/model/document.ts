import type { Block, Image } from "./block.js";
import type { IsoDate } from "./era.js";
import type { Figure } from "./figure.js";
import type { NumberStyle } from "./print.js";
import type { Spine } from "./spine.js";
import type { Theme } from "./theme.js";
import type { Words } from "./words.js";

/**
 * 文書: a publication ready to be drawn, as plain data. Compose makes it, the renderers of paper and
 * screen draw it. Photographs are named here; their bytes are handed to the renderer beside it.
 */
export interface Document {
  readonly title: string;
  /** The corporation that publishes it. */
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly language: "ja-JP";
  /** 発行日: also the file's creation date, so that the same input gives the same bytes. */
  readonly date: IsoDate;
  readonly theme: Theme;
  readonly numbers: NumberStyle;
  /** 柱: printed at the head of left pages; the chapter's title stands on right pages. */
  readonly runningHead: string;
  readonly cover?: FrontCover;
  readonly chapters: readonly Chapter[];
  /** Chapters of its plan that have nothing to say. */
  readonly leftOut?: readonly ChapterLeftOut[];
  readonly backCover?: BackCover;
  /** Where it is bound with one. */
  readonly spine?: Spine;
  /** The words of the data it was composed of, with their places. */
  readonly words?: readonly Words[];
}

/** 置かない章: its name, and why it is left out, with the file that it lacks. */
export interface ChapterLeftOut {
  readonly name: string;
  readonly why: string;
}

/** 表紙. */
export interface FrontCover {
  readonly organisation: string;
  /** 「ディスクロージャー誌」. */
  readonly title: string;
  /** 「令和7年度版」「2026」. */
  readonly edition: string;
  readonly subtitle?: string;
  readonly mark?: Image;
  readonly photo?: Image;
}

/** 裏表紙と奥付. */
export interface BackCover {
  readonly organisation: string;
  /** 発行年月, 発行者, 所在地, 電話, ウェブサイト. */
  readonly colophon: readonly { readonly label: string; readonly text: string }[];
  readonly mark?: Image;
}

/** 章. */
export interface Chapter {
  /** Target of cross-references, unique in the document. */
  readonly id: string;
  readonly title: string;
  /** next: on a new page; left: as a spread; same: where the last chapter ended, if there is room. */
  readonly start: "next" | "left" | "same";
  /** Whether it stands in the contents. */
  readonly listed: boolean;
  /** The part (部) to which it belongs, by its title. */
  readonly part?: string;
  readonly blocks: readonly Block[];
}

/** 部: chapters in a row that have a colour, a tab at the edge and a place in the contents of their own. */
export interface Part {
  readonly title: string;
  /** Target of links, unique in the document. */
  readonly id: string;
  /** 0 for the first. */
  readonly index: number;
  readonly chapters: readonly Chapter[];
}

/** The parts of a document in their order; none where it is not divided. */
export function documentParts({ chapters }: Pick<Document, "chapters">): readonly Part[] {
  const titles = [...new Set(chapters.flatMap(({ part }) => part ?? []))];
  return titles.map((title, index) => ({
    title,
    id: `part-${index + 1}`,
    index,
    chapters: chapters.filter(({ part }) => part === title),
  }));
}

/** Every figure that a document prints, in reading order. A document is plain data, so it is looked through as such. */
export function documentFigures(document: Document): readonly Figure[] {
  const known = figuresOf.get(document);
  if (known) return known;
  const found: Figure[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("origin" in value && "value" in value) found.push(value as Figure);
    else for (const part of Object.values(value)) visit(part);
  };
  visit(document.chapters);
  figuresOf.set(document, found);
  return found;
}

/** A document does not change once it is composed: its figures are looked for once. */
const figuresOf = new WeakMap<Document, readonly Figure[]>();
