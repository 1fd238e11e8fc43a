import { damaged } from "../unreadable.js";

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const entity = /&(?:#x(?<hex>[\da-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[a-z]+));|&/giu;

/** Text as it was meant: line ends as XML has them, entities by what they stand for. Only XML's own five are known. */
export function decodeText(text: string): string {
  const lines = text.includes("\r") ? text.replaceAll(/\r\n?/gu, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replaceAll(entity, (...found) => {
    const { hex, decimal, name } = found.at(-1) as Record<string, string | undefined>;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    const character = name === undefined ? characterOf(code) : named[name];
    if (character === undefined) throw damaged("XMLに知らない実体参照があります");
    return character;
  });
}

function characterOf(code: number): string | undefined {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
