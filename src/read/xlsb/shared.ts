import { builtInFormat } from "../../number-format/built-in.js";
import type { ByteReader } from "../binary/byte-reader.js";
import { readFont, textWithRuns } from "../binary/values.js";
import { mostCells, mostText, tooManyCells, tooMuchText } from "../bounds.js";
import type { CellStyle } from "../cell.js";
import type { Font, RichText } from "../text-runs.js";
import { damaged } from "../unreadable.js";
import type { Archive } from "../zip/archive.js";
import { binaryRecords, readWide, recordTypes } from "./records.js";

/** The fonts of a workbook and the styles of its cells, which name them by number. */
export function readStyles(
  archive: Archive,
  path: string | undefined,
): { fonts: Font[]; styles: CellStyle[] } {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const cells: { format: number; font: number }[] = [];
  let areCellStyles = false;
  for (const { type, reader } of binaryRecords(archive, path)) {
    if (type === recordTypes.format) formats.set(reader.u16(), readWide(reader));
    else if (type === recordTypes.font) fonts.push(readFont(reader, 0));
    else if (type === recordTypes.beginStyles) areCellStyles = true;
    else if (type === recordTypes.endStyles) areCellStyles = false;
    else if (type === recordTypes.style && areCellStyles) {
      reader.skip(2);
      cells.push({ format: reader.u16(), font: reader.u16() });
    }
  }
  const styles = cells.map(({ format, font }) => ({
    format: formats.get(format) || builtInFormat(format) || "General",
    font: fonts[font] ?? {},
  }));
  return { fonts, styles };
}

export function readSharedTexts(
  archive: Archive,
  path: string | undefined,
  fonts: readonly Font[],
): RichText[] {
  const strings: RichText[] = [];
  let length = 0;
  for (const { type, reader } of binaryRecords(archive, path)) {
    if (type !== recordTypes.sharedItem) continue;
    const string = readRich(reader, fonts);
    length += string.text.length;
    if (strings.push(string) > mostCells) throw tooManyCells();
    if (length > mostText) throw tooMuchText();
  }
  return strings;
}

/** A text with its runs; the reading guide behind it is left out. */
export function readRich(reader: ByteReader, fonts: readonly Font[]): RichText {
  const isRich = (reader.u8() & 1) !== 0;
  const text = readWide(reader);
  if (!isRich) return { text };
  const count = reader.u32();
  if (count > text.length + 1) throw damaged("文字の書式が壊れています");
  const runs = Array.from({ length: count }, () => ({ at: reader.u16(), font: fonts[reader.u16()] ?? {} }));
  return textWithRuns(text, runs);
}
