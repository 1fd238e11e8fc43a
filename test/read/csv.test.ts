import { describe, expect, test } from "vitest";
import { readCsv } from "../../src/read/csv/read.js";
import { cp932 } from "../support/cp932.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Its rows: the line, and what is shown by columns. */
function rowsOf(bytes: Uint8Array): [number, ...(string | undefined)[]][] {
  const { value, problems } = readCsv(bytes, "a.csv");
  expect(problems).toEqual([]);
  return (value?.rows ?? []).map(({ row, width, cells }) => {
    const shown = Array.from(
      { length: width },
      (_, index) => cells.find(({ column }) => column === index + 1)?.shown,
    );
    return [row, ...shown];
  });
}

const rulesOf = (bytes: Uint8Array): (readonly [string, number | undefined])[] => {
  const { value, problems } = readCsv(bytes, "a.csv");
  expect(value).toBeUndefined();
  return problems.map(({ rule, place }) => [rule, place?.row]);
};

describe("encodings", () => {
  const text = "科目,金額\n保証料,髙橋①\n";
  const read = [
    [1, "科目", "金額"],
    [2, "保証料", "髙橋①"],
  ];

  test.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with its mark", utf8(`\uFEFF${text}`)],
    ["CP932", cp932(text)],
    ["UTF-16 of Excel", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(text, "utf16le")],
    ["UTF-16, the other way round", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("%s", (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(read);
  });

  // 科目 B2CA CCDC 金額 B6E2 B3DB 保証料 CADD BEDA CEC1 ぽ A4DD, by the tables of JIS X 0208.
  const euc = Buffer.from("b2caccdc2cb6e2b3db0acaddbedacec1a4dd2c3130300a", "hex");
  test("EUC-JP", () => {
    expect(rowsOf(euc)).toEqual([
      [1, "科目", "金額"],
      [2, "保証料ぽ", "100"],
    ]);
  });

  // ESC $ B, 保証料 as 4A5D 3E5A 4E41, ESC ( B.
  test("ISO-2022-JP", () => {
    const bytes = Buffer.from("1b24424a5d3e5a4e411b28422c3130300a", "hex");
    expect(rowsOf(bytes)).toEqual([[1, "保証料", "100"]]);
  });

  test("half-width kana that are as well kanji of EUC-JP are refused with both names", () => {
    const bytes = cp932("ｱｵ,ｶｷ\n");
    const { value, problems } = readCsv(bytes, "a.csv");
    expect(value).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      "文字コードがシフトJIS（CP932）ともEUC-JPとも読め、決められません。",
    ]);
  });

  test("half-width kana beside kanji are CP932", () => {
    expect(rowsOf(cp932("氏名,ｱｵｷ\n"))).toEqual([[1, "氏名", "ｱｵｷ"]]);
  });

  test("bytes of no encoding are refused", () => {
    expect(rulesOf(Uint8Array.from([0x61, 0xff, 0xff, 0x80]))).toEqual([["file/encoding", undefined]]);
  });
});

