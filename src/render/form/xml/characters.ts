import { writable } from "../../sheet/writable.js";
import { escaped } from "../../text/markup.js";

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const entity = /&(?:#x(?<hex>[\da-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[a-z]+));/giu;

/** Text as it was meant; an entity that XML does not know stays as it is written. */
export function xmlDecoded(text: string): string {
  const lines = text.includes("\r") ? text.replaceAll(/\r\n?/gu, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replaceAll(entity, (written, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? written;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}

/** Words for a place between tags or quotes. */
export const xmlEncoded = (words: string): string => escaped(writable(words));

const spelt = /_x(?<hex>[\dA-Fa-f]{4})_/gu;

/** Words of a cell: what Excel writes for a character as `_x000D_` is the character. */
export const cellWordsDecoded = (words: string): string =>
  words.includes("_x")
    ? words.replaceAll(spelt, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : words;

/** Words of a cell that happen to look like such a character keep their look. */
export const cellWordsEncoded = (words: string): string => xmlEncoded(words.replaceAll(spelt, "_x005F$&"));
