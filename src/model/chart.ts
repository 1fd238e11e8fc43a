import type { Figure } from "./figure.js";
import type { NumberStyle } from "./print.js";
import type { Unit } from "./unit.js";

/**
 * 図表: a chart as data. Values are figures, already rounded to what is printed beside the marks; the
 * renderer places them and computes nothing.
 */
export interface ChartSpec {
  /** Stable id such as `trend/approvals`; the SVG is named after it. */
  readonly id: string;
  readonly title: string;
  /**
   * - columns: upright bars side by side over time, the last of them emphasised; lines (series with `draw: "line"`)
   *   of another unit have a panel of their own above the bars
   * - stacked-columns: upright bars on top of each other, over time
   * - lines: every series a line, named at its end; those of another unit in a panel of their own
   * - rows: lying bars, one category a row, for comparing many categories
   * - stacked-rows: lying bars end to end
   * - doughnut: the parts of one whole (one series), each labelled outside
   */
  readonly kind: "columns" | "stacked-columns" | "lines" | "rows" | "stacked-rows" | "doughnut";
  readonly categories: readonly Category[];
  readonly series: readonly Series[];
  /** 計: what the bars on top of each other come to, written over them. */
  readonly totals?: Series;
  /** 代替テキスト: what the chart says, then its data, for a reader who cannot see it. */
  readonly alternative: string;
  /** 注: printed under the chart, such as the rule by which small categories were gathered. */
  readonly notes: readonly string[];
  readonly numbers: NumberStyle;
}

export interface Category {
  /** 「令和6年度」「製造業」, as the table has it. */
  readonly label: string;
  /** 「R6」, where the label finds no room. */
  readonly short?: string;
  /** The first fiscal year of an era: a break is drawn before it. */
  readonly startsEra?: boolean;
}

export interface Series {
  readonly label: string;
  readonly draw: "bar" | "line";
  /** Which axis measures it. Series on one axis share one unit. */
  readonly axis: "left" | "right";
  readonly unit: Unit;
  /** Decimal digits printed. */
  readonly digits: number;
  /** Parallel to the categories; null where nothing is known. */
  readonly values: readonly (Figure | null)[];
  /** What is printed beside the mark in place of the value, parallel to the categories: 「1,234（23.4％）」. */
  readonly labels?: readonly string[];
}
