import { unreadableEncoding } from "../../problem/rules/file.js";
import { encodingDoubt } from "../../problem/rules/read.js";
import { Unreadable } from "../unreadable.js";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "iso-2022-jp" | "windows-31j" | "euc-jp";

/** A text file's words, by whichever of the encodings in use in Japan it is written in; refused where two would do. */
export function decodedText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return strictly(wide, bytes) ?? refuse();
  if (isIso2022(bytes)) return strictly("iso-2022-jp", bytes) ?? refuse();
  return strictly("utf-8", bytes) ?? japanese(bytes);
}

/** CP932 as Excel saves it, or EUC-JP as older systems do. Few texts can be read as both. */
function japanese(bytes: Uint8Array): string {
  const cp932 = strictly("windows-31j", bytes);
  const euc = strictly("euc-jp", bytes);
  if (cp932 === undefined || euc === undefined) return cp932 ?? euc ?? refuse();
  const isCp932 = soundsLikeCp932(cp932);
  const isEuc = looksLikeEuc(bytes);
  if (isCp932 !== isEuc) return isCp932 ? cp932 : euc;
  throw new Unreadable((place) => encodingDoubt({ first: "シフトJIS（CP932）", second: "EUC-JP" }, place));
}

/** EUC-JP read as CP932 is half-width kana with stray marks (｡｢｣､) between them, and characters that nobody uses. */
const soundsLikeCp932 = (text: string): boolean => !/[｡｢｣､\uE000-\uF8FF]/u.test(text);

/** CP932 read as EUC-JP has rare characters: those in use are kana, full-width letters and the kanji of the first level. */
function looksLikeEuc(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] as number;
    if (first < 0x80) continue;
    const isUsual = (first >= 0xa1 && first <= 0xa5) || (first >= 0xb0 && first <= 0xcf);
    if (!isUsual) return false;
    at += 1;
  }
  return true;
}

function refuse(): never {
  throw new Unreadable((place) => unreadableEncoding({}, place));
}

function strictly(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark, or by the zeros at every other place that commas, digits and line ends bring. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 1024);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const few = head.length / 64;
  if (odd > few && even <= odd / 16) return "utf-16le";
  return even > few && odd <= even / 16 ? "utf-16be" : undefined;
}

/** 7 bits, and the signs by which it goes over to Japanese. */
function isIso2022(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isOver = ["\x1b$B", "\x1b$@"].some((sign) => text.includes(sign, 0, "latin1"));
  return isOver && bytes.every((byte) => byte < 0x80);
}
