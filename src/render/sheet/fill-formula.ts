import type { FormValue } from "../../model/form.js";
import { serialOf } from "../../number-format/serial.js";
import { isFormDate, numberOf, placeholderText } from "./form-value.js";
import type { CellPlaceholder, TextPart } from "./placeholder.js";

/**
 * A formula whose placeholders are filled: within a text of the formula by words, elsewhere by a number, a day as its
 * serial number (of the date system of 1900), or words in quotes. The name of a sheet is filled with the sheet.
 */
export function fillFormula(parts: readonly TextPart[], valueFor: (name: string) => FormValue): string {
  return parts.reduce<string>((formula, part) => {
    if (typeof part === "string") return formula + part;
    const open = /(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"'])*(?<quote>["']?)/u.exec(formula)?.groups?.quote;
    const isInText = open === '"';
    if (open === "'") return `${formula}{{${part.name}}}`;
    const value = valueFor(part.name);
    return (
      formula + (isInText ? wordsFor(part, value) : (plainNumber(value) ?? `"${wordsFor(part, value)}"`))
    );
  }, "");
}

const wordsFor = (part: CellPlaceholder, value: FormValue): string =>
  placeholderText(part, value).replaceAll('"', '""');

function plainNumber(value: FormValue): string | undefined {
  const number = numberOf(value);
  if (number) return number.toString();
  return isFormDate(value) ? String(serialOf(value.date)) : undefined;
}
