import { mostParts } from "../bounds.js";
import { beyondBounds, cutOff, damaged, locked } from "../unreadable.js";

/** A part of a zip archive, as its directory declares it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

/** A zip archive: its parts by name, in which case, slashes and a leading slash do not count. */
export interface Archive {
  readonly bytes: Uint8Array;
  readonly find: (path: string) => Entry | undefined;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const shortestEnd = 22;
const longestComment = 65_535;

export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = directoryOf(view);
  if (count > mostParts) throw beyondBounds("ブックの部品の数", `${mostParts.toLocaleString("ja")}個`);
  const entries = new Map<string, Entry>();
  let at = start;
  let packed = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry)
      throw damaged("目次が壊れています");
    const entry = readEntry(view, at);
    packed += entry.packed;
    // Parts that lie over each other make a bomb of a small file.
    if (packed > bytes.length || entry.header + entry.packed > bytes.length)
      throw damaged("目次が壊れています");
    entries.set(plainPath(entry.name), entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { bytes, find: (path) => entries.get(plainPath(path)) };
}

const plainPath = (path: string): string => path.replaceAll("\\", "/").replace(/^\/+/u, "").toLowerCase();

function directoryOf(view: DataView): { count: number; start: number } {
  const first = Math.max(0, view.byteLength - shortestEnd - longestComment);
  for (let at = view.byteLength - shortestEnd; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== endOfDirectory) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === 0xffff || start === 0xffffffff ? largeDirectory(view, at) : { count, start };
  }
  // What is written last is missing.
  throw cutOff();
}

/** The directory of an archive in the form for large ones (zip64). */
function largeDirectory(view: DataView, end: number): { count: number; start: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw damaged("目次が壊れています");
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50)
    throw damaged("目次が壊れています");
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    start: Number(view.getBigUint64(at + 48, true)),
  };
}

const decoder = new TextDecoder();

function readEntry(view: DataView, at: number): Entry {
  // The archive's own password; a workbook's is reported before.
  if ((view.getUint16(at + 8, true) & 1) !== 0) throw locked();
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > view.byteLength) throw damaged("目次が壊れています");
  const large = largeSizes(view, nameEnd, extraEnd);
  const sizeOf = (offset: number): number => {
    const size = view.getUint32(at + offset, true);
    return size === 0xffffffff ? (large.shift() ?? size) : size;
  };
  const size = sizeOf(24);
  const packed = sizeOf(20);
  return {
    name: decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameEnd - at - 46)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    header: sizeOf(42),
  };
}

/** Sizes that do not fit into 32 bits, in the order in which they are missed. */
function largeSizes(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const last = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    const sizes: number[] = [];
    for (let place = at + 4; place + 8 <= last; place += 8)
      sizes.push(Number(view.getBigUint64(place, true)));
    return sizes;
  }
  return [];
}
