import { normalForm } from "../../model/normal-form.js";
import type { TableSchema } from "../../model/schema.js";
import { columnLetter } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import * as rules from "../../problem/rules/table.js";
import type { Area, GridRow, SeenCell } from "../../read/grid.js";
import { MergedAreas } from "../../read/merged.js";
import { cellPlace } from "../../read/trouble.js";
import { blankCell } from "../cell.js";
import type { FoundTable } from "./find.js";

/** Signs for "as above". */
const ditto = new Set(["〃", "″", '"', "''", "々", "同上"].map(normalForm));

/**
 * 上の行から: words and days that stand for several rows. A cell merged downwards in a column of them counts for every
 * row of its area, and 〃 for what stands above it. A number never does: of a merged one nobody can say which row it is of.
 */
export class Carried {
  /** The first cells whose word was taken for other rows, too. */
  readonly merged = new Set<SeenCell>();
  readonly dittos: SeenCell[] = [];
  readonly refused: readonly Problem[];
  readonly #areas: MergedAreas;
  readonly #columns: readonly number[];
  readonly #words: ReadonlySet<number>;
  readonly #above = new Map<number, SeenCell>();

  constructor(schema: TableSchema, { grid, rows, binding }: FoundTable) {
    this.#columns = [...new Set(binding.columns.map(({ column }) => column))];
    this.#words = new Set(
      binding.columns.flatMap(({ id, column }) => (isOfWords(id, schema) ? [column] : [])),
    );
    const top = rows[0]?.row ?? 0;
    const bottom = rows.at(-1)?.row ?? 0;
    const within = grid.merges.filter((area) => area.bottom >= top && area.top <= bottom);
    const [first, ...others] = within.filter((area) => !this.#isOfWords(area));
    const place = first && cellPlace({ row: first.top, column: first.left }, grid);
    this.refused = first ? [rules.mergedCells({ range: rangeOf(first), others: others.length }, place)] : [];
    this.#areas = new MergedAreas(within);
  }

  /** The cells of the next row (rows come from the top) by their columns, with what they take from above. */
  cellsOf({ row, cells }: GridRow): ReadonlyMap<number, SeenCell> {
    const own = new Map(cells.map((cell) => [cell.column, cell]));
    const bound = this.#columns.map((column) => own.get(column) ?? blankCell(row, column));
    for (const cell of this.#areas.mark(row, bound)) own.set(cell.column, cell);
    for (const column of this.#words) {
      const cell = own.get(column) as SeenCell;
      const above = this.#above.get(column);
      const isCarried = cell.merged === "covered" && above?.merged === "first";
      const isDitto = !isCarried && above !== undefined && ditto.has(normalForm(cell.shown));
      if (isDitto) this.dittos.push(cell);
      if (isCarried) this.merged.add(above);
      const taken = isCarried ? above : isDitto ? { ...cell, shown: above.shown } : cell;
      own.set(column, taken);
      this.#above.set(column, taken);
    }
    return own;
  }

  /** One column wide, in a column of words. */
  readonly #isOfWords = ({ left, right }: Area): boolean => left === right && this.#words.has(left);
}

function isOfWords(id: string, { columns }: TableSchema): boolean {
  const kind = columns[id]?.kind;
  return kind !== undefined && kind !== "amount" && kind !== "number";
}

const rangeOf = ({ top, left, bottom, right }: Area): string =>
  `${columnLetter(left)}${top}:${columnLetter(right)}${bottom}`;
