import { serialOf } from "../../number-format/serial.js";
import { plainStyle, seenCell } from "../cell.js";
import type { Formula, SeenCell } from "../grid.js";
import { isoDayAndTime, plainNumber } from "../number.js";
import { type Font, type RichText, runsOf, seen } from "../text-runs.js";

/** A cell as OpenDocument stores it: its value, and the text that the program showed for it. */
export interface OdsCell {
  readonly row: number;
  readonly column: number;
  /** float, percentage, currency, date, time, boolean, string, error; undefined where it has no value. */
  readonly type: string | undefined;
  readonly value: string | undefined;
  readonly text: RichText;
  readonly font: Font;
  /** undefined where it depends on the value. */
  readonly scale: number | undefined;
  readonly formula: string | undefined;
  /** Whether the program that saved the file calculates every formula. */
  readonly isCalculated: boolean;
}

/** undefined where nothing stands in the cell. */
export function odsCell(cell: OdsCell): SeenCell | undefined {
  const { row, column, type, text, font } = cell;
  const hasResult = type !== undefined;
  const formula: Formula | undefined =
    cell.formula === undefined
      ? undefined
      : { text: cell.formula.replace(/^[\w.-]*:?=/u, ""), hasResult: hasResult || cell.isCalculated };
  const more = formula ? { formula } : {};
  if (!hasResult && formula) {
    // An empty text is saved as no value at all, by programs that calculate before they save.
    const kind = cell.isCalculated ? "text" : "none";
    return seenCell({ row, column, kind, value: { text: "" }, style: plainStyle, formula });
  }
  if (type === undefined || type === "string" || type === "error") {
    const value = text.text === "" && type === "string" && cell.value ? { text: cell.value } : text;
    if (value.text === "" && !formula) return undefined;
    const kind = type === "error" ? "error" : "text";
    return seenCell({ row, column, kind, value, style: { format: "General", font }, ...more });
  }
  const runs = runsOf(text, font);
  const seenText = (runs ? seen(runs) : text.text).trim();
  const isStruck = font.struck === true;
  return {
    row,
    column,
    ...valueFacts(cell, seenText),
    ...more,
    ...(isStruck ? ({ shown: "", struck: "whole", trouble: "struck-out" } as const) : {}),
  };
}

type Facts = Pick<SeenCell, "type" | "stored" | "shown" | "number" | "scale" | "day" | "trouble">;

function valueFacts({ type, value = "", scale }: OdsCell, text: string): Facts {
  const shown = text === "" ? value : text;
  if (type === "boolean")
    return { type: "boolean", stored: value, shown: value === "true" ? "TRUE" : "FALSE" };
  if (type === "date") return dateFacts(value, shown);
  if (type === "time") return timeFacts(value, shown);
  const number = plainNumber(value);
  if (number === undefined) return { type: "number", stored: value, shown, trouble: "unreadable-value" };
  if (scale === undefined) return { type: "number", stored: value, shown, number, trouble: "unknown-format" };
  const power = scale + (type === "percentage" ? 2 : 0);
  return { type: "number", stored: value, shown, number, ...(power === 0 ? {} : { scale: power }) };
}

function dateFacts(stored: string, shown: string): Facts {
  const { date, time = 0 } = isoDayAndTime(stored) ?? {};
  if (date === undefined) return { type: "date", stored, shown, trouble: "unreadable-value" };
  const number = plainNumber(String(serialOf(date) + time));
  return { type: "date", stored, shown, ...(number === undefined ? {} : { number }), day: date };
}

const duration = /^(?<sign>-?)PT(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>[\d.]+)S)?$/u;

function timeFacts(stored: string, shown: string): Facts {
  const found = duration.exec(stored)?.groups;
  if (!found) return { type: "date", stored, shown, trouble: "unreadable-value" };
  const { sign, hours = "0", minutes = "0", seconds = "0" } = found as Record<string, string>;
  const days = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  const number = plainNumber(String(sign === "-" ? -days : days));
  return { type: "date", stored, shown, ...(number === undefined ? {} : { number }) };
}
