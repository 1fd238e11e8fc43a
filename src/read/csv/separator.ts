import { fieldsOf, recordsOf } from "./records.js";

/** As much of a file as shows what parts its fields. */
const sample = 65_536;

/**
 * What parts the fields: a comma; a tab or a semicolon where more of the first lines agree in their number of fields
 * by it. Commas inside numbers (1,234) make no columns of a table that tabs part.
 */
export function separatorOf(text: string): "," | "\t" | ";" {
  const head = text.slice(0, sample);
  const others = (["\t", ";"] as const).filter((other) => head.includes(other));
  if (others.length === 0) return ",";
  const commas = agreement(head, ",");
  return others.find((other) => agreement(head, other) > commas) ?? ",";
}

/** How many lines have the same number of fields, two or more, as most have. */
function agreement(text: string, separator: string): number {
  const counts = new Map<number, number>();
  for (const { start, end } of recordsOf(text, separator).records) {
    const filled = fieldsOf(text.slice(start, end), separator);
    if (filled.length > 1) counts.set(filled.length, (counts.get(filled.length) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
