import type { Place } from "../problem/place.js";
import type { ChartSpec } from "./chart.js";
import type { Diagram } from "./diagram.js";
import type { Figure } from "./figure.js";
import type { Text } from "./inline.js";
import type { SmallTrend } from "./small-trend.js";
import type { Statement } from "./statement.js";
import type { Balance } from "./statement-lines.js";
import type { Table } from "./table.js";
import type { TableSize } from "./theme.js";

/**
 * 部品: what a chapter is made of, as plain data. A block says what it is; how it looks is the renderers'.
 * Every block may carry the place its author wrote it, for the problems found while drawing it.
 */
export type Block = { readonly place?: Place } & (
  | Heading
  | Paragraph
  | List
  | TableBlock
  | GridBlock
  | StatementBlock
  | ChartBlock
  | DiagramBlock
  | Definitions
  | Tiles
  | Cards
  | History
  | Officers
  | Offices
  | Photo
  | Columns
  | CaseStudy
  | Prose
  | Box
  | Signature
  | Contents
  | PageBreak
);

/** 見出し. Level 1 is the chapter's own title, so headings inside start at 2. */
export interface Heading {
  readonly kind: "heading";
  readonly level: 2 | 3 | 4;
  /** Target of cross-references and bookmarks, unique in the document. */
  readonly id: string;
  readonly text: string;
}

/**
 * 段落. body: mincho, justified, first line indented (written here without the leading full-width space);
 * lead: an opening paragraph, larger; catch: a catchphrase, centred and large; note: ※, 注, small.
 */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly role: "body" | "lead" | "catch" | "note";
  readonly content: Text;
}

/** 箇条書き. circled is ①②③, parenthesised is (1)(2)(3), kana is ア．イ．ウ． */
export interface List {
  readonly kind: "list";
  readonly marker: "bullet" | "decimal" | "circled" | "parenthesised" | "kana";
  readonly items: readonly (readonly Block[])[];
}

/** 図表番号と題: numbered by compose, so that paper and screen agree. */
export interface Caption {
  /** Target of cross-references, unique in the document. */
  readonly id: string;
  /** 「表3」「図2」; empty where the theme wants no numbers. */
  readonly number: string;
  readonly text: string;
}

/** What every table may say of itself. */
interface Sized {
  /** Where nothing is said it is medium; a 罫線表 of many columns is small. */
  readonly size?: TableSize;
}

/** 数表. The unit line is made from the columns: 「（単位：百万円、件、％）」. */
export interface TableBlock extends Sized {
  readonly kind: "table";
  readonly caption?: Caption;
  readonly table: Table;
  /** Spanning heads over the columns, where a column's label alone is not enough: 「令和6年度」 over three. */
  readonly heads?: readonly { readonly label: string; readonly span: number }[];
  /** The rows (years) stand side by side, the columns below each other. */
  readonly across?: boolean;
}

/** 罫線表: words in cells that may span, such as programme tables and annexes. */
export interface GridBlock extends Sized {
  readonly kind: "grid";
  readonly caption?: Caption;
  /** Relative widths; one number a column. */
  readonly widths: readonly number[];
  /** How many rows at the top are headings, repeated on every page. */
  readonly headerRows: number;
  /** How many columns at the left are headings. */
  readonly headerColumns: number;
  /** Covered cells are left out, as in HTML. */
  readonly rows: readonly (readonly GridCell[])[];
  readonly notes: readonly string[];
}

export interface GridCell {
  readonly content: readonly Block[];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly align?: "left" | "centre" | "right";
}

/** 財務諸表 in account form, with the balances that run across both sides (経常収支差額). */
export interface StatementBlock extends Sized {
  readonly kind: "statement";
  readonly caption?: Caption;
  readonly statement: Statement;
  readonly balances: readonly Balance[];
}

export interface ChartBlock {
  readonly kind: "chart";
  readonly caption?: Caption;
  readonly chart: ChartSpec;
  /** 囲み幅に対する高さ: height over width; each kind has its own usual one. */
  readonly ratio?: number;
}

export interface DiagramBlock {
  readonly kind: "diagram";
  readonly caption?: Caption;
  readonly diagram: Diagram;
  /** 代替テキスト: what the drawing says. */
  readonly alternative: string;
}

