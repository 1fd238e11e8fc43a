import { describe, expect, test } from "vitest";
import { decodedPieces, decodedText } from "../../src/read/csv/encoding.js";
import { readCsv } from "../../src/read/csv/read.js";
import { streamCsv } from "../../src/read/csv/stream.js";
import { cp932 } from "../support/cp932.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* cut(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Every record as `line: field|field`, and what was told, as `rule line`. */
async function streamed(bytes: Uint8Array, size = bytes.length) {
  const lines: string[] = [];
  const told: string[] = [];
  const problems = streamCsv(cut(bytes, size), "a.csv", ({ rule, place }) => {
    told.push(`${rule} ${place?.row}`);
  });
  for await (const some of problems)
    for (const { line, fields, problem } of some)
      lines.push(`${line}: ${fields.join("|")}${problem ? ` (${problem.rule} ${problem.place?.row})` : ""}`);
  return { lines, told };
}

/** Longer than what shows the encoding: rows of several lines, blank ones and quoted quotes among them. */
const row = '保証料,"二行\r\nの ""注""",1234\r\n\r\n"",,\r短い,\n';
const long = row.repeat(2_000);

describe("a file in pieces is what it is as a whole", () => {
  const inPieces = async (bytes: Uint8Array, size: number) => {
    let text = "";
    for await (const piece of decodedPieces(cut(bytes, size))) text += piece;
    return text;
  };
  test.each([
    ["UTF-8", utf8(long)],
    ["UTF-8 with its mark", utf8(`\uFEFF${long}`)],
    ["CP932", cp932(long)],
    ["UTF-16", Buffer.from(`\uFEFF${long}`, "utf16le")],
    ["UTF-16 without a mark, the other way round", Buffer.from(long, "utf16le").swap16()],
    // 保証料ぽ by the table of JIS X 0208, 保証料 in seven bits.
    ["EUC-JP", Buffer.from("caddbedacec1a4dd2c310a".repeat(20_000), "hex")],
    ["ISO-2022-JP", Buffer.from("1b24424a5d3e5a4e411b28422c310a".repeat(10_000), "hex")],
  ])("%s", async (_, bytes) => {
    const whole = decodedText(bytes);
    expect(whole).toContain("保証料");
    for (const size of [13, 4_099, 65_537, bytes.length]) expect(await inPieces(bytes, size)).toBe(whole);
  });

  test.each([5, 1_009, 65_537])("its lines, in pieces of %d bytes", async (size) => {
    const { value } = readCsv(utf8(long), "a.csv");
    const expected = value?.rows.map(({ row: line, cells }) => `${line}: ${cells.map((cell) => cell.shown)}`);
    const { lines, told } = await streamed(utf8(long), size);
    expect(lines.map((line) => line.replaceAll("|", ",").replace(/,$/u, ""))).toEqual(expected);
    expect(told).toEqual([]);
    // Each repetition has six lines, of which the first and the sixth begin a record.
    expect(lines.slice(0, 3)).toEqual([
      '1: 保証料|二行\nの "注"|1234',
      "5: 短い|",
      '6: 保証料|二行\nの "注"|1234',
    ]);
  });
});

describe("lines are counted as in the file", () => {
  test("past blank lines, quoted breaks and any line end", async () => {
    const text = 'a,b\r\n\r\n"1\r\n2",3\r4,5\n\n\n6,7';
    expect(await streamed(utf8(text))).toEqual({
      lines: ["1: a|b", "3: 1\n2|3", "5: 4|5", "8: 6|7"],
      told: [],
    });
  });
  test("by tabs and semicolons as well", async () => {
    expect((await streamed(utf8("a\tb\n1,5\t2\n"))).lines).toEqual(["1: a|b", "2: 1,5|2"]);
    expect((await streamed(utf8("a;b\n1;2\n"))).lines).toEqual(["1: a|b", "2: 1|2"]);
  });
  test("without the padding at the end", async () => {
    expect((await streamed(utf8("a,b\n1,2\n\0\0\u001A"))).lines).toEqual(["1: a|b", "2: 1|2"]);
  });
});

describe("what cannot be read on is told", () => {
  test("words after a quote: at their line, and the rest is read", async () => {
    expect((await streamed(utf8('a,b\n"1"x,2\n3,4\n'))).lines).toEqual([
      "1: a|b",
      "2: 1x|2 (read/quote 2)",
      "3: 3|4",
    ]);
  });
  test("a quote that is never closed: at its line, and what was before stands", async () => {
    expect(await streamed(utf8('a,b\n\n1,2\n"3,4\n5,6\n'))).toEqual({
      lines: ["1: a|b", "3: 1|2"],
      told: ["read/quote 4"],
    });
  });
  test("however long what follows it is", async () => {
    const bytes = utf8(`a,b\n"3,4\n${"5,6\n".repeat(1_100_000)}`);
    expect(await streamed(bytes, 1 << 20)).toEqual({ lines: ["1: a|b"], told: ["read/quote 2"] });
  });
  test("a line without end", async () => {
    expect(await streamed(utf8(`a,b\n${"x".repeat(5_000_000)}`), 1 << 20)).toEqual({
      lines: ["1: a|b"],
      told: ["read/too-large undefined"],
    });
  });
  test("more columns than a sheet has", async () => {
    expect((await streamed(utf8(`a,b\n${",1".repeat(16_384)}\n`))).told).toEqual([
      "read/too-large undefined",
    ]);
    expect((await streamed(utf8(`a,b\n${",1".repeat(16_383)}\n`))).told).toEqual([]);
  });
  test("nothing, or nothing but blank lines", async () => {
    expect((await streamed(utf8(""))).told).toEqual(["file/empty undefined"]);
    expect((await streamed(utf8("\n ,\n\n"))).told).toEqual(["file/empty undefined"]);
  });
  test("another kind of file", async () => {
    expect((await streamed(utf8("PK\u0003\u0004..."))).told).toEqual(["read/other-file undefined"]);
  });
  test("an encoding that the beginning does not show", async () => {
    const bytes = Buffer.concat([utf8(long), cp932("保証料")]);
    expect((await streamed(bytes)).told).toEqual(["file/encoding undefined"]);
  });
  test("a character that the end cuts", async () => {
    const bytes = Buffer.concat([utf8(long), Buffer.of(0xe4)]);
    expect((await streamed(bytes)).told).toEqual(["file/encoding undefined"]);
  });
});
