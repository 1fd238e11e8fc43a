import { crc32 } from "node:zlib";
import { Inflate } from "fflate";
import { largestPart } from "../bounds.js";
import { beyondBounds, damaged, Unreadable } from "../unreadable.js";
import type { Archive, Entry } from "./archive.js";

/** A push may unpack to a thousand times as much. */
const step = 8192;

/** What is handed on at a time: texts of this size are cheap to make and to forget. */
const longestPiece = 32_768;

/** A part's bytes, piece by piece. It is refused before it is unpacked beyond our bounds or beyond what it declares. */
export function unpackEntry({ bytes }: Archive, entry: Entry, take: (piece: Uint8Array) => void): void {
  if (entry.size > largestPart)
    throw beyondBounds("ブックの中身", `伸長した大きさで${largestPart / 1024 / 1024}MB`);
  const packed = packedBytes(bytes, entry);
  let size = 0;
  let crc = 0;
  const taken = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > entry.size) throw damaged("中身が、目次にある大きさより大きい");
    crc = crc32(piece, crc);
    for (let at = 0; at < piece.length; at += longestPiece) take(piece.subarray(at, at + longestPiece));
  };
  if (entry.method === 0) taken(packed);
  else if (entry.method === 8) inflate(packed, taken);
  else throw damaged("知らない圧縮方式です");
  if (size !== entry.size || crc !== entry.crc) throw damaged("中身が目次と合いません");
}

/** A small part as a whole. */
export function unpacked(archive: Archive, entry: Entry): Uint8Array {
  const pieces: Uint8Array[] = [];
  unpackEntry(archive, entry, (piece) => pieces.push(piece));
  return Buffer.concat(pieces);
}

function packedBytes(bytes: Uint8Array, { header, packed }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50)
    throw damaged("中身が壊れています");
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return bytes.subarray(start, start + packed);
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  const inflater = new Inflate(take);
  try {
    for (let at = 0; at < packed.length || at === 0; at += step) {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged("圧縮された中身が壊れています");
  }
}
