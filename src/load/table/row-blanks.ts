import { blanksIn } from "../../model/blank.js";
import { type ColumnSchema, isNeeded, type TableSchema } from "../../model/schema.js";
import type { Problem } from "../../problem/problem.js";
import { blankLeft } from "../../problem/rules/starter.js";
import type { Grid, SeenCell } from "../../read/grid.js";
import { cellPlace } from "../../read/trouble.js";

/** 行の記入欄: the cells of a row of which a starter left to be filled in what they say. */
export class RowBlanks {
  /** Columns that may be blank in some rows, and say something only together with others. */
  readonly #joined: readonly string[];
  #first: { readonly cell: SeenCell; readonly written: string } | undefined;
  #count = 0;
  #awaits = false;

  constructor({ someOf = [], pairs = [], whole }: Pick<TableSchema, "someOf" | "pairs" | "whole">) {
    this.#joined = [...someOf, ...pairs.flat(), ...(whole?.columns ?? [])];
  }

  /** 記入待ち: whether the row says nothing before one of them is filled in. */
  get awaits(): boolean {
    return this.#awaits;
  }

  /** Whether a cell is one. */
  takes(id: string, column: ColumnSchema, cell: SeenCell): boolean {
    const [written] = blanksIn(cell.shown);
    if (written === undefined) return false;
    this.#first ??= { cell, written };
    this.#count += 1;
    this.#awaits ||= isNeeded(column) || this.#joined.includes(id);
    return true;
  }

  /** All of a row are one problem, at the first. */
  tell(grid: Pick<Grid, "file" | "sheet">, problems: Problem[]): void {
    if (!this.#first) return;
    const { written, cell } = this.#first;
    problems.push(
      blankLeft({ written, others: this.#count - 1, awaits: this.#awaits }, cellPlace(cell, grid)),
    );
  }
}