/** 用語と説明. beside: the term in a left column (a profile); below: the term over its text (a glossary). */
export interface Definitions {
  readonly kind: "definitions";
  readonly layout: "beside" | "below";
  readonly entries: readonly { readonly term: string; readonly content: readonly Block[] }[];
}

/** 主要計数: figures that a reader should remember. */
export interface Tiles {
  readonly kind: "tiles";
  readonly tiles: readonly {
    readonly label: string;
    readonly figure: Figure;
    /** The value as printed, without its unit. */
    readonly text: string;
    readonly unit: string;
    /** A second line: 「前年度比 98.3％」. */
    readonly note?: Text;
    /** What it was in the years up to now: drawn small below it. */
    readonly trend?: SmallTrend;
  }[];
}

/** カード: what is offered (保証制度), a card each. */
export interface Cards {
  readonly kind: "cards";
  readonly cards: readonly {
    /** What it belongs to, empty where it stands by itself. */
    readonly group: string;
    readonly title: string;
    /** For whom it is. */
    readonly lead: string;
    /** Its terms: 「限度額」「8,000万円」. */
    readonly facts: readonly { readonly term: string; readonly text: string }[];
    readonly notes: readonly string[];
  }[];
}

/** 沿革. */
export interface History {
  readonly kind: "history";
  readonly entries: readonly { readonly date: string; readonly content: Text }[];
}

/** 役員名簿. */
export interface Officers {
  readonly kind: "officers";
  readonly caption?: Caption;
  readonly officers: readonly {
    /** 会長, 専務理事, … */
    readonly post: string;
    readonly name: string;
    /** 常勤／非常勤. */
    readonly standing: string;
    /** 就任年月日. */
    readonly appointed?: string;
    /** Post outside the corporation, empty where there is none. */
    readonly affiliation: string;
    readonly place?: Place;
  }[];
}

/** 事務所. */
export interface Offices {
  readonly kind: "offices";
  readonly offices: readonly {
    readonly name: string;
    readonly postalCode: string;
    readonly address: string;
    readonly telephone: string;
    readonly fax: string;
    /** 担当区域. */
    readonly district: string;
    readonly map?: Image;
    readonly place?: Place;
  }[];
}

/** A picture file, by the name under which its bytes are handed to the renderer. */
export interface Image {
  readonly file: string;
  readonly alternative: string;
  /** Where the picture was asked for. */
  readonly place?: Place;
}

export interface Photo {
  readonly kind: "photo";
  readonly image: Image;
  readonly caption?: string;
  /** 判: as it is; portrait: upright, 4 to 5; half: the upper half of a page; page: all of one; to the paper's edges. */
  readonly form: "plain" | "portrait" | "half" | "page";
  /** Share of the column's width, 1 is all of it; of those that reach the paper's edges nothing is asked. */
  readonly width: number;
}

/** 段組み. */
export interface Columns {
  readonly kind: "columns";
  readonly widths: readonly number[];
  readonly columns: readonly (readonly Block[])[];
}

/** 段組みの本文: goes on from each column to the next, and over pages; columns of one height. */
export interface Prose {
  readonly kind: "prose";
  readonly columns: number;
  readonly content: readonly Block[];
}

/** 支援事例: what a borrower lacked, what was done, what became of it. */
export interface CaseStudy {
  readonly kind: "case-study";
  /** Target of cross-references, unique in the document. */
  readonly id: string;
  readonly title: string;
  /** 「織物業・従業者12名」. */
  readonly client?: string;
  readonly image?: Image;
  /** 課題, 支援, 成果: side by side, each leading to the next. */
  readonly stages: readonly { readonly title: string; readonly content: readonly Block[] }[];
}

/** 囲み. */
export interface Box {
  readonly kind: "box";
  readonly title?: string;
  readonly content: readonly Block[];
}

/** 署名. */
export interface Signature {
  readonly kind: "signature";
  readonly organisation: string;
  readonly post: string;
  readonly name: string;
  readonly date?: string;
  readonly portrait?: Image;
}

/** 目次: chapters and, to the given depth, their headings. */
export interface Contents {
  readonly kind: "contents";
  readonly depth: 1 | 2;
}

/** 改ページ. left starts a spread (見開き), on the left page. */
export interface PageBreak {
  readonly kind: "page-break";
  readonly to: "next" | "left";
}
