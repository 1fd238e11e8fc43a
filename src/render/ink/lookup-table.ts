/**
 * A table of an ICC profile (`lut8Type`, `lut16Type`; ICC.1:2001, 6.5.7 and 6.5.8): a curve for each channel that goes
 * in, a grid of what comes out, a curve for each channel that comes out. Every value is a share from 0 to 1.
 */
export interface LookupTable {
  readonly inputs: number;
  readonly outputs: number;
  /** 8 bits or 16, by which Lab is coded. */
  readonly isFine: boolean;
  at(values: readonly number[]): number[];
}

/** Reads a table that begins at an offset; undefined where it is of another type, or goes beyond the file. */
export function readLookupTable(bytes: DataView, offset: number): LookupTable | undefined {
  if (offset + 52 > bytes.byteLength) return undefined;
  const type = bytes.getUint32(offset);
  if (type !== 0x6d667431 && type !== 0x6d667432) return undefined;
  const isFine = type === 0x6d667432;
  const [inputs, outputs, grid] = [8, 9, 10].map((at) => bytes.getUint8(offset + at)) as [
    number,
    number,
    number,
  ];
  const entries = isFine ? bytes.getUint16(offset + 48) : 256;
  const exits = isFine ? bytes.getUint16(offset + 50) : 256;
  const [first, size, most] = isFine ? [offset + 52, 2, 65535] : [offset + 48, 1, 255];
  const nodes = grid ** inputs;
  const count = inputs * entries + nodes * outputs + outputs * exits;
  if (Math.min(entries, exits, grid) < 2 || first + count * size > bytes.byteLength) return undefined;
  const value = (at: number): number =>
    (isFine ? bytes.getUint16(first + at * 2) : bytes.getUint8(first + at)) / most;
  const curve = (start: number, length: number, share: number): number => {
    const { low, part } = between(share, length);
    return value(start + low) * (1 - part) + value(start + low + 1) * part;
  };
  return {
    inputs,
    outputs,
    isFine,
    at(values) {
      const places = values.map((share, channel) => between(curve(channel * entries, entries, share), grid));
      const mixed = mix(places, grid, outputs, (at) => value(inputs * entries + at));
      const after = inputs * entries + nodes * outputs;
      return mixed.map((share, channel) => curve(after + channel * exits, exits, share));
    },
  };
}

/** Between which of so many even steps a share lies, and how far from the lower. */
function between(share: number, steps: number): { readonly low: number; readonly part: number } {
  const place = Math.min(1, Math.max(0, share)) * (steps - 1);
  const low = Math.min(steps - 2, Math.floor(place));
  return { low, part: place - low };
}

/**
 * What the grid has around a place: along the edges from the lower corner to the upper, the axis with the longest way
 * first (tetrahedral interpolation, as colour engines do it).
 */
function mix(
  places: readonly { readonly low: number; readonly part: number }[],
  grid: number,
  outputs: number,
  value: (at: number) => number,
): number[] {
  const axes = places.map(({ part }, axis) => ({ part, step: grid ** (places.length - 1 - axis) }));
  const ways = [{ part: 1, step: 0 }, ...axes.toSorted((one, other) => other.part - one.part)];
  const sums = Array.from({ length: outputs }, () => 0);
  let node = places.reduce((at, { low }) => at * grid + low, 0);
  ways.forEach(({ part, step }, index) => {
    node += step;
    const weight = part - (ways[index + 1]?.part ?? 0);
    if (weight === 0) return;
    for (let channel = 0; channel < outputs; channel += 1)
      sums[channel] = (sums[channel] ?? 0) + weight * value(node * outputs + channel);
  });
  return sums;
}
