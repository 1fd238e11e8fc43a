import type { FiguresFile, PlainFigure } from "./figures-file.js";
import type { PrintedPlace, PrintedWords } from "./printed-place.js";

/** 版: one of two states of a publication that are compared, whether built or not. */
export interface Edition {
  /** What it was read from, as it was typed. */
  readonly name: string;
  readonly about: Pick<FiguresFile, "kind" | "entity" | "period">;
  readonly figures: ReadonlyMap<string, PlainFigure>;
  /** What stands in its outputs; undefined where that is not known. */
  readonly files: readonly EditionFile[] | undefined;
}

export interface EditionFile {
  readonly file: string;
  readonly places: readonly PrintedPlace[];
  readonly words: readonly PrintedWords[];
}
