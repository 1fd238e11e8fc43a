import { type MachineTable, nothingMark, type Value } from "../../model/machine-table.js";

/** A value in plain digits, or words. */
export const textOf = (value: Value): string => (value === null ? nothingMark : value.toString());

/** A CSV with the heading in its first line: UTF-8 with its mark, so that Excel shows it right, and CRLF (RFC 4180). */
export function openDataCsv({ fields, rows }: Pick<MachineTable, "fields" | "rows">): Uint8Array {
  const lines = [fields.map(({ heading }) => heading), ...rows.map((row) => row.map(textOf))];
  const text = lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
  return new TextEncoder().encode(`\uFEFF${text}`);
}

const quoted = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
