import type { StoredCell } from "../cell.js";
import type { Font, RichText } from "../text-runs.js";
import type { ByteReader } from "./byte-reader.js";

type Content = Pick<StoredCell, "kind" | "value">;

const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

export const errorContent = (code: number): Content => ({
  kind: "error",
  value: { text: errors[code] ?? `#ERROR(${code})` },
});

export const numberContent = (value: number): Content => ({ kind: "number", value: { text: String(value) } });

export const booleanContent = (value: number): Content => ({
  kind: "boolean",
  value: { text: value === 0 ? "0" : "1" },
});

/** RK: a number in four bytes, as a whole one or the upper half of a double, perhaps in hundredths. */
export function rkValue(rk: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, rk & ~3, true);
  const value = rk & 2 ? (rk | 0) >> 2 : view.getFloat64(0, true);
  return rk & 1 ? value / 100 : value;
}

/** A font's record: from its second field on, both binary formats agree. */
export function readFont(reader: ByteReader, sizeOfColour: number): Font {
  reader.skip(2);
  const isStruck = (reader.u16() & 8) !== 0;
  reader.skip(sizeOfColour + 2);
  const offset = reader.u16();
  return {
    ...(isStruck ? { struck: true as const } : {}),
    ...(offset === 1 ? { position: "raised" as const } : {}),
    ...(offset === 2 ? { position: "lowered" as const } : {}),
  };
}

/** A text whose fonts change at these letters; what stands before the first has the font of its cell. */
export function textWithRuns(text: string, runs: readonly { at: number; font: Font }[]): RichText {
  if (runs.length === 0) return { text };
  const starts = [{ at: 0, font: undefined }, ...runs];
  const parts = starts.flatMap(({ at, font }, index) => {
    const part = text.slice(at, starts[index + 1]?.at ?? text.length);
    return part === "" ? [] : [{ text: part, font }];
  });
  return { text, parts };
}
