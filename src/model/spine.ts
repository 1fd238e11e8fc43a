/** 背: the narrow side of a bound booklet. */
export interface Spine {
  /** 背幅 in millimetres, as the printer says for its pages and paper. */
  readonly width: number;
  /** Whether the words of the cover stand on it. */
  readonly words: boolean;
}

/** How far the words of a spine keep from its folds, in millimetres: no fold falls quite where it should. */
export const spineClearance = 1;

/** The smallest type of a spine, in points. */
export const leastSpineType = 6;

/** The narrowest spine that holds words, in millimetres: the smallest type and the clearance at both its sides. */
export const narrowestSpine = 4.2;
