import { Decimal } from "../../../src/model/decimal.js";
import type { FormList, FormValue, FormValues } from "../../../src/model/form.js";

/** What a form is filled with, in words: a number #5, a day @2025-04-01, several words [甲／乙], nothing ─. */
export function shown(value: FormValue | FormList): string {
  if (value === null) return "─";
  if (value instanceof Decimal) return `#${value.toString()}`;
  if (typeof value !== "object") return String(value);
  if ("date" in value) return `@${value.date}`;
  if ("origin" in value) return shown(value.value);
  if ("count" in value) return shown(value.count);
  if ("rows" in value) return `${value.rows.length}行`;
  return `[${value.join("／")}]`;
}

export const shownValues = (values: FormValues): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));

/** A list: its fields, then each row. */
export function listLines(list: FormValue | FormList | undefined): string[] {
  if (typeof list !== "object" || list === null || !("rows" in list)) throw new Error("no list");
  return [
    list.fields.join(" | "),
    ...list.rows.map((row) => list.fields.map((field) => shown(row[field] ?? null)).join(" | ")),
  ];
}
