import { isUtf8 } from "node:buffer";
import { unreadableEncoding } from "../../problem/rules/file.js";
import { encodingDoubt } from "../../problem/rules/read.js";
import { Unreadable } from "../unreadable.js";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "iso-2022-jp" | "windows-31j" | "euc-jp";

type Decoder = InstanceType<typeof TextDecoder>;

/** A text as far as it has been read, and who reads on in its encoding. */
interface Decoded {
  readonly text: string;
  readonly decoder: Decoder;
}

/** As much of a file that is too large to hold as shows its encoding. */
const sample = 65_536;

/** A text file's words, by whichever of the encodings in use in Japan it is written in; refused where two would do. */
export const decodedText = (bytes: Uint8Array): string => decoded(bytes, false).text;

/** The same piece by piece: what the beginning shows is held to, and a file that breaks it later is refused. */
export async function* decodedPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  const head: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (decoder) {
      yield further(decoder, chunk);
      continue;
    }
    head.push(chunk);
    size += chunk.length;
    if (size < sample) continue;
    const begun = decoded(Buffer.concat(head), true);
    decoder = begun.decoder;
    yield begun.text;
  }
  yield decoder ? further(decoder) : decoded(Buffer.concat(head), false).text;
}

/** The next piece, or without one the end. */
function further(decoder: Decoder, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    return refuse();
  }
}

/** `goesOn`: more bytes are to come, and a character at the end may be cut. */
function decoded(bytes: Uint8Array, goesOn: boolean): Decoded {
  const by = (encoding: Encoding) => strictly(encoding, bytes, goesOn);
  const wide = wideEncoding(bytes);
  if (wide) return by(wide) ?? refuse();
  if (isIso2022(bytes)) return by("iso-2022-jp") ?? refuse();
  return by("utf-8") ?? japanese(bytes, by);
}

/** CP932 as Excel saves it, or EUC-JP as older systems do. Few texts can be read as both. */
function japanese(bytes: Uint8Array, by: (encoding: Encoding) => Decoded | undefined): Decoded {
  const cp932 = by("windows-31j");
  const euc = by("euc-jp");
  if (cp932 === undefined || euc === undefined) return cp932 ?? euc ?? refuse();
  const isCp932 = soundsLikeCp932(cp932.text);
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

function strictly(encoding: Encoding, bytes: Uint8Array, goesOn: boolean): Decoded | undefined {
  if (encoding === "utf-8" && !goesOn) return isUtf8(bytes) ? wholeUtf8(bytes) : undefined;
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return { text: decoder.decode(bytes, { stream: goesOn }), decoder };
  } catch {
    return undefined;
  }
}

/** A whole text, without the mark at its head: many times faster than piece by piece. */
function wholeUtf8(bytes: Uint8Array): Decoded {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  return { text: text.startsWith("\uFEFF") ? text.slice(1) : text, decoder: new TextDecoder() };
}

/** UTF-16 by its mark, or by the zeros that stand beside most of its commas and line ends. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, Math.min(1024, endWithoutPadding(bytes)));
  if (!head.includes(0)) return undefined;
  let signs = 0;
  let little = 0;
  let big = 0;
  for (const [at, byte] of head.entries()) {
    if (!separating.has(byte)) continue;
    signs += 1;
    if (at % 2 === 0 && bytes[at + 1] === 0) little += 1;
    if (at % 2 === 1 && bytes[at - 1] === 0) big += 1;
  }
  if (little > signs / 2) return "utf-16le";
  return big > signs / 2 ? "utf-16be" : undefined;
}

/** Tab, line end, comma. */
const separating: ReadonlySet<number> = new Set([0x09, 0x0a, 0x2c]);

/** One zero may be the half of a last letter; more of them pad the file. */
function endWithoutPadding(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.length - end > 1 ? end - 1 : bytes.length;
}

/** 7 bits, and the signs by which it goes over to Japanese. */
function isIso2022(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isOver = ["\x1b$B", "\x1b$@"].some((sign) => text.includes(sign, 0, "latin1"));
  return isOver && bytes.every((byte) => byte < 0x80);
}
