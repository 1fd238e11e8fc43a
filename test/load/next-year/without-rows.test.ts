import { describe, expect, test } from "vitest";
import { csvWithoutRows } from "../../../src/load/next-year/without-rows.js";
import { cp932 } from "../../support/cp932.js";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const without = (bytes: Uint8Array, ...lines: number[]): string =>
  Buffer.from(csvWithoutRows(bytes, new Set(lines))).toString("latin1");
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

describe("every byte but the rows' is as it was", () => {
  test("in UTF-8, with its mark, with either line end, with and without one at the end", () => {
    expect(without(text("\uFEFF年度,数\r\nR5,1\r\nR6,2"), 2)).toBe(latin1(text("\uFEFF年度,数\r\nR6,2")));
    expect(without(text("年度,数\nR5,1\n\n R6 , 2\n"), 2)).toBe(latin1(text("年度,数\n\n R6 , 2\n")));
    expect(without(text("年度,数\nR5,1"), 2)).toBe(latin1(text("年度,数\n")));
  });
  test("in CP932, where a second byte may look like a sign", () => {
    // ソ is 0x83 0x5c, ポ 0x83 0x7c.
    expect(without(cp932("ソポ,数\r\nR5,1\r\nR6,2\r\n"), 2)).toBe(latin1(cp932("ソポ,数\r\nR6,2\r\n")));
  });
  test("a row goes with the line breaks within its quotes, and lines are counted by the file", () => {
    expect(without(text('a,b\n"1\n1",x\n"2\n2",y\n3,z\n'), 2, 6)).toBe('a,b\n"2\n2",y\n');
  });
});

test("UTF-16, and lines that end in CR alone, become UTF-8 with its mark", () => {
  const wide = new Uint8Array(Buffer.from("\uFEFF年度\t数\r\nR5\t1\r\nR6\t2\r\n", "utf16le"));
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(csvWithoutRows(wide, new Set([2])))).toBe(
    "\uFEFF年度\t数\r\nR6\t2\r\n",
  );
  expect(
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      csvWithoutRows(text("年度,数\rR5,1\rR6,2\r"), new Set([2])),
    ),
  ).toBe("\uFEFF年度,数\r\nR6,2\r\n");
});
