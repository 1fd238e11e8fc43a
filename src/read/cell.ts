import { factsOf } from "../number-format/facts.js";
import { formatNumber, formatText } from "../number-format/format.js";
import { dayOfSerial, daysTo1904, isShownAsDate, serialOf } from "../number-format/serial.js";
import { isTooLong } from "./bounds.js";
import type { Formula, SeenCell } from "./grid.js";
import { isoDayAndTime, plainNumber } from "./number.js";
import { type Font, type RichText, runsOf, seen, struckOf } from "./text-runs.js";

/** How a cell is set, as far as it changes what is seen. */
export interface CellStyle {
  /** The number format; General for 標準. */
  readonly format: string;
  readonly font: Font;
}

export const plainStyle: CellStyle = { format: "General", font: {} };

/** A cell as a workbook stores it. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  /** iso-date: a day as text (2024-03-31T00:00:00). none: a formula without a result. */
  readonly kind: "number" | "text" | "boolean" | "error" | "iso-date" | "none";
  readonly value: RichText;
  readonly style: CellStyle;
  readonly formula?: Formula;
}

/** What a person sees of a stored cell. Days are counted from `dateSystem`. */
export function seenCell(stored: StoredCell, dateSystem: 1900 | 1904 = 1900): SeenCell {
  const cell = withoutFormula(stored, dateSystem);
  return stored.formula ? { ...cell, formula: stored.formula } : cell;
}

function withoutFormula(cell: StoredCell, dateSystem: 1900 | 1904): SeenCell {
  const { row, column, kind, value, style } = cell;
  const stored = value.text;
  switch (kind) {
    case "text":
      return withFormat(textCell(cell), style);
    case "none":
      return { row, column, type: "blank", stored: "", shown: "", trouble: "no-result" };
    case "error":
      return { row, column, type: "error", stored, shown: stored, trouble: "error-value" };
    case "boolean": {
      const shown = /^(1|true)$/iu.test(stored.trim()) ? "TRUE" : "FALSE";
      return withStrike({ row, column, type: "boolean", stored, shown }, style);
    }
    case "iso-date":
      return withStrike(isoCell(cell), style);
    case "number":
      return withStrike(numberCell(cell, style.format, dateSystem === 1904 ? daysTo1904 : 0), style);
  }
}

function withFormat(cell: SeenCell, { format }: CellStyle): SeenCell {
  return format === "General" ? cell : { ...cell, format };
}

/** A number is struck out as a whole, or not at all. */
function withStrike(cell: SeenCell, { font }: CellStyle): SeenCell {
  return font.struck ? { ...cell, shown: "", struck: "whole", trouble: "struck-out" } : cell;
}

function textCell({ row, column, value, style }: StoredCell): SeenCell {
  const runs = runsOf(value, style.font);
  const stored = value.text;
  const text = formatText(style.format, runs ? seen(runs) : stored);
  const shown = text.includes("\r") ? text.replaceAll(/\r\n?/gu, "\n") : text;
  const type = stored === "" ? "blank" : "text";
  const trouble = isTooLong(text) && ({ trouble: "too-long" } as const);
  if (!runs && !trouble) return { row, column, type, stored, shown };
  const struck = runs && struckOf(runs);
  const more = runs ? { runs } : {};
  if (struck === "whole")
    return { row, column, type, stored, shown: "", ...more, struck, trouble: "struck-out" };
  return {
    row,
    column,
    type,
    stored,
    shown,
    ...more,
    ...(struck && { struck }),
    ...trouble,
  };
}

/** `shift`: from the serial numbers of the file to those that count from 1900. */
function numberCell({ row, column, value }: StoredCell, format: string, shift: number): SeenCell {
  const stored = value.text;
  const number = plainNumber(stored);
  if (number === undefined)
    return { row, column, type: "number", stored, shown: stored, trouble: "unreadable-value" };
  if (format === "General") return { row, column, type: "number", stored, shown: number, number };
  const facts = factsOf(format);
  if (!facts.known)
    return { row, column, type: "number", stored, shown: number, number, format, trouble: "unknown-format" };
  if (facts.pattern === "General" && facts.numerals === undefined)
    return { row, column, type: "number", stored, shown: number, number, format };
  const isDay = facts.kind === "day";
  const serial = Number(number) + (isDay ? shift : 0);
  const shown = formatNumber(format, serial).trim();
  if (!isDay && facts.kind !== "time") {
    const { scale } = facts;
    if (scale !== 0) return { row, column, type: "number", stored, shown, number, format, scale };
    return { row, column, type: "number", stored, shown, number, format };
  }
  if (!isShownAsDate(serial))
    return { row, column, type: "date", stored, shown, number, format, trouble: "beyond-dates" };
  const day = isDay ? dayOfSerial(serial) : undefined;
  if (day === undefined) return { row, column, type: "date", stored, shown, number, format };
  return { row, column, type: "date", stored, shown, number, format, day };
}

function isoCell(cell: StoredCell): SeenCell {
  const { row, column, value, style } = cell;
  const stored = value.text;
  const found = isoDayAndTime(stored);
  if (!found) return { row, column, type: "date", stored, shown: stored, trouble: "unreadable-value" };
  const { date, time } = found;
  const { kind, known } = factsOf(style.format);
  const own = date === undefined ? "h:mm" : time > 0 ? "yyyy/m/d h:mm" : "yyyy/m/d";
  const format = !known || kind === "day" || kind === "time" ? style.format : own;
  const serial = (date === undefined ? 0 : serialOf(date)) + time;
  return { ...numberCell({ ...cell, value: { text: String(serial) } }, format, 0), stored };
}
