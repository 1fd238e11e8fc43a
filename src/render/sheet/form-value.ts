import { Decimal } from "../../model/decimal.js";
import { eraDate } from "../../model/era.js";
import {
  type FormDate,
  type FormList,
  type FormValue,
  type FormValues,
  isFormCount,
  isFormFigure,
} from "../../model/form.js";
import { printNumber } from "../../model/print.js";
import type { CellPlaceholder } from "./placeholder.js";

/** What was given under a name; `constructor`, which every object knows, was not. */
export const ownOf = <T>(given: { readonly [name: string]: T }, name: string): T | undefined =>
  Object.hasOwn(given, name) ? given[name] : undefined;

export function isFormList(value: FormValue | FormList | undefined): value is FormList {
  return typeof value === "object" && value !== null && "fields" in value;
}

export function isFormDate(value: FormValue): value is FormDate {
  return typeof value === "object" && value !== null && "date" in value;
}

/** The names that placeholders may use. */
export const namesOf = (values: FormValues): ReadonlySet<string> =>
  new Set(
    Object.entries(values).flatMap(([name, value]) =>
      isFormList(value) ? value.fields.map((field) => `${name}.${field}`) : [name],
    ),
  );

/** The number that a value is, whatever else is known of it. */
export function numberOf(value: FormValue): Decimal | null {
  if (value instanceof Decimal) return value;
  if (isFormCount(value)) return value.count;
  return isFormFigure(value) ? value.value : null;
}

const style = { negative: "▲", nothing: "" } as const;

function valueText(value: FormValue): string {
  if (value === null || typeof value === "boolean") return "";
  if (typeof value === "string") return value;
  const number = numberOf(value);
  if (number) return printNumber(number, number.decimalPlaces(), style);
  if (isFormFigure(value)) return "";
  return isFormDate(value) ? eraDate(value.date) : (value as readonly string[]).join("、");
}

/** What stands in a placeholder's place among words. */
export function placeholderText(part: CellPlaceholder, value: FormValue): string {
  if (part.box) return isTicked(part.equals, value) ? "☑" : "□";
  const text = valueText(value);
  return text === "" ? part.otherwise : text;
}

function isTicked(equals: string | undefined, value: FormValue): boolean {
  if (equals === undefined) return value === true;
  return Array.isArray(value) ? value.includes(equals) : valueText(value) === equals;
}
