import type { Outcome } from "../problem/problem.js";
import type { Grid } from "./grid.js";

/** ブック: a workbook that has been opened. Its sheets are read when asked for; a sheet that nobody asks for costs nothing. */
export interface Book {
  readonly file: string;
  /** By its bytes, whatever the file is called. */
  readonly format: "xlsx" | "xlsm" | "xlsb" | "xls" | "ods";
  /** The year in which its days begin. */
  readonly dateSystem: 1900 | 1904;
  /** Its worksheets in their order, hidden ones too. Sheets that are one chart are none. */
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  readonly name: string;
  /** very-hidden: Excel does not offer to show it. */
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** What lies on the sheet beside its cells; of the kinds of files that say so, .xlsx and .xlsm. */
  readonly objects?: readonly SheetObject[];
  /** Reads the sheet, each time anew. */
  readonly read: () => Outcome<Grid>;
}

/** drawing: shapes, pictures, charts. embedded: a document of another program. control: buttons and the like. */
export type SheetObject = "drawing" | "embedded" | "control";
