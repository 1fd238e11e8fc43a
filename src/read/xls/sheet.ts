import type { ByteReader } from "../binary/byte-reader.js";
import { booleanContent, errorContent, numberContent, rkValue, textWithRuns } from "../binary/values.js";
import { plainStyle, type StoredCell, seenCell } from "../cell.js";
import { GatheredGrid } from "../gathered.js";
import { damaged } from "../unreadable.js";
import type { Globals } from "./globals.js";
import { recordsFrom, recordTypes } from "./records.js";
import { readRuns, readString } from "./text.js";

type Content = Pick<StoredCell, "kind" | "value">;
type Position = Pick<StoredCell, "row" | "column" | "style">;

/** Gathers the cells of one worksheet of an .xls. */
export function readSheet(stream: Uint8Array, start: number, globals: Globals): GatheredGrid {
  const gathered = new GatheredGrid();
  /** A formula whose text comes in a record of its own. */
  let waiting: Position | undefined;
  const add = (place: Position, content: Content, isFormula = false): void => {
    if (content.kind === "text" && content.value.text === "" && !isFormula) return;
    const formula = isFormula ? { formula: { text: "", hasResult: true } } : {};
    gathered.add(seenCell({ ...place, ...content, ...formula }, globals.dateSystem));
  };
  const place = (reader: ByteReader): Position => positionOf(reader, globals);
  for (const { type, reader } of recordsFrom(stream, start)) {
    if (type === recordTypes.number) add(place(reader), numberContent(reader.f64()));
    else if (type === recordTypes.shortNumber) add(place(reader), numberContent(rkValue(reader.u32())));
    else if (type === recordTypes.numbers) for (const found of numbersOf(reader, globals)) add(...found);
    else if (type === recordTypes.sharedText) add(place(reader), sharedText(reader.u32(), globals));
    else if (type === recordTypes.text)
      add(place(reader), { kind: "text", value: readString(reader, globals.fonts) });
    else if (type === recordTypes.richText) add(place(reader), richText(reader, globals));
    else if (type === recordTypes.booleanOrError) add(place(reader), booleanOrError(reader));
    else if (type === recordTypes.formula) {
      const at = place(reader);
      const result = formulaResult(reader);
      waiting = result ? undefined : at;
      if (result) add(at, result, true);
    } else if (type === recordTypes.formulaText && waiting) {
      add(waiting, { kind: "text", value: readString(reader, globals.fonts) }, true);
      waiting = undefined;
    } else readShape(type, reader, gathered);
  }
  return gathered;
}

function positionOf(reader: ByteReader, { styles }: Globals): Position {
  const row = reader.u16() + 1;
  const column = reader.u16() + 1;
  return { row, column, style: styles[reader.u16()] ?? plainStyle };
}

/** Several numbers in one row. The number of the last column comes last. */
function numbersOf(reader: ByteReader, { styles }: Globals): [Position, Content][] {
  const row = reader.u16() + 1;
  let column = reader.u16();
  const found: [Position, Content][] = [];
  for (;;) {
    const style = reader.u16();
    if (reader.isAtEnd) return found;
    column += 1;
    found.push([{ row, column, style: styles[style] ?? plainStyle }, numberContent(rkValue(reader.u32()))]);
  }
}

function sharedText(index: number, { strings }: Globals): Content {
  const value = strings[index];
  if (!value) throw damaged(`共有の文字${index}番がありません`);
  return { kind: "text", value };
}

function richText(reader: ByteReader, { fonts }: Globals): Content {
  const { text } = readString(reader, fonts);
  return { kind: "text", value: textWithRuns(text, readRuns(reader, reader.u16(), fonts)) };
}

function booleanOrError(reader: ByteReader): Content {
  const value = reader.u8();
  return reader.u8() === 0 ? booleanContent(value) : errorContent(value);
}

/** undefined where the result is a text, which comes later. */
function formulaResult(reader: ByteReader): Content | undefined {
  const bytes = Uint8Array.from({ length: 8 }, () => reader.u8());
  const view = new DataView(bytes.buffer);
  if (view.getUint16(6, true) !== 0xffff) return numberContent(view.getFloat64(0, true));
  const value = view.getUint8(2);
  switch (view.getUint8(0)) {
    case 0:
      return undefined;
    case 1:
      return booleanContent(value);
    case 2:
      return errorContent(value);
    default:
      return { kind: "text", value: { text: "" } };
  }
}

/** Rows and columns that are hidden, and areas that are merged. */
function readShape(type: number, reader: ByteReader, gathered: GatheredGrid): void {
  if (type === recordTypes.row) {
    const row = reader.u16() + 1;
    reader.skip(10);
    if ((reader.u16() & 0x20) !== 0) gathered.hideRow(row);
  } else if (type === recordTypes.columns) {
    const from = reader.u16() + 1;
    const to = reader.u16() + 1;
    const width = reader.u16();
    reader.skip(2);
    if ((reader.u16() & 1) !== 0 || width === 0) gathered.hideColumns(from, to);
  } else if (type === recordTypes.merges) {
    for (let left = reader.u16(); left > 0; left -= 1) {
      const top = reader.u16() + 1;
      const bottom = reader.u16() + 1;
      const first = reader.u16() + 1;
      gathered.merge({ top, left: first, bottom, right: reader.u16() + 1 });
    }
  }
}
