import { decodedText } from "../../read/csv/encoding.js";
import { recordsOf } from "../../read/csv/records.js";
import { separatorOf } from "../../read/csv/separator.js";

/**
 * A CSV without the records that begin at these lines, every other byte as it was. In an encoding in which a comma is
 * not always one byte (UTF-16, ISO-2022-JP) it becomes UTF-8 with the mark by which Excel knows it.
 */
export function csvWithoutRows(bytes: Uint8Array, lines: ReadonlySet<number>): Uint8Array {
  if (isBytewise(bytes))
    return Buffer.from(withoutRows(Buffer.from(bytes).toString("latin1"), lines), "latin1");
  const text = decodedText(bytes).replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  return new TextEncoder().encode(`\uFEFF${withoutRows(text, lines).replaceAll("\n", "\r\n")}`);
}

/** UTF-8, CP932 and EUC-JP write commas, quotes and line ends as ASCII does, and nothing else so. */
function isBytewise(bytes: Uint8Array): boolean {
  if (bytes.includes(0) || bytes.includes(0x1b)) return false;
  return !/\r(?!\n)/u.test(Buffer.from(bytes).toString("latin1"));
}

function withoutRows(text: string, lines: ReadonlySet<number>): string {
  let kept = "";
  let at = 0;
  for (const { start, end, line } of recordsOf(text, separatorOf(text)).records) {
    if (!lines.has(line)) continue;
    kept += text.slice(at, start);
    at = end + 1;
  }
  return kept + text.slice(at);
}
