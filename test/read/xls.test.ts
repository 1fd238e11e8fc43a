import { CFB } from "@e965/xlsx";
import { expect, test } from "vitest";
import { readWorkbook } from "../../src/read/workbook.js";

// An .xls written record by record, as [MS-XLS] has them: what LibreOffice does not write.
const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const f64 = (value: number): number[] => [...new Uint8Array(Float64Array.of(value).buffer)];
const utf16 = (text: string): number[] => [...Buffer.from(text, "utf16le")];
const latin = (text: string): number[] => [...Buffer.from(text, "latin1")];
const record = (type: number, ...body: number[]): number[] => [...u16(type), ...u16(body.length), ...body];

const begin = (kind: number): number[] => record(0x0809, ...u16(0x0600), ...u16(kind), ...Array(12).fill(0));
const end = record(0x000a);
const font = (flags: number, offset: number): number[] =>
  record(
    0x0031,
    ...u16(220),
    ...u16(flags),
    ...u16(0),
    ...u16(400),
    ...u16(offset),
    0,
    0,
    0,
    0,
    1,
    0,
    ...latin("A"),
  );
const style = (fontIndex: number, format: number): number[] =>
  record(0x00e0, ...u16(fontIndex), ...u16(format), ...Array(16).fill(0));

// Fonts are counted 0, 1, 2, 3, 5: the fifth, raised, has the number 5.
const fonts = [font(0, 0), font(0, 0), font(8, 0), font(0, 0), font(0, 1)].flat();

const strings = [
  ...record(
    0x00fc,
    ...u32(4),
    ...u32(4),
    // 1516, struck out from the letter 0 on, plain from the letter 2 on.
    ...u16(4),
    8,
    ...u16(2),
    ...latin("1516"),
    ...u16(0),
    ...u16(2),
    ...u16(2),
    ...u16(0),
    // 青森 with a reading guide of six bytes behind it.
    ...u16(2),
    5,
    ...u32(6),
    ...utf16("青森"),
    1,
    2,
    3,
    4,
    5,
    6,
    // ABC県, which goes on in the next record with wider letters.
    ...u16(4),
    0,
    ...latin("AB"),
  ),
  ...record(0x003c, 1, ...utf16("C県"), ...u16(4), 8, ...u16(1), ...latin("8742"), ...u16(3), ...u16(5)),
];

const at = (row: number, column: number, xf = 0): number[] => [
  ...u16(row - 1),
  ...u16(column - 1),
  ...u16(xf),
];

const cells = [
  ...[0, 1, 2, 3].flatMap((index) => record(0x00fd, ...at(1, index + 1), ...u32(index))),
  // A chart inside the sheet has records of its own.
  ...begin(0x20),
  ...record(0x0203, ...at(9, 9), ...f64(9)),
  ...end,
  // Two RK numbers in B and C: 12.34 in hundredths, and 1.5 as the upper half of a double.
  ...record(
    0x00bd,
    ...u16(1),
    ...u16(1),
    ...u16(0),
    ...u32((1234 << 2) | 3),
    ...u16(0),
    ...u32(0x3ff80000),
    ...u16(2),
  ),
  ...record(0x0205, ...at(3, 1), 1, 0),
  ...record(0x0205, ...at(3, 2), 0x17, 1),
  // 43,920 days into 1904 are 31 March 2024.
  ...record(0x0006, ...at(3, 3, 1), ...f64(43920), ...Array(6).fill(0), ...u16(0)),
  ...record(0x0006, ...at(3, 4), 0, 0, 0, 0, 0, 0, 255, 255, ...Array(6).fill(0), ...u16(0)),
  ...record(0x0207, ...u16(2), 1, ...utf16("結果")),
  ...record(0x0006, ...at(3, 5), 3, 0, 0, 0, 0, 0, 255, 255, ...Array(6).fill(0), ...u16(0)),
  ...record(0x0204, ...at(4, 1), ...u16(2), 1, ...utf16("直接")),
  ...record(
    0x00d6,
    ...at(4, 2),
    ...u16(4),
    0,
    ...latin("1516"),
    ...u16(2),
    ...u16(0),
    ...u16(2),
    ...u16(2),
    ...u16(0),
  ),
];

function xls(): Uint8Array {
  const globals = (start: number): number[] => [
    ...begin(5),
    ...record(0x0022, 1, 0),
    ...fonts,
    ...record(0x041e, ...u16(164), ...u16(8), 0, ...latin("yyyy/m/d")),
    ...style(0, 0),
    ...style(0, 164),
    ...record(0x0085, ...u32(start), 2, 0, 1, 1, ...utf16("表")),
    ...record(0x0085, ...u32(start), 0, 2, 1, 1, ...utf16("図")),
    ...strings,
    ...end,
  ];
  const stream = Buffer.from([...globals(globals(0).length), ...begin(0x10), ...cells, ...end]);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/Workbook", stream);
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

test("an .xls: texts that go on in another record, runs, reading guides, results", () => {
  const { value: book, problems } = readWorkbook(xls(), "a.xls");
  expect(problems).toEqual([]);
  expect(book?.dateSystem).toBe(1904);
  // A sheet that is one chart is none.
  expect(book?.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["表", "very-hidden"]]);
  const read = book?.sheets[0]?.read();
  expect(read?.problems).toEqual([]);
  expect(read?.value?.rows.map(({ row, cells: found }) => [row, found.map(({ shown }) => shown)])).toEqual([
    [1, ["16", "青森", "ABC県", "874²"]],
    [2, ["12.34", "1.5"]],
    [3, ["TRUE", "#REF!", "2024/3/31", "結果", ""]],
    [4, ["直接", "16"]],
  ]);
  expect(read?.value?.rows[2]?.cells.map(({ type, day }) => [type, day])).toEqual([
    ["boolean", undefined],
    ["error", undefined],
    ["date", "2024-03-31"],
    ["text", undefined],
    ["blank", undefined],
  ]);
});
