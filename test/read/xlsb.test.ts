import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readWorkbook } from "../../src/read/workbook.js";
import { xlsxOf } from "./parts.js";

// A binary workbook, written record by record as [MS-XLSB] has them.
const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const f64 = (value: number): number[] => [...new Uint8Array(Float64Array.of(value).buffer)];
const wide = (text: string): number[] => [...u32(text.length), ...Buffer.from(text, "utf16le")];

/** A record: its number in one byte or two, its length, and what it holds. */
const record = (type: number, ...body: number[]): number[] => [
  ...(type < 128 ? [type] : [(type & 127) | 128, type >> 7]),
  body.length,
  ...body,
];

const cell = (column: number, style: number): number[] => [...u32(column - 1), ...u32(style)];
const font = (flags: number, offset: number): number[] =>
  record(43, ...u16(220), ...u16(flags), ...u16(400), ...u16(offset), 0, 0, 0, 0);

const workbook = [
  ...record(153, 1, 0, 0, 0),
  ...record(156, ...u32(0), ...u32(1), ...wide("r1"), ...wide("表")),
];
const styles = [
  ...record(44, ...u16(164), ...wide("0.0%")),
  ...record(44, ...u16(165), ...wide("yyyy/m/d")),
  ...font(0, 0),
  ...font(8, 0),
  ...font(0, 1),
  // Parents of styles are no styles of cells.
  ...record(47, ...u16(0), ...u16(14), ...u16(1)),
  ...record(617, ...u32(3)),
  ...[0, 164, 165].flatMap((format) => record(47, ...u16(0), ...u16(format), ...u16(0))),
  ...record(618),
];
const strings = [
  ...record(19, 0, ...wide("保証料")),
  // From the letter 0 on struck out, from the letter 2 on plain.
  ...record(19, 1, ...wide("1516"), ...u32(2), ...u16(0), ...u16(1), ...u16(2), ...u16(0)),
  ...record(19, 1, ...wide("8742"), ...u32(1), ...u16(3), ...u16(2)),
];
const sheet = [
  ...record(60, ...u32(5), ...u32(6), ...u32(2000), ...u32(0), ...u16(1)),
  ...record(0, ...u32(0), ...u32(0), ...u16(300), 0, 0, 0),
  ...record(7, ...cell(1, 0), ...u32(0)),
  // RK: 1234 in hundredths, as a whole number.
  ...record(2, ...cell(2, 0), ...u32((1234 << 2) | 3)),
  ...record(5, ...cell(3, 1), ...f64(1.023)),
  // After the cell before, so in D and E.
  ...record(18, ...u32(0), ...u32(1)),
  ...record(18, ...u32(0), ...u32(2)),
  ...record(4, ...cell(6, 0), 1),
  ...record(0, ...u32(4), ...u32(0), ...u16(300), 0, 0x10, 0),
  // 43,920 days into 1904 are 31 March 2024.
  ...record(9, ...cell(1, 2), ...f64(43920)),
  ...record(8, ...cell(2, 0), ...wide("")),
  ...record(11, ...cell(3, 0), 7),
  ...record(176, ...u32(4), ...u32(5), ...u32(0), ...u32(0)),
];

function xlsb(): Uint8Array {
  const parts = unzipSync(xlsxOf({}));
  const types = (text: string): string => text.replaceAll(".xml", ".bin");
  const relationships = (path: string): Uint8Array =>
    new TextEncoder().encode(types(new TextDecoder().decode(parts[path])));
  return zipSync({
    "_rels/.rels": relationships("_rels/.rels"),
    "xl/_rels/workbook.bin.rels": relationships("xl/_rels/workbook.xml.rels"),
    "xl/workbook.bin": Uint8Array.from(workbook),
    "xl/styles.bin": Uint8Array.from(styles),
    "xl/sharedStrings.bin": Uint8Array.from(strings),
    "xl/worksheets/sheet1.bin": Uint8Array.from(sheet),
  });
}

test("a binary workbook", () => {
  const { value: book, problems } = readWorkbook(xlsb(), "a.xlsb");
  expect(problems).toEqual([]);
  expect([book?.format, book?.dateSystem, book?.sheets[0]?.name]).toEqual(["xlsb", 1904, "表"]);
  const { value: grid, problems: met } = book?.sheets[0]?.read() ?? { problems: [] };
  expect(met).toEqual([]);
  expect(grid?.rows.map(({ row, hidden, cells }) => [row, hidden, cells.map(({ shown }) => shown)])).toEqual([
    [1, false, ["保証料", "12.34", "102.3%", "16", "874²", "TRUE"]],
    [5, true, ["2024/3/31", "", "#DIV/0!"]],
  ]);
  expect(grid?.rows[0]?.cells.map(({ struck }) => struck)).toEqual([
    undefined,
    undefined,
    undefined,
    "part",
    undefined,
    undefined,
  ]);
  expect(grid?.rows[0]?.cells[5]?.hidden).toBe(true);
  expect(grid?.rows[1]?.cells.map(({ type, day, merged }) => [type, day, merged])).toEqual([
    ["date", "2024-03-31", "first"],
    ["blank", undefined, undefined],
    ["error", undefined, undefined],
  ]);
});
