/** 表の文字の下限, in points: smaller type is not read. */
export const leastType = 6;

/** By how much the type is set smaller at a time. */
const step = 0.03;

/** 段: neighbouring columns that stand side by side; counted from 0, `to` left out. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** How a table is set: its type by a ratio of the usual, its columns closer or not, in bands below each other. */
export interface Rung {
  readonly ratio: number;
  readonly isClose: boolean;
  readonly bands: readonly Band[];
}

/**
 * 幅の段取り: what a table gives way in, one after the other, until it fits its width, so that no number is ever
 * broken. Its columns stand closer; its type becomes smaller, down to the least that is read; then it is parted
 * into bands of columns, as few as can be and nearly equal. A unit is of columns that stay together; where there
 * are several lists of units, the later are tried where the earlier do not fit. `size` is that of its smallest type.
 */
export function* rungs(units: readonly (readonly Band[])[], size: number): Generator<Rung> {
  for (const list of units)
    for (const bands of bandings(list)) {
      yield { ratio: 1, isClose: false, bands };
      for (let ratio = 1; ratio === 1 || ratio * size >= leastType; ratio -= step)
        yield { ratio, isClose: true, bands };
    }
}

/** Every column by itself. */
export const singles = (count: number): Band[] =>
  Array.from({ length: count }, (_, from) => ({ from, to: from + 1 }));

/** From one band to as many as there are units, each as even as the units allow. */
function bandings(list: readonly Band[]): Iterable<readonly Band[]> {
  // A table of labels alone is one band, without columns.
  const units = list.length > 0 ? list : [{ from: 0, to: 0 }];
  const found = new Map<number, readonly Band[]>();
  // The longest band is allowed to be shorter and shorter: of as many bands, the last are the most even.
  for (let atMost = Math.max(1, units.at(-1)?.to ?? 0); atMost > 0; atMost -= 1) {
    const bands = joined(units, atMost);
    found.set(bands.length, bands);
  }
  return found.values();
}

/** Units put together to bands of no more than so many columns. */
function joined(units: readonly Band[], atMost: number): Band[] {
  const bands: Band[] = [];
  for (const unit of units) {
    const last = bands.at(-1);
    if (last && unit.to - last.from <= atMost) bands.splice(-1, 1, { from: last.from, to: unit.to });
    else bands.push(unit);
  }
  return bands;
}
