import { readText } from "../../read/text.js";

/** The lines of a text that has been read without an error. */
export const writtenLines = (bytes: Uint8Array, file: string): string[] =>
  (readText(bytes, file).value ?? "").split(/\r\n?|\n/u);
