import type { Place } from "../problem/place.js";
import type { FiguresPeriod } from "./figures-file.js";
import type { PrintedPlace } from "./printed-place.js";

/** 違い: what changed from an edition to another. */
export interface Difference {
  readonly older: EditionName;
  readonly newer: EditionName;
  readonly changed: readonly ChangedFigure[];
  readonly appeared: readonly OneSidedFigure[];
  readonly vanished: readonly OneSidedFigure[];
  readonly words: readonly ChangedWords[];
}

export interface EditionName {
  readonly name: string;
  /** Whose it is, and of when. */
  readonly entity: string;
  readonly period: FiguresPeriod;
  /** Whether it is known what stands where in its outputs. */
  readonly isPlaced: boolean;
}

/** A figure of one id and two values, exact and as decimal strings. */
export interface ChangedFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly older: string | null;
  readonly newer: string | null;
  /** Newer less older; null where one of them is none, or in another unit. */
  readonly difference: string | null;
  readonly causes: readonly Cause[];
  /** Where the newer stands; where that is not known, where the older did. */
  readonly printed: readonly PlacedFigureText[];
}

/** A figure that only one of them has. */
export interface OneSidedFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: string | null;
  readonly printed: readonly PlacedFigureText[];
}

/** A place, with what stands there and what stood in its place. */
export interface PlacedFigureText extends PrintedPlace {
  readonly file: string;
  /** As the older printed it in the same file; absent where it did not. */
  readonly before?: string;
}

/** もと: a cell whose text changed, or a figure that is calculated in another way. */
export type Cause =
  | {
      readonly kind: "cell";
      readonly label: string;
      /** Where it stands now, or stood. */
      readonly place?: Place;
      readonly older?: string;
      readonly newer?: string;
    }
  | { readonly kind: "working"; readonly label: string; readonly id: string };

/** 変わった文章: sentences of a file that stand in the place of others; one of the two may be none. */
export interface ChangedWords {
  readonly file: string;
  /** In the newer; in the older, where they are gone. */
  readonly page: number;
  readonly older: readonly string[];
  readonly newer: readonly string[];
}
