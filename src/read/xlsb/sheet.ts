import type { ByteReader } from "../binary/byte-reader.js";
import { booleanContent, errorContent, numberContent, rkValue } from "../binary/values.js";
import { lastColumn, lastRow } from "../bounds.js";
import { type CellStyle, plainStyle, type StoredCell, seenCell } from "../cell.js";
import { GatheredGrid } from "../gathered.js";
import type { Font, RichText } from "../text-runs.js";
import { damaged } from "../unreadable.js";
import type { Archive } from "../zip/archive.js";
import { binaryRecords, readWide, recordTypes } from "./records.js";
import { readRich } from "./shared.js";

type Content = Pick<StoredCell, "kind" | "value">;

/** What the sheets of a workbook share. */
export interface Shared {
  readonly dateSystem: 1900 | 1904;
  readonly fonts: readonly Font[];
  readonly styles: readonly CellStyle[];
  readonly strings: readonly RichText[];
}

const textContent = (text: string): Content => ({ kind: "text", value: { text } });

type ContentReader = (reader: ByteReader, shared: Shared) => Content | undefined;

const readers = {
  blank: () => undefined,
  shortNumber: (reader) => numberContent(rkValue(reader.u32())),
  number: (reader) => numberContent(reader.f64()),
  boolean: (reader) => booleanContent(reader.u8()),
  error: (reader) => errorContent(reader.u8()),
  text: (reader) => textContent(readWide(reader)),
  sharedText: (reader, { strings }) => {
    const value = strings[reader.u32()];
    if (!value) throw damaged("共有の文字がありません");
    return { kind: "text", value };
  },
  richText: (reader, { fonts }) => ({ kind: "text", value: readRich(reader, fonts) }),
} as const satisfies Readonly<Record<string, ContentReader>>;

/** What each kind of cell holds. */
const contents: Readonly<Record<number, ContentReader>> = {
  [recordTypes.blank]: readers.blank,
  [recordTypes.shortNumber]: readers.shortNumber,
  [recordTypes.error]: readers.error,
  [recordTypes.boolean]: readers.boolean,
  [recordTypes.number]: readers.number,
  [recordTypes.text]: readers.text,
  [recordTypes.sharedText]: readers.sharedText,
  [recordTypes.richText]: readers.richText,
  [recordTypes.formulaText]: readers.text,
  [recordTypes.formulaNumber]: readers.number,
  [recordTypes.formulaBoolean]: readers.boolean,
  [recordTypes.formulaError]: readers.error,
  [recordTypes.nextBlank]: readers.blank,
  [recordTypes.nextShortNumber]: readers.shortNumber,
  [recordTypes.nextError]: readers.error,
  [recordTypes.nextBoolean]: readers.boolean,
  [recordTypes.nextNumber]: readers.number,
  [recordTypes.nextText]: readers.text,
  [recordTypes.nextSharedText]: readers.sharedText,
};

const isFormula = (type: number): boolean =>
  type >= recordTypes.formulaText && type <= recordTypes.formulaError;
const isNext = (type: number): boolean => type >= recordTypes.nextBlank && type <= recordTypes.nextSharedText;

/** Gathers the cells of one worksheet of an .xlsb. */
export function readSheet(archive: Archive, path: string, shared: Shared): GatheredGrid {
  const gathered = new GatheredGrid();
  let row = 0;
  let column = 0;
  for (const { type, reader } of binaryRecords(archive, path)) {
    const content = contents[type];
    if (content) {
      column = isNext(type) ? column + 1 : reader.u32() + 1;
      const style = shared.styles[reader.u32() & 0xffffff] ?? plainStyle;
      if (row === 0 || column > lastColumn) throw damaged("セルの番地が読めません");
      const found = content(reader, shared);
      const isBlank = !found || (found.kind === "text" && found.value.text === "" && !isFormula(type));
      if (isBlank) continue;
      const formula = isFormula(type) ? { formula: { text: "", hasResult: true } } : {};
      gathered.add(seenCell({ row, column, style, ...found, ...formula }, shared.dateSystem));
    } else if (type === recordTypes.row) {
      row = readRow(reader, gathered);
      column = 0;
    } else readShape(type, reader, gathered);
  }
  return gathered;
}

function readRow(reader: ByteReader, gathered: GatheredGrid): number {
  const row = reader.u32() + 1;
  if (row > lastRow) throw damaged("行の番号が読めません");
  reader.skip(7);
  if ((reader.u8() & 0x10) !== 0) gathered.hideRow(row);
  return row;
}

/** Columns that are hidden, and areas that are merged. */
function readShape(type: number, reader: ByteReader, gathered: GatheredGrid): void {
  if (type === recordTypes.columns) {
    const from = reader.u32() + 1;
    const to = Math.min(reader.u32() + 1, lastColumn);
    const width = reader.u32();
    reader.skip(4);
    if (((reader.u16() & 1) !== 0 || width === 0) && from <= to) gathered.hideColumns(from, to);
  } else if (type === recordTypes.merge) {
    const top = reader.u32() + 1;
    const bottom = reader.u32() + 1;
    const left = reader.u32() + 1;
    const right = reader.u32() + 1;
    if (bottom > lastRow || right > lastColumn) throw damaged("結合の範囲が読めません");
    gathered.merge({ top, left, bottom, right });
  }
}