describe("lines and fields", () => {
  test.each(["\n", "\r\n", "\r"])("line ends %j", (end) => {
    expect(rowsOf(utf8(`a,b${end}${end}1,"x${end}y"${end}2,z`))).toEqual([
      [1, "a", "b"],
      [3, "1", "x\ny"],
      [5, "2", "z"],
    ]);
  });

  test("ragged rows stay as they are, empty fields at the end too", () => {
    expect(rowsOf(utf8("a,b,c\n1\n2,,\n,,\n3,4,5,6\n"))).toEqual([
      [1, "a", "b", "c"],
      [2, "1"],
      [3, "2", undefined, undefined],
      [5, "3", "4", "5", "6"],
    ]);
  });

  test("quotes: doubled, empty, in the middle of a word", () => {
    expect(rowsOf(utf8('"1,234","","a ""b"" c",12"'))).toEqual([[1, "1,234", undefined, 'a "b" c', '12"']]);
    expect(rowsOf(utf8('""""\n'))).toEqual([[1, '"']]);
  });

  test("quotes that do not match are told at the line where the record begins", () => {
    expect(rulesOf(utf8('a,b\n1,"2\n3,4\n'))).toEqual([["read/quote", 2]]);
    expect(rulesOf(utf8('a,b\n"1"x,2\n"3"y,4\n'))).toEqual([
      ["read/quote", 2],
      ["read/quote", 3],
    ]);
  });

  test("tabs and semicolons", () => {
    expect(rowsOf(utf8("科目\t金額\n保証料\t1,234\n利息\t5,678\n"))[1]).toEqual([2, "保証料", "1,234"]);
    expect(rowsOf(utf8("科目;金額\n保証料;1,5\n"))[0]).toEqual([1, "科目", "金額"]);
    expect(rowsOf(utf8("表題\n科目,備考\n保証料,甲;乙\n利息,丙\t丁\n"))[2]).toEqual([3, "保証料", "甲;乙"]);
  });

  test("NUL characters after the last line are padding; elsewhere they stay for those who tell of them", () => {
    expect(rowsOf(utf8(`a,b\n1,2\n${"\0".repeat(4000)}`))).toHaveLength(2);
    expect(rowsOf(utf8("a,b\n1,2\n\x1a"))).toHaveLength(2);
    expect(rowsOf(utf8("a,b,c\n1,あ\0,2\n"))[1]).toEqual([2, "1", "あ\0", "2"]);
  });
});

describe("cells", () => {
  const cells = (text: string) => readCsv(utf8(text), "a.csv").value?.rows[0]?.cells ?? [];

  test("error words are errors", () => {
    expect(cells("#REF!, #VALUE! ,#1,＃REF!,#DIV/0!").map(({ type }) => type)).toEqual([
      "error",
      "error",
      "text",
      "text",
      "error",
    ]);
  });

  test("a number that is kept as text by a formula", () => {
    expect(cells('="00123",x').map(({ shown }) => shown)).toEqual(["00123", "x"]);
  });

  test("one that no cell of Excel holds is told", () => {
    const [long, next] = cells(`${"あ".repeat(1_000_000)},x`);
    expect([long?.trouble, next?.trouble]).toEqual(["too-long", undefined]);
    // A message may quote it.
    expect(long?.shown.length).toBe(32_768);
  });
});

describe("what is no CSV", () => {
  test.each([
    ["an empty file", "", "file/empty"],
    ["a workbook", "PK\x03\x04", "read/other-file"],
    ["a web page", "<html><table></table></html>", "read/other-file"],
  ])("%s", (_, text, rule) => {
    expect(rulesOf(utf8(text))).toEqual([[rule, undefined]]);
  });

  test("nothing but line ends and commas is an empty grid", () => {
    expect(readCsv(utf8("\n".repeat(100_000)), "a.csv").value?.rows).toEqual([]);
    expect(readCsv(utf8(",".repeat(100_000)), "a.csv").value?.rows).toEqual([]);
  });

  test("more columns than a sheet has are refused", () => {
    expect(rulesOf(utf8("1,".repeat(16_384)))).toEqual([["read/too-large", undefined]]);
  });
});

test("cells: a million and a half that hold something, and no more", () => {
  expect(rulesOf(utf8("1,2\n".repeat(750_001)))).toEqual([["read/too-large", undefined]]);
  const mostlyEmpty = readCsv(utf8(`1,2\n${`1${",".repeat(16_000)}\n`.repeat(100)}`), "a.csv");
  expect([mostlyEmpty.problems, mostlyEmpty.value?.rows.length]).toEqual([[], 101]);
});

// Each row is one record more to find: no recursion, no arguments by the million.
test("200,000 rows", () => {
  const grid = readCsv(utf8(`a,b\n${'1,"x"\n'.repeat(200_000)}`), "a.csv").value;
  expect(grid?.rows.length).toBe(200_001);
  expect(grid?.rows.at(-1)?.cells.map(({ shown }) => shown)).toEqual(["1", "x"]);
});
