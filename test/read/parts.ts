import { strToU8, type Zippable, zipSync } from "fflate";
import { expect } from "vitest";
import type { Grid, SeenCell } from "../../src/read/grid.js";
import { readWorkbook } from "../../src/read/workbook.js";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";

const relationships = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${packaged}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** What a workbook of one sheet is made of; each part may be given in full. */
export interface Parts {
  /** What stands in `sheetData`. */
  readonly rows?: string;
  /** Before and after `sheetData`. */
  readonly before?: string;
  readonly after?: string;
  /** `si` elements. */
  readonly strings?: string;
  /** Number formats, one a style, from the style 1 on; a number is that of a built-in one. */
  readonly formats?: readonly (string | number)[];
  /** Parts as they are, by path; undefined leaves one out. */
  readonly more?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** The parts of an .xlsx written by hand: what other programs write, ours does not. */
export function xlsxOf({
  rows = "",
  before = "",
  after = "",
  strings,
  formats = [],
  more = {},
}: Parts): Uint8Array {
  const parts: Record<string, string | Uint8Array | undefined> = {
    "_rels/.rels": relationships(["r1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["r1", "worksheet", "worksheets/sheet1.xml"],
      ["r2", "styles", "styles.xml"],
      ["r3", "sharedStrings", "sharedStrings.xml"],
    ),
    "xl/styles.xml": stylesOf(formats),
    "xl/sharedStrings.xml": strings === undefined ? undefined : `<sst xmlns="${main}">${strings}</sst>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}" xmlns:r="${office}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    ...more,
  };
  const entries = Object.entries(parts).flatMap(([path, part]) =>
    part === undefined ? [] : [[path, typeof part === "string" ? strToU8(part) : part]],
  );
  return zipSync(Object.fromEntries(entries) as Zippable);
}

/** Style 0 is plain; then the formats; then a struck-out font and a raised one. */
function stylesOf(formats: readonly (string | number)[]): string {
  const own = formats.map((format, index) =>
    typeof format === "number" ? "" : `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`,
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === "number" ? format : 164 + index}"/>`,
  );
  return `<styleSheet xmlns="${main}"><numFmts>${own.join("")}</numFmts><fonts><font/><font><strike/></font><font><vertAlign val="superscript"/></font></fonts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0"/>${styles.join("")}<xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The first sheet of a workbook that is read without a problem. */
export function gridOf(bytes: Uint8Array): Grid {
  const { value: book, problems } = readWorkbook(bytes, "a.xlsx");
  expect(problems).toEqual([]);
  const grid = book?.sheets[0]?.read();
  expect(grid?.problems).toEqual([]);
  return grid?.value as Grid;
}

/** Its cells in one line. */
export const cellsOf = (bytes: Uint8Array): readonly SeenCell[] =>
  gridOf(bytes).rows.flatMap(({ cells }) => cells);

/** What is shown in them. */
export const shownOf = (bytes: Uint8Array): string[] => cellsOf(bytes).map(({ shown }) => shown);

/** The rules of the problems with which a workbook, or its first sheet, is refused. */
export function refusal(bytes: Uint8Array): string[] {
  const { value: book, problems } = readWorkbook(bytes, "a.xlsx");
  const read = book?.sheets[0]?.read();
  expect(read?.value).toBeUndefined();
  return [...problems, ...(read?.problems ?? [])].map(({ rule }) => rule);
}
