import { builtInFormat } from "../../number-format/built-in.js";
import { readFont } from "../binary/values.js";
import type { BookSheet } from "../book.js";
import { mostCells, mostText, tooManyCells, tooMuchText } from "../bounds.js";
import type { CellStyle } from "../cell.js";
import type { Font, RichText } from "../text-runs.js";
import { damaged, locked } from "../unreadable.js";
import { type BiffRecord, recordsFrom, recordTypes } from "./records.js";
import { fontAt, readString } from "./text.js";

/** What stands before the sheets of an .xls, for all of them. */
export interface Globals {
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly (Pick<BookSheet, "name" | "visibility"> & { readonly start: number })[];
  readonly fonts: readonly Font[];
  readonly styles: readonly CellStyle[];
  readonly strings: readonly RichText[];
}

const visibilities = ["visible", "hidden", "very-hidden"] as const;

export function readGlobals(stream: Uint8Array): Globals {
  let dateSystem: 1900 | 1904 = 1900;
  const sheets: Globals["sheets"][number][] = [];
  const fonts: Font[] = [];
  const formats = new Map<number, string>();
  const styles: { font: number; format: number }[] = [];
  let strings: RichText[] = [];
  const readers: Readonly<Record<number, (reader: BiffRecord["reader"]) => void>> = {
    [recordTypes.password]: () => {
      throw locked();
    },
    [recordTypes.date1904]: (reader) => {
      if (reader.u16() === 1) dateSystem = 1904;
    },
    [recordTypes.sheet]: (reader) => {
      const start = reader.u32();
      const visibility = visibilities[reader.u8() & 3] ?? "visible";
      const isWorksheet = reader.u8() === 0;
      const { text } = readString(reader, [], 1);
      if (isWorksheet) sheets.push({ name: text, visibility, start });
    },
    [recordTypes.font]: (reader) => fonts.push(readFont(reader, 2)),
    [recordTypes.format]: (reader) => formats.set(reader.u16(), readString(reader, []).text),
    [recordTypes.style]: (reader) => styles.push({ font: reader.u16(), format: reader.u16() }),
    [recordTypes.sharedTexts]: (reader) => {
      strings = sharedTexts(reader, fonts);
    },
  };
  for (const { type, reader } of recordsFrom(stream, 0)) readers[type]?.(reader);
  return {
    dateSystem,
    sheets,
    fonts,
    styles: styles.map(({ font, format }) => ({
      format: formats.get(format) || builtInFormat(format) || "General",
      font: fontAt(fonts, font),
    })),
    strings,
  };
}

function sharedTexts(reader: BiffRecord["reader"], fonts: readonly Font[]): RichText[] {
  reader.skip(4);
  const count = reader.u32();
  if (count > mostCells) throw tooManyCells();
  const strings: RichText[] = [];
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    if (reader.isAtEnd) throw damaged("共有の文字が途中で終わっています");
    const string = readString(reader, fonts);
    strings.push(string);
    length += string.text.length;
    if (length > mostText) throw tooMuchText();
  }
  return strings;
}
