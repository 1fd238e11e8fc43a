/**
 * A worksheet as plain data: what Excel prints of it, with every size in points. Rows and columns count
 * from 0. Read from a file by `render/form/book`, filled by `fill.ts`, drawn by `pdf.ts`.
 */
export interface Sheet {
  /** The worksheet's name. */
  readonly name: string;
  /** Hidden ones are filled, but no paper is made of them. */
  readonly isHidden: boolean;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** The least height of a row whose height is not given. */
  readonly rowHeight: number;
  readonly merges: readonly CellRange[];
  readonly page: PageSetup;
}

export interface SheetColumn {
  readonly width: number;
  readonly hidden: boolean;
}

export interface SheetRow {
  /** undefined: as high as its text needs, as Excel does for rows nobody has dragged. */
  readonly height: number | undefined;
  /** Whether somebody has dragged it to its height: another grows with what is filled in. */
  readonly isFixed: boolean;
  readonly hidden: boolean;
  /** Sparse: undefined where the sheet has neither value nor format. */
  readonly cells: readonly (SheetCell | undefined)[];
}

export interface SheetCell {
  readonly content: CellContent;
  readonly format: CellFormat;
}

/** What stands in a cell. Numbers are kept as Excel keeps them and printed by the cell's number format. */
export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string; readonly runs?: readonly CellRun[] }
  | { readonly kind: "number"; readonly value: number }
  /** A formula that holds placeholders: nothing that can be printed. */
  | { readonly kind: "formula"; readonly text: string };

export const blank: CellContent = { kind: "blank" };

/** A part of a cell's text that is set in a font of its own. */
export interface CellRun {
  readonly text: string;
  readonly font: CellFont;
}

export interface CellFormat {
  readonly font: CellFont;
  readonly numberFormat: string;
  readonly horizontal: "general" | "left" | "center" | "right" | "distributed" | "justify";
  readonly vertical: "top" | "middle" | "bottom" | "distributed";
  readonly wrap: boolean;
  readonly shrink: boolean;
  /** Steps of indentation, each about one full-width character. */
  readonly indent: number;
  /** 縦書き: one character below the other. */
  readonly upright: boolean;
  /** Degrees by which the text is turned, against the clock: −90 to 90. */
  readonly turn: number;
  /** `#rrggbb`, or undefined for paper. */
  readonly fill: string | undefined;
  readonly borders: Borders;
}

export interface CellFont {
  readonly family: "mincho" | "gothic";
  readonly size: number;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly struck: boolean;
  readonly colour: string;
}

export type Side = "top" | "left" | "bottom" | "right";
export type Borders = { readonly [S in Side]?: BorderLine } & {
  /** A slash through a cell that stays empty: 「／」 down-left to up-right, 「＼」 the other way, or both. */
  readonly slash?: { readonly line: BorderLine; readonly up: boolean; readonly down: boolean };
};

export interface BorderLine {
  readonly style: "hair" | "thin" | "medium" | "thick" | "dotted" | "dashed" | "double";
  readonly colour: string;
}

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface PageSetup {
  /** Paper in points, already turned for landscape. */
  readonly paper: { readonly width: number; readonly height: number };
  readonly margins: { readonly [S in Side]: number } & { readonly header: number; readonly footer: number };
  /** A fixed scale (1 is 100 %), or the number of pages that width and height must fit (0: any). */
  readonly scale: number | { readonly across: number; readonly down: number };
  /** Each is printed on pages of its own; none: all that is used. */
  readonly printAreas: readonly CellRange[];
  /** 印刷タイトル: rows repeated at the head of every page. */
  readonly titleRows: { readonly from: number; readonly to: number } | undefined;
  /** Rows and columns after which the paper is changed by hand. */
  readonly breaksAfter: readonly number[];
  readonly columnBreaksAfter: readonly number[];
  readonly centred: { readonly across: boolean; readonly down: boolean };
  /** Excel's header and footer codes (`&C&P / &N`), as written in the file. */
  readonly header: string;
  readonly footer: string;
}
