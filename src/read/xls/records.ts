import { ByteReader } from "../binary/byte-reader.js";
import { cutOff } from "../unreadable.js";

/** The records of BIFF8 that are read, by their numbers. */
export const recordTypes = {
  formula: 0x0006,
  end: 0x000a,
  date1904: 0x0022,
  password: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  columns: 0x007d,
  sheet: 0x0085,
  numbers: 0x00bd,
  richText: 0x00d6,
  style: 0x00e0,
  merges: 0x00e5,
  sharedTexts: 0x00fc,
  sharedText: 0x00fd,
  number: 0x0203,
  text: 0x0204,
  booleanOrError: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  shortNumber: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

export interface BiffRecord {
  readonly type: number;
  /** What it holds, with the records that continue it. */
  readonly reader: ByteReader;
}

/** The records from a place on, to the end of the part that begins there; parts inside it (charts) are left out. */
export function* recordsFrom(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  for (let at = start; ; ) {
    if (at + 4 > stream.length) throw cutOff();
    const type = view.getUint16(at, true);
    const pieces: Uint8Array[] = [];
    do {
      const end = at + 4 + view.getUint16(at + 2, true);
      if (end > stream.length) throw cutOff();
      pieces.push(stream.subarray(at + 4, end));
      at = end;
    } while (at + 4 <= stream.length && view.getUint16(at, true) === recordTypes.continued);
    if (type === recordTypes.begin) depth += 1;
    if (depth <= 1) yield { type, reader: new ByteReader(...pieces) };
    if (type === recordTypes.end) depth -= 1;
    if (depth <= 0) return;
  }
}
