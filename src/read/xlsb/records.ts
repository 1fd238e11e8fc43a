import { ByteReader } from "../binary/byte-reader.js";
import { cutOff } from "../unreadable.js";
import type { Archive } from "../zip/archive.js";
import { unpacked } from "../zip/unpack.js";

/** The records of BIFF12 that are read, by their numbers. */
export const recordTypes = {
  row: 0,
  blank: 1,
  shortNumber: 2,
  error: 3,
  boolean: 4,
  number: 5,
  text: 6,
  sharedText: 7,
  formulaText: 8,
  formulaNumber: 9,
  formulaBoolean: 10,
  formulaError: 11,
  // The same without a column: they stand after the cell before.
  nextBlank: 12,
  nextShortNumber: 13,
  nextError: 14,
  nextBoolean: 15,
  nextNumber: 16,
  nextText: 17,
  nextSharedText: 18,
  sharedItem: 19,
  font: 43,
  format: 44,
  style: 47,
  columns: 60,
  richText: 62,
  workbook: 153,
  sheet: 156,
  merge: 176,
  beginStyles: 617,
  endStyles: 618,
} as const;

export interface BinaryRecord {
  readonly type: number;
  readonly reader: ByteReader;
}

/** The records of a part; none where there is no such part. */
export function* binaryRecords(archive: Archive, path: string | undefined): Generator<BinaryRecord> {
  const entry = path === undefined ? undefined : archive.find(path);
  if (!entry) return;
  const bytes = unpacked(archive, entry);
  let at = 0;
  const number = (longest: number): number => {
    let value = 0;
    for (let place = 0; place < longest; place += 1) {
      if (at >= bytes.length) throw cutOff();
      const byte = bytes[at] as number;
      at += 1;
      value += (byte & 0x7f) * 2 ** (7 * place);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const type = number(2);
    const size = number(4);
    if (at + size > bytes.length) throw cutOff();
    yield { type, reader: new ByteReader(bytes.subarray(at, at + size)) };
    at += size;
  }
}

/** A text with its length before it. */
export const readWide = (reader: ByteReader): string => reader.letters(reader.u32(), true);
