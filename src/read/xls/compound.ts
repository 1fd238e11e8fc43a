import { cutOff, damaged } from "../unreadable.js";

/** A compound file: a small file system in a file, of which .xls is one stream. */
export interface Compound {
  /** Streams at its root, by name. */
  readonly stream: (name: string) => Uint8Array | undefined;
  readonly has: (name: string) => boolean;
}

const endOfChain = 0xfffffffe;
const none = 0xffffffff;

interface Item {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

export function openCompound(bytes: Uint8Array): Compound {
  if (bytes.length < 512) throw cutOff();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw damaged("目次が壊れています");
  const size = 1 << shift;
  const sector = (index: number): Uint8Array => {
    const start = (index + 1) * size;
    if (start >= bytes.length) throw cutOff();
    return bytes.subarray(start, start + size);
  };
  const table = allocationTable(view, sector);
  const read = (start: number): Uint8Array => Buffer.concat(chain(start, table).map(sector));
  const items = itemsOf(read(view.getUint32(48, true)));
  const root = items[0];
  if (root?.type !== 5) throw damaged("目次が壊れています");
  const miniTable = numbersOf(read(view.getUint32(60, true)));
  const miniStream = read(root.start);
  const found = new Map(childrenOf(root, items).map((item) => [item.name.toLowerCase(), item]));
  return {
    has: (name) => found.has(name.toLowerCase()),
    stream: (name) => {
      const item = found.get(name.toLowerCase());
      if (item?.type !== 2) return undefined;
      if (item.size >= view.getUint32(56, true)) return wholeOf(read(item.start), item.size);
      const pieces = chain(item.start, miniTable).map((index) =>
        miniStream.subarray(index * 64, index * 64 + 64),
      );
      return wholeOf(Buffer.concat(pieces), item.size);
    },
  };
}

function wholeOf(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length < size) throw cutOff();
  return bytes.subarray(0, size);
}

/** Which sector follows which. */
function allocationTable(view: DataView, sector: (index: number) => Uint8Array): Uint32Array {
  const places: number[] = [];
  for (let at = 76; at < 512; at += 4) places.push(view.getUint32(at, true));
  const seen = new Set<number>();
  for (let next = view.getUint32(68, true); next < endOfChain && !seen.has(next); ) {
    seen.add(next);
    const numbers = numbersOf(sector(next));
    places.push(...numbers.subarray(0, -1));
    next = numbers.at(-1) ?? none;
  }
  const used = places.filter((place) => place < endOfChain - 1);
  return numbersOf(Buffer.concat(used.map(sector)));
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const copy = Uint8Array.from(bytes.subarray(0, bytes.length & ~3));
  return new Uint32Array(copy.buffer);
}

function chain(start: number, table: Uint32Array): number[] {
  const found: number[] = [];
  for (let next = start; next < endOfChain - 1; next = table[next] as number) {
    if (next >= table.length) throw damaged("目次が壊れています");
    // A chain that comes back to itself is as long as the whole file.
    if (found.push(next) > table.length) throw damaged("目次が壊れています");
  }
  return found;
}

function itemsOf(bytes: Uint8Array): Item[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const items: Item[] = [];
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = Math.max(0, Math.min(view.getUint16(at + 64, true), 64) - 2);
    items.push({
      name: Buffer.from(bytes.subarray(at, at + length)).toString("utf16le"),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return items;
}

/** Those at the root; what is embedded in a workbook has folders of its own. */
function childrenOf(root: Item, items: readonly Item[]): Item[] {
  const found = new Set<Item>();
  const waiting = [root.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const item = items[index];
    if (!item || found.has(item)) continue;
    found.add(item);
    waiting.push(item.left, item.right);
  }
  return [...found];
}
