import type { Imprint } from "./printed-place.js";

/** The name under which the index stands beside `figures.json`. */
export const indexFile = "printed-places.json";

/** 形式の版: the shape of the index, counted up when what is read by it changes. */
export const indexFormat = 1;

/** 印刷された所の索引: of every file in an output folder, what it was made from and what came to stand in it. */
export interface PrintedIndex {
  readonly format: typeof indexFormat;
  /** kaiji's version. */
  readonly kaiji: string;
  /** Of the figures of the build that wrote it: that of files kept from before may be another. */
  readonly figures: string;
  readonly files: readonly IndexedFile[];
}

export interface IndexedFile extends Imprint {
  /** Its path below the output folder. */
  readonly file: string;
  /** SHA-256 of its bytes: whether it is still the file that this says it is. */
  readonly sha256: string;
  /** SHA-256 of the figures that it was made from (`figuresDigest`). */
  readonly figures: string;
}
