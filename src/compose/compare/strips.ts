import type { ItemStrip } from "../../model/diagram.js";
import type { ItemLine } from "../../model/side-by-side.js";
import { printed } from "./printed.js";

/** A strip of an item with what is said at its end. */
export function stripOf({ item, values, lower, median, upper }: ItemLine, said: string): ItemStrip {
  const known = values.flatMap((value) => (value?.value == null ? [] : [value]));
  const sorted = known.toSorted((a, b) => a.value?.comparedTo(b.value ?? 0) ?? 0);
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  return {
    label: item.label,
    values: known,
    lower,
    median,
    upper,
    least: least ? printed(least) : "",
    greatest: greatest ? printed(greatest) : "",
    said,
  };
}

/** How to read the strips. */
export const stripsKey = "帯は第1四分位から第3四分位まで、縦の線は中央値、灰色の点は各協会です。";
