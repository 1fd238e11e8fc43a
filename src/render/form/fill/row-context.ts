import type { Sheet } from "../../sheet/sheet.js";
import type { XmlPart } from "../book/form-book.js";
import type { WrittenRun } from "../book/strings.js";
import type { SheetFormulas } from "./live-formulas.js";
import type { FormulaSite } from "./moved-formula.js";
import type { SheetMove } from "./moves.js";
import type { ShrunkStyles } from "./shrunk-styles.js";

/** What the rows of a sheet are written with. */
export interface RowContext {
  readonly part: XmlPart;
  readonly sheet: Sheet;
  readonly move: SheetMove;
  /** Those of figures, by address. */
  readonly live: SheetFormulas;
  /** A formula of the template at a site, its references moved. */
  readonly formula: (formula: string, site: FormulaSite, cell: Pick<CellPlace, "row" | "column">) => string;
  readonly strings: readonly (readonly WrittenRun[])[];
  readonly from1904: boolean;
  readonly shrunk: ShrunkStyles;
  /** Whether anything was filled in anywhere: then no result that stands beside a formula can be trusted. */
  readonly isStale: boolean;
}

/** Where a cell stands, counted from 0: its row in the filled sheet and in the template, and its column. */
export interface CellPlace {
  readonly row: number;
  readonly source: number;
  readonly column: number;
}

/** In which copy of its rows a cell stands. */
export function siteOf(
  { row, source }: Pick<CellPlace, "row" | "source">,
  { sheet, move }: Pick<RowContext, "sheet" | "move">,
): FormulaSite {
  const block = move.listAt(source)?.block;
  if (!block) return { sheet: sheet.name };
  const first = move.of(block.top).first;
  const number = (row - source + block.top - first) / (block.bottom - block.top + 1);
  return { sheet: sheet.name, copy: { block, first, number } };
}
