import { isUtf8 } from "node:buffer";
import { damaged } from "../unreadable.js";

/** The bytes of an XML document as text, piece by piece: UTF-8, or what it says it is. */
export function xmlDecoder(take: (text: string) => void): { write(bytes: Uint8Array): void; end(): void } {
  let decode: ((bytes: Uint8Array, isLast: boolean) => string) | undefined;
  const write = (bytes: Uint8Array, isLast: boolean): void => {
    decode ??= decoderFor(bytes);
    const text = decode(bytes, isLast);
    if (text !== "") take(text);
  };
  return { write: (bytes) => write(bytes, false), end: () => write(new Uint8Array(), true) };
}

function decoderFor(head: Uint8Array): (bytes: Uint8Array, isLast: boolean) => string {
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["'](?<label>[\w.:-]+)/u.exec(
    Buffer.from(head.subarray(0, 200))
      .toString("latin1")
      .replace(/^\xEF\xBB\xBF/u, ""),
  )?.groups?.label;
  if (head[0] === 0xff && head[1] === 0xfe) return standard("utf-16le");
  if (head[0] === 0xfe && head[1] === 0xff) return standard("utf-16be");
  return declared === undefined || /^(utf-?8|us-ascii)$/iu.test(declared) ? utf8() : standard(declared);
}

/** Five and more times as fast as a TextDecoder that goes piece by piece. */
function utf8(): (bytes: Uint8Array, isLast: boolean) => string {
  let rest = Buffer.alloc(0);
  return (bytes, isLast) => {
    const whole =
      rest.length > 0
        ? Buffer.concat([rest, bytes])
        : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = isLast ? whole.length : endOfCharacters(whole);
    rest = Buffer.from(whole.subarray(end));
    const part = whole.subarray(0, end);
    if (!isUtf8(part)) throw damaged("XMLがUTF-8ではありません");
    return part.toString("utf8");
  };
}

/** Where the last whole character ends. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function standard(label: string): (bytes: Uint8Array, isLast: boolean) => string {
  const decoder = decoderOf(label);
  return (bytes, isLast) => {
    try {
      return decoder.decode(bytes, { stream: !isLast });
    } catch {
      throw damaged(`XMLが${label}ではありません`);
    }
  };
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw damaged(`XMLの文字コード「${label}」が分かりません`);
  }
}
