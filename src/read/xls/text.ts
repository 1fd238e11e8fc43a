import type { ByteReader } from "../binary/byte-reader.js";
import { textWithRuns } from "../binary/values.js";
import type { Font, RichText } from "../text-runs.js";

/** The fonts of a workbook by their numbers: the number 4 is left out. */
export const fontAt = (fonts: readonly Font[], index: number): Font =>
  fonts[index > 4 ? index - 1 : index] ?? {};

/** A text of BIFF8: its letters, its runs, and what is left out: the reading guide. */
export function readString(reader: ByteReader, fonts: readonly Font[], lengthBytes: 1 | 2 = 2): RichText {
  const length = lengthBytes === 1 ? reader.u8() : reader.u16();
  const flags = reader.u8();
  const runCount = flags & 8 ? reader.u16() : 0;
  const guideSize = flags & 4 ? reader.u32() : 0;
  const text = reader.letters(length, (flags & 1) !== 0, () => (reader.u8() & 1) !== 0);
  const runs = readRuns(reader, runCount, fonts);
  reader.skip(guideSize);
  return textWithRuns(text, runs);
}

export function readRuns(
  reader: ByteReader,
  count: number,
  fonts: readonly Font[],
): { at: number; font: Font }[] {
  return Array.from({ length: count }, () => ({ at: reader.u16(), font: fontAt(fonts, reader.u16()) }));
}
