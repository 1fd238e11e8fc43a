import { isRealDate } from "../model/era.js";
import { factsOf } from "../number-format/facts.js";
import { formatNumber, formatText } from "../number-format/format.js";
import { dayOfSerial, daysTo1904, isShownAsDate, serialOf } from "../number-format/serial.js";
import { longestText } from "./bounds.js";
import type { Cell, Formula, Trouble } from "./grid.js";
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

type Facts = Omit<Cell, "row" | "column" | "formula" | "format" | "merged" | "hidden">;

/** What a person sees of a stored cell. Days are counted from `dateSystem`. */
export function seenCell(cell: StoredCell, dateSystem: 1900 | 1904 = 1900): Cell {
  const { row, column, style, formula } = cell;
  return {
    row,
    column,
    ...factsFor(cell, dateSystem),
    ...(style.format === "General" ? {} : { format: style.format }),
    ...(formula ? { formula } : {}),
  };
}

function factsFor({ kind, value, style }: StoredCell, dateSystem: 1900 | 1904): Facts {
  const stored = value.text;
  switch (kind) {
    case "text":
      return textFacts(value, style);
    case "none":
      return { type: "blank", stored: "", shown: "", trouble: "no-result" };
    case "error":
      return { type: "error", stored, shown: stored, trouble: "error-value" };
    case "boolean":
      return struckNumber(
        { type: "boolean", stored, shown: /^(1|true)$/iu.test(stored.trim()) ? "TRUE" : "FALSE" },
        style,
      );
    case "iso-date":
      return isoFacts(stored, style);
    case "number":
      return struckNumber(numberFacts(stored, style.format, dateSystem === 1904 ? daysTo1904 : 0), style);
  }
}

function textFacts(value: RichText, { format, font }: CellStyle): Facts {
  const runs = runsOf(value, font);
  const struck = runs && struckOf(runs);
  const shown = formatText(format, runs ? seen(runs) : value.text);
  const trouble = struck === "whole" ? "struck-out" : textTrouble(shown);
  return {
    type: value.text === "" ? "blank" : "text",
    stored: value.text,
    shown: struck === "whole" ? "" : withPlainBreaks(shown),
    ...(runs ? { runs } : {}),
    ...(struck ? { struck } : {}),
    ...(trouble ? { trouble } : {}),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const control = /[\u0000-\u0008\u000c\u000e-\u001f\u007f]/u;

/** What keeps a text from being taken as it is. */
export function textTrouble(text: string): Trouble | undefined {
  if (text.length > longestText) return "too-long";
  return control.test(text) ? "control-character" : undefined;
}

/** Line breaks as \n, a vertical tab (a break in FileMaker) among them. */
export function withPlainBreaks(text: string): string {
  return /[\r\v]/u.test(text) ? text.replaceAll(/\r\n?|\v/gu, "\n") : text;
}

/** The first character that is none to be seen, as `U+0000`. */
export function controlCharacterIn(text: string): string | undefined {
  const code = control.exec(text)?.[0]?.charCodeAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** `shift`: from the serial numbers of the file to those that count from 1900. */
function numberFacts(stored: string, format: string, shift: number): Facts {
  const number = plainNumber(stored);
  if (number === undefined) return { type: "number", stored, shown: stored, trouble: "unreadable-value" };
  const facts = factsOf(format);
  if (!facts.known) return { type: "number", stored, shown: number, number, trouble: "unknown-format" };
  if (facts.kind === "general" && facts.pattern === "General" && !facts.numerals)
    return { type: "number", stored, shown: number, number };
  const isDay = facts.kind === "day";
  const value = Number(number) + (isDay ? shift : 0);
  const shown = formatNumber(format, value).trim();
  if (!isDay && facts.kind !== "time")
    return { type: "number", stored, shown, number, ...(facts.scale === 0 ? {} : { scale: facts.scale }) };
  if (!isShownAsDate(value)) return { type: "date", stored, shown, number, trouble: "beyond-dates" };
  const day = isDay ? dayOfSerial(value) : undefined;
  return { type: "date", stored, shown, number, ...(day === undefined ? {} : { day }) };
}

function isoFacts(stored: string, style: CellStyle): Facts {
  const { date, time = 0 } = isoDayAndTime(stored) ?? {};
  const [year = 0, month = 0, day = 0] = date?.split("-").map(Number) ?? [];
  const isRead = date === undefined ? isoDayAndTime(stored) !== undefined : isRealDate(year, month, day);
  if (!isRead) return { type: "date", stored, shown: stored, trouble: "unreadable-value" };
  const { kind, known } = factsOf(style.format);
  const isShownSo = !known || kind === "day" || kind === "time";
  const format = isShownSo
    ? style.format
    : date === undefined
      ? "h:mm"
      : time > 0
        ? "yyyy/m/d h:mm"
        : "yyyy/m/d";
  const serial = (date === undefined ? 0 : serialOf(date)) + time;
  return struckNumber({ ...numberFacts(String(serial), format, 0), stored }, style);
}

/** A number is struck out as a whole, or not at all. */
function struckNumber(facts: Facts, { font }: CellStyle): Facts {
  return font.struck ? { ...facts, shown: "", struck: "whole", trouble: "struck-out" } : facts;
}
