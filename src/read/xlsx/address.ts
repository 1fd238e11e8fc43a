import { lastColumn, lastRow } from "../bounds.js";
import type { Area } from "../grid.js";

export interface Address {
  readonly row: number;
  readonly column: number;
}

/** `C41` or `$C$41`; undefined for what is no cell of a sheet. */
export function addressOf(text: string): Address | undefined {
  let at = 0;
  let column = 0;
  let row = 0;
  if (text.charCodeAt(at) === 0x24) at += 1;
  for (; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  if (text.charCodeAt(at) === 0x24) at += 1;
  const digits = at;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  const isCell = at > digits && column >= 1 && column <= lastColumn && row >= 1 && row <= lastRow;
  return isCell ? { row, column } : undefined;
}

/** `A1:C3`, or a single cell. */
export function areaOf(text: string): Area | undefined {
  const [first, last, more] = text.split(":").map(addressOf);
  const end = text.includes(":") ? last : first;
  if (!first || !end || more) return undefined;
  return {
    top: Math.min(first.row, end.row),
    left: Math.min(first.column, end.column),
    bottom: Math.max(first.row, end.row),
    right: Math.max(first.column, end.column),
  };
}
