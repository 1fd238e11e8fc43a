import type { Problem } from "../problem/problem.js";
import { unreadableEncoding, utf16 } from "../problem/rules/file.js";

/** Bytes to text: UTF-8 (with or without BOM), else CP932, as Excel in Japan saves CSV. */
export function decode(bytes: Uint8Array, file: string, problems: Problem[]): string | undefined {
  if (
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    looksUtf16(bytes)
  ) {
    problems.push(utf16({}, { file }));
    return undefined;
  }
  for (const encoding of ["utf-8", "windows-31j"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one: the next encoding has its turn.
    }
  }
  problems.push(unreadableEncoding({}, { file }));
  return undefined;
}

/** UTF-16 without a mark: every other byte of its ASCII letters, commas and digits is zero. */
function looksUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1024);
  return head.length > 3 && head.some((byte) => byte === 0);
}
