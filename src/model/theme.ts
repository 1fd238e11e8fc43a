/** 色: `#rrggbb`. */
export type Colour = string;

/** インキ: cyan, magenta, yellow and black, each in percent of its full tone. */
export type Inks = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** 体裁: how a document looks on paper and on the screen. Lengths are millimetres unless they say otherwise. */
export interface Theme {
  readonly page: {
    readonly size: "A4" | "B5";
    /** 向き. landscape: slides, each a page by itself; portrait: pages bound into spreads. */
    readonly orientation: "portrait" | "landscape";
    readonly margins: {
      readonly top: number;
      readonly bottom: number;
      /** のど: towards the binding. */
      readonly inner: number;
      /** 小口: towards the open edge. */
      readonly outer: number;
    };
  };
  readonly colours: {
    /** The one accent: headings, rules, the first series of a chart. */
    readonly accent: Colour;
    /** A pale tint of the accent: header rows, tiles, boxes. Dark text on it must stay readable. */
    readonly tint: Colour;
    readonly text: Colour;
    /** Secondary text: notes, running heads, units. */
    readonly muted: Colour;
    /** Hairlines (罫線). */
    readonly line: Colour;
    /** The accents of the parts (部) in their order, begun anew where there are more parts. */
    readonly parts: readonly Colour[];
    /** Series of a chart in the order in which they are used. */
    readonly series: readonly Colour[];
  };
  /** The inks of colours for which the corporation says them, by colour in small letters; a profile has those of all others. */
  readonly inks: Readonly<Record<Colour, Inks>>;
  readonly fonts: { readonly prose: FontFamily; readonly display: FontFamily };
  readonly design: Design;
  readonly tables: Readonly<Record<TableSize, TableMeasure>>;
  /** Prose size in points; every other size follows from it. */
  readonly fontSize: number;
  /** 全角数字: whether figures inside prose are printed full-width (２，２４１億円). */
  readonly fullWidthFigures: boolean;
}

/** 意匠: which of its forms each kind of thing has. */
export interface Design {
  /** 表紙. band: the title over a photograph; full: the photograph is the ground; frame: white, with a frame. */
  readonly cover: "band" | "full" | "frame";
  /** 見出し of the second level. bar: beside a bar; rule: between a thick and a thin rule; block: white on the accent. */
  readonly heading: "bar" | "rule" | "block";
  /** 数表. tint: a pale head; rule: rules alone; stripe: a head of the accent, every other row pale. */
  readonly table: "tint" | "rule" | "stripe";
  /** 柱. head: over the page, above a rule; foot: beside the folio. */
  readonly header: "head" | "foot";
  /** 図表. grid: lines behind the bars; plain: none. */
  readonly chart: "grid" | "plain";
  /** 図表番号: whether tables and figures are counted. */
  readonly numbers: boolean;
}

/** 表の大きさ. large: for the few figures that matter; medium: ordinary; small: for many columns or rows. */
export type TableSize = "large" | "medium" | "small";

/** What a table of a size begins from; one that is too wide for its place becomes smaller from there. */
export interface TableMeasure {
  /** Type, over that of prose. */
  readonly type: number;
  /** 行送り: from line to line, over the type. */
  readonly leading: number;
  /** Points between the words of a cell and its edges: at the sides, and above and below. */
  readonly across: number;
  readonly along: number;
}

/** 明朝体 (mincho), ゴシック体 (gothic), or a typeface of the corporation's own. */
export type FontFamily = "mincho" | "gothic" | Typeface;

/** 自前の書体: the font files of its two weights. */
export interface Typeface {
  readonly regular: FontFile;
  readonly bold: FontFile;
}

/** A font file (TrueType) by its name in the dataset, and what is in it. */
export interface FontFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}
