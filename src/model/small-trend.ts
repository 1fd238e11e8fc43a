import type { Figure } from "./figure.js";

/** 小さな推移図: a value a year, the last of them the one that is told; null where nothing is known. */
export interface SmallTrend {
  readonly years: readonly string[];
  readonly values: readonly (Figure | null)[];
  /** 代替テキスト. */
  readonly alternative: string;
}
