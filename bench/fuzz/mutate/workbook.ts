import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Draw } from "../../sample/draw.js";
import { one } from "../draw.js";
import { changedBytes } from "./bytes.js";
import { changedMarkup } from "./markup.js";

type Parts = Readonly<Record<string, Uint8Array>>;

/** Unpacked once, however many inputs are made of it. */
const unpacked = new WeakMap<Uint8Array, Parts>();

function partsOf(book: Uint8Array): Parts {
  const parts = unpacked.get(book) ?? unzipSync(book);
  unpacked.set(book, parts);
  return parts;
}

/** Where a fault of reading may lie: sheets most of all. */
const weight = (path: string): number =>
  /worksheets\/[^/]*xml$/u.test(path) ? 8 : /(?:workbook|styles|sharedStrings)\.xml$/u.test(path) ? 5 : 1;

const packed = (parts: Parts): Uint8Array => zipSync(parts, { level: 0 });

/** ブック: some changes of its parts, or one of the parts lost, doubled, or in another's place. */
export function changedWorkbook(book: Uint8Array, draw: Draw): Uint8Array {
  const parts = partsOf(book);
  const names = Object.keys(parts).filter((name) => (parts[name]?.length ?? 0) > 0);
  const { name } = draw.weighted(names.map((name) => ({ name, weight: weight(name) })));
  const part = parts[name] ?? new Uint8Array();
  if (draw.happens(9000)) {
    let xml = strFromU8(part);
    for (let left = draw.between(1, 3); left > 0; left -= 1) xml = changedMarkup(xml, draw);
    return packed({ ...parts, [name]: strToU8(xml) });
  }
  const { [name]: _, ...others } = parts;
  return packed(
    one(draw, [
      () => ({ ...parts, [name]: changedBytes(part, draw) }),
      () => ({ ...parts, [name]: new Uint8Array() }),
      () => ({ ...parts, [name]: parts[one(draw, names)] ?? part }),
      () => ({
        ...others,
        [one(draw, [name.toUpperCase(), `/${name}`, name.replaceAll("/", "\\"), `../${name}`])]: part,
      }),
      () => others,
    ])(),
  );
}
