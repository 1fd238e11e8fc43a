import { beyondBounds, type Unreadable } from "./unreadable.js";

// 読める大きさ: what a file may cost. Twice and more what any statistics of a year have been seen to need.

/** The sheet of Excel. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** Characters in a cell of Excel. */
export const longestText = 32_767;

/** Longer than a cell of Excel may be: an endless quote, or no table at all. */
export const isTooLong = (text: string): boolean => text.length > longestText;

/** Bytes of a part of a workbook, unpacked. */
export const largestPart = 384 * 1024 * 1024;

/** Cells of a sheet that hold something. */
export const mostCells = 1_500_000;

/** Characters of all the texts of a sheet, and of those that the sheets of a workbook share. */
export const mostText = 64 * 1024 * 1024;

/** Parts of a workbook; of a sheet, its merged areas. */
export const mostParts = 20_000;
export const mostMerges = 200_000;

export const tooManyCells = (): Unreadable =>
  beyondBounds("表", `値のあるセルは${mostCells.toLocaleString("ja")}個`);

export const tooMuchText = (): Unreadable =>
  beyondBounds("表の文字の量", `${mostText.toLocaleString("ja")}字`);
