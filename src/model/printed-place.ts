/** 何の中にあるか: what a printed figure stands in. */
export type PlaceKind = "table" | "tiles" | "chart" | "diagram" | "sentence" | "cell";

/** 周り: what is around a printed figure, by which a person finds it on its page. */
export interface Surroundings {
  readonly kind: PlaceKind;
  /** 「表3」「図2」. */
  readonly number?: string;
  /** The title of its table, chart or diagram. */
  readonly title?: string;
  /** The names of its row and of its column; of a chart, of what is drawn and of its series. */
  readonly row?: string;
  readonly column?: string;
  /** The sentence it stands in, as printed. */
  readonly sentence?: string;
}

/** A figure as it was set, before it is known where it comes to stand. */
export interface FigureMark extends Surroundings {
  /** Its id. */
  readonly figure: string;
  /** As printed; absent where it is drawn and not written: the length of a bar. */
  readonly text?: string;
}

/** 印刷された所: where a figure came to stand in an output. Plain data. */
export interface PrintedPlace extends FigureMark {
  /** Of a PDF, from 1: the number printed at the page's foot. */
  readonly page?: number;
  /** Of a workbook, or of the form that a PDF was drawn from. */
  readonly sheet?: string;
  /** 「D14」, of a sheet or a CSV. */
  readonly cell?: string;
}

/** 文章: a paragraph or heading of a PDF, or the words of a cell, and the page on which it begins. */
export interface PrintedWords {
  readonly page: number;
  readonly text: string;
}

/** 刷り上がり: what came to stand in a file that was drawn. */
export interface Imprint {
  readonly places: readonly PrintedPlace[];
  readonly words: readonly PrintedWords[];
}
