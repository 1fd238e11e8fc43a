import { describe, expect, test } from "vitest";
import { readCsv } from "../../src/load/csv.js";
import type { Problem } from "../../src/problem/problem.js";
import { cp932 } from "../support/cp932.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(bytes: Uint8Array) {
  const problems: Problem[] = [];
  const sheet = readCsv(bytes, "a.csv", problems);
  return {
    cells: sheet?.rows.map((row) => row.map(({ text }) => text)),
    rows: sheet?.rows.map((row) => row[0]?.place.row),
    places: sheet?.rows.flat().map(({ place }) => `${place.column}${place.row}`),
    problems: problems.map(({ rule, place }) => `${rule} ${place?.row ?? ""}`.trim()),
  };
}

describe("encodings", () => {
  const text = "科目,金額（円）\n保証料,▲1\n";
  const cells = [
    ["科目", "金額（円）"],
    ["保証料", "▲1"],
  ];

  test.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with a mark", utf8(`\uFEFF${text}`)],
    ["CP932", cp932(text)],
    ["CP932 with characters of Windows only", cp932(text.replace("保証料", "㈱①髙"))],
  ])("%s", (name, bytes) => {
    const expected = name.endsWith("only") ? [cells[0], ["㈱①髙", "▲1"]] : cells;
    expect(read(bytes)).toMatchObject({ cells: expected, problems: [] });
  });

  test.each([
    ["little-endian with a mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["little-endian without a mark", Buffer.from(text, "utf16le")],
    ["big-endian with a mark", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
    ["big-endian without a mark", Buffer.from(text, "utf16le").swap16()],
  ])("UTF-16 %s is told, not guessed", (_, bytes) => {
    expect(read(bytes)).toMatchObject({ cells: undefined, problems: ["file/utf-16"] });
  });

  test("anything else is told", () => {
    expect(read(new Uint8Array([0x82, 0xff, 0x81]))).toMatchObject({ problems: ["file/encoding"] });
  });
});

describe("places", () => {
  test("are lines of the file, also after a line break within quotes", () => {
    const text = '項目,内容\n"一\n二",三\n四,五\n';
    const expected = {
      cells: [
        ["項目", "内容"],
        ["一\n二", "三"],
        ["四", "五"],
      ],
      rows: [1, 2, 4],
    };
    expect(read(utf8(text))).toMatchObject(expected);
    expect(read(utf8(text.replaceAll("\n", "\r\n")))).toMatchObject(expected);
  });

  test("count empty lines, which are no rows", () => {
    expect(read(utf8("a,b\n\n,\n1,2\n"))).toMatchObject({
      cells: [
        ["a", "b"],
        ["1", "2"],
      ],
      rows: [1, 4],
    });
  });

  test("are letters of columns", () => {
    expect(read(utf8("a,b\n1,2,3\n")).places).toEqual(["A1", "B1", "A2", "B2", "C2"]);
  });

  test("of a quote that does not close are told", () => {
    expect(read(utf8('a,b\n1,"2\n3,4\n')).problems).toEqual(["file/csv 3"]);
  });
});

test("line ends of an old Macintosh", () => {
  expect(read(utf8("a,b\r1,2\r"))).toMatchObject({
    cells: [
      ["a", "b"],
      ["1", "2"],
    ],
  });
});
