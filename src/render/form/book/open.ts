import { columnLetter, type Place } from "../../../problem/place.js";
import type { Problem } from "../../../problem/problem.js";
import {
  brokenSheet,
  brokenWorkbook,
  hugeForm,
  lockedForm,
  oddFormMeasure,
  oddPrintArea,
} from "../../../problem/rules/form.js";
import { tooLarge } from "../../../problem/rules/read.js";
import { unpackedSize } from "../../excel/zipped.js";
import type { CellRange } from "../../sheet/sheet.js";
import { attributeOf, descendants, elementWords } from "../xml/element.js";
import { type FormBook, type FormTab, openFormBook, type XmlPart } from "./form-book.js";
import { mostFormCells, rangeOf, type SheetFrame, sheetFrame } from "./frame.js";
import { oddMeasure } from "./measures.js";

/** A worksheet that was looked through: it can be read, filled and drawn. */
export interface SoundTab extends FormTab {
  readonly part: XmlPart;
  readonly frame: SheetFrame;
  /** The areas that are printed; none: all that is used. */
  readonly printAreas: readonly CellRange[];
}

/** Bytes of a form, unpacked, and of each part of which a tree is made: many times what forms have. */
const largestForm = 64 * 1024 * 1024;
const largestTree = 1024 * 1024;
const megabytes = (bytes: number): string => `伸長した大きさで${bytes / 1024 / 1024}MB`;

/** A form's file, looked through; undefined, with problems, where it cannot be filled and drawn. */
export function openSound(
  bytes: Uint8Array,
  file: string,
  problems: Problem[],
): { readonly book: FormBook; readonly tabs: readonly SoundTab[] } | undefined {
  const size = unpackedSize(bytes);
  const book = size !== undefined && size <= largestForm ? openFormBook(bytes) : undefined;
  const tabs = book?.tabs ?? [];
  // Excel has no two sheets of one name.
  if (!book || tabs.length === 0 || new Set(tabs.map(({ name }) => name)).size < tabs.length) {
    problems.push(refusal(bytes, size, file));
    return undefined;
  }
  const met: Problem[] = [];
  const opened = (path: string, place: Place): XmlPart | undefined => {
    const isLarge = (book.parts[path]?.length ?? 0) > largestTree;
    const part = isLarge ? undefined : book.part(path);
    const odd = part && oddMeasure(part.root);
    if (isLarge) met.push(tooLarge({ what: "様式のシート", limit: megabytes(largestTree) }, place));
    else if (!part) met.push(brokenWorkbook({}, place));
    if (odd) met.push(oddFormMeasure(odd, place));
    return part;
  };
  const workbook = book.workbook as XmlPart;
  for (const { type, path } of book.relations(workbook.path)) if (type === "styles") opened(path, { file });
  const sound = tabs.flatMap((tab): SoundTab[] => {
    const place = { file, sheet: tab.name };
    const part = opened(tab.path, place);
    const printAreas = printAreasOf(workbook, tab, place, met);
    if (!part) return [];
    const frame = sheetFrame(part.root);
    if (!frame) met.push(brokenSheet({}, place));
    else {
      const { rows, columns } = extentOf(frame, printAreas);
      const range = `A1:${columnLetter(columns)}${rows}`;
      if (rows * columns > mostFormCells) met.push(hugeForm({ range, most: mostFormCells }, place));
      else return [{ ...tab, part, frame, printAreas }];
    }
    return [];
  });
  problems.push(...met);
  return met.length > 0 ? undefined : { book, tabs: sound };
}

function refusal(bytes: Uint8Array, size: number | undefined, file: string): Problem {
  if ((size ?? 0) > largestForm) return tooLarge({ what: "様式", limit: megabytes(largestForm) }, { file });
  // Excel packs a workbook with a password into a compound file, as it once did every workbook.
  return bytes[0] === 0xd0 && bytes[1] === 0xcf ? lockedForm({}, { file }) : brokenWorkbook({}, { file });
}

const extentOf = (frame: SheetFrame, areas: readonly CellRange[]) => ({
  rows: areas.reduce((most, { bottom }) => Math.max(most, bottom + 1), frame.rows),
  columns: areas.reduce((most, { right }) => Math.max(most, right + 1), frame.columns),
});

const qualified = /(?:'(?:[^']|'')*'|[^'!,]+)!(?<reference>[^!,]+)(?:,|$)/uy;

/** The areas of a sheet that are printed; what is no area (`#REF!`) is a problem. */
function printAreasOf(
  { root, text }: XmlPart,
  { index }: FormTab,
  place: Place,
  problems: Problem[],
): CellRange[] {
  const own = descendants(root, "definedName").filter(
    (name) =>
      attributeOf(name, "name") === "_xlnm.Print_Area" &&
      Number(attributeOf(name, "localSheetId") ?? "-1") === index,
  );
  return own.flatMap((name) => {
    const words = elementWords(name, text);
    const areas: (CellRange | undefined)[] = [];
    for (let at = 0; at < words.length; at = qualified.lastIndex) {
      qualified.lastIndex = at;
      const found = qualified.exec(words);
      areas.push(found ? rangeOf(found.groups?.reference ?? "") : undefined);
      if (!found) break;
    }
    if (areas.length > 0 && areas.every((area) => area !== undefined)) return areas;
    problems.push(oddPrintArea({ area: words }, place));
    return [];
  });
}
