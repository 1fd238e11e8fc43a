import { type Band, type Rung, rungs } from "../setting/bands.js";
import { shrunk, type TypeScale } from "../setting/scale.js";
import type { TableStart } from "../setting/table-size.js";

/** What a column asks for, in points. */
export interface Wish {
  /** Width at which nothing in it wraps. */
  readonly natural: number;
  /** Width below which it cannot be read. */
  readonly least: number;
  /** Width at which its figures also keep clear of those of the column before. */
  readonly clear?: number;
  /** How much of what is left over it takes. */
  readonly appetite: number;
}

/** A table that asks for its place: what its columns wish for in the type it begins from, without their paddings. */
export interface Asking {
  readonly label: Wish;
  readonly columns: readonly Wish[];
  /** Columns that stay together, as `rungs` takes them. */
  readonly units: readonly (readonly Band[])[];
}

/** How a table will be drawn: in bands whose columns stand below each other. */
export interface Fitted {
  readonly bands: readonly Band[];
  readonly scale: TypeScale;
  readonly across: number;
  /** Outer widths: of the labels, and of as many columns as the longest band has. */
  readonly widths: readonly number[];
}

/** 表の幅: the shares of a measure that a table of few figures takes, so that none stands far from its label. */
const shares = [1 / 2, 2 / 3];

/** Air that every column of figures has besides what it asks for, in sizes of type. */
const air = 3;

/** No table is made narrower than so many sizes of type: in a column it fills the column. */
const leastMeasure = 28;

/** How wide a table is that stands in a width: as wide, or less where its figures have all the air they need in less. */
export function tableMeasure(
  { label, columns }: Asking,
  width: number,
  { scale, across }: TableStart,
): number {
  const em = scale.cell.size;
  const edges = 2 * across[0] + 1;
  const wanted = [label, ...columns].reduce(
    (sum, { natural }) => sum + natural + edges,
    columns.length * air * em,
  );
  const least = Math.max(wanted, leastMeasure * em);
  return shares.map((share) => share * width).find((one) => one >= least) ?? width;
}

/** The first way in which a table fits a width; undefined where not even one of its columns does. */
export function fitTable(asking: Asking, width: number, start: TableStart): Fitted | undefined {
  const { scale } = start;
  const size = Math.min(scale.cell.size, scale.cellHead.size);
  for (const rung of rungs(asking.units, size)) {
    const across = start.across[rung.isClose ? 1 : 0];
    const widths = columnWidths(wishesAt(rung, asking, across), width);
    if (widths) return { bands: rung.bands, scale: shrunk(scale, rung.ratio), across, widths };
  }
  return undefined;
}

/** Columns below each other are equally wide: each place in a band asks for what the greediest asks. */
function wishesAt({ ratio, isClose, bands }: Rung, { label, columns }: Asking, across: number): Wish[] {
  const edges = 2 * across + 1;
  const sized = ({ natural, least, clear = 0, appetite }: Wish): Wish => ({
    natural: (isClose ? natural : Math.max(natural, clear)) * ratio + edges,
    least: (isClose ? least : Math.max(least, clear)) * ratio + edges,
    appetite,
  });
  const longest = Math.max(0, ...bands.map(({ from, to }) => to - from));
  const places = Array.from({ length: longest }, (_, place): Wish => {
    const below = bands.flatMap(({ from, to }) => columns.slice(from, to)[place] ?? []);
    const most = (of: (wish: Wish) => number) => Math.max(...below.map(of));
    return {
      natural: most((one) => one.natural),
      least: most((one) => one.least),
      clear: most((one) => one.clear ?? 0),
      appetite: most((one) => one.appetite),
    };
  });
  return [label, ...places].map(sized);
}

/**
 * Widths of a table's columns that together fill the given width: each gets what it asks for and a share of
 * the rest; where there is too little, those that can wrap give way. Undefined where even the least widths
 * do not fit.
 */
function columnWidths(wishes: readonly Wish[], width: number): number[] | undefined {
  const total = (of: (wish: Wish) => number) => wishes.reduce((sum, wish) => sum + of(wish), 0);
  const natural = total((wish) => wish.natural);
  if (natural <= width) {
    const appetite = total((wish) => wish.appetite);
    return wishes.map((wish) => wish.natural + ((width - natural) * wish.appetite) / appetite);
  }
  const least = total((wish) => wish.least);
  if (least > width + 0.01) return undefined;
  // Where nothing wraps there is nothing to give, and the width lacks no more than a hair's breadth.
  const give = natural > least ? (width - least) / (natural - least) : 1;
  return wishes.map((wish) => wish.least + (wish.natural - wish.least) * give);
}
