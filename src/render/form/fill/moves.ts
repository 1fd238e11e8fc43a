import {
  beyond,
  type Filling,
  type ListRows,
  type Moved,
  movedRows,
  type RowBlock,
} from "../../sheet/filling.js";

/** Where the rows of one sheet have gone. */
export class SheetMove {
  readonly name: string;
  readonly filling: Filling;
  readonly #moved: ReadonlyMap<number, Moved>;

  constructor(filling: Filling) {
    this.name = filling.name;
    this.filling = filling;
    this.#moved = movedRows(filling);
  }

  of(row: number): Moved {
    return this.#moved.get(row) ?? beyond(row, this.filling, this.#moved);
  }

  /** The list whose rows a row is one of, and the block that it stands in. */
  listAt(row: number): { readonly list: ListRows; readonly block: RowBlock } | undefined {
    for (const list of this.filling.lists) {
      const block = list.blocks.find(({ top, bottom }) => top <= row && row <= bottom);
      if (block) return { list, block };
    }
    return undefined;
  }

  get grows(): boolean {
    return this.filling.rows.length > this.#moved.size;
  }

  /**
   * Rows, in the filled sheet: rows of an item are there for each item. undefined where they begin or end within the rows of
   * an item of which there are several.
   */
  rows(top: number, bottom: number): readonly RowBlock[] | undefined {
    const [first, last] = [this.of(top), this.of(bottom)];
    const whole = { top: first.first, bottom: last.last };
    const [above, below] = [this.listAt(top)?.block, this.listAt(bottom)?.block];
    const isCut = (block: RowBlock | undefined, row: number, edge: "top" | "bottom"): boolean =>
      block !== undefined && block[edge] !== row && this.of(row).first !== this.of(row).last;
    if (!isCut(above, top, "top") && !isCut(below, bottom, "bottom")) return [whole];
    if (above !== below || !above) return undefined;
    const height = above.bottom - above.top + 1;
    return Array.from({ length: (first.last - first.first) / height + 1 }, (_, copy) => ({
      top: first.first + copy * height,
      bottom: first.first + copy * height + bottom - top,
    }));
  }
}

/** The sheets of a workbook by their names in the template; Excel tells names by their letters, not their case. */
export class SheetMoves {
  readonly #sheets: ReadonlyMap<string, SheetMove>;

  constructor(fillings: ReadonlyMap<string, Filling>) {
    this.#sheets = new Map(
      [...fillings].map(([name, filling]) => [name.toLowerCase(), new SheetMove(filling)]),
    );
  }

  sheet(name: string): SheetMove | undefined {
    return this.#sheets.get(name.toLowerCase());
  }

  /** The sheets that a reference names: one, or, by `甲:丙`, all from the first to the last; none where it knows none such. */
  named(words: string): readonly SheetMove[] {
    const own = this.sheet(words);
    if (own) return [own];
    const all = [...this.#sheets.keys()];
    const [from = -1, to = -1] = words.split(":").map((name) => all.indexOf(name.toLowerCase()));
    return from < 0 || to < from ? [] : [...this.#sheets.values()].slice(from, to + 1);
  }
}
