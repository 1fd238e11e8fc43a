import type { Colour } from "../../../model/theme.js";

/** 図: a chart that Excel draws from the cells of a sheet, as data. */
export interface NativeChart {
  readonly title: string;
  readonly kind: "columns" | "stacked-columns" | "rows" | "pie";
  readonly categories: TextCells;
  readonly bars: readonly NativeSeries[];
  /** Over the bars, on an axis of their own at the right. */
  readonly lines: readonly NativeSeries[];
  readonly colours: { readonly text: Colour; readonly line: Colour };
  /** The cells around the place where it stands, 0-based, and its size. */
  readonly at: { readonly column: number; readonly row: number };
  readonly size: ChartSize;
}

/** In points. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Cells that hold words, as a formula, with what stands there: programs that calculate nothing show that. */
export interface TextCells {
  readonly formula: string;
  readonly texts: readonly string[];
}

export interface NativeSeries {
  readonly name: TextCells;
  /** Parallel to the categories; null where the cell is empty. */
  readonly values: { readonly formula: string; readonly numbers: readonly (number | null)[] };
  /** What its axis is measured in. */
  readonly unit: string;
  /** Excel's number format of its cells. */
  readonly format: string;
  readonly colour: Colour;
  /** Colours of single points, by their place: the latest year, the parts of a pie. */
  readonly points: ReadonlyMap<number, Colour>;
}
