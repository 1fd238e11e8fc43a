import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/read/workbook.js";
import { cellsOf, gridOf, refusal, xlsxOf } from "./parts.js";

const told = (bytes: Uint8Array): string[] => {
  const { value: book, problems } = readWorkbook(bytes, "a.xlsx");
  return [...problems, ...(book?.sheets[0]?.read().problems ?? [])].map(({ message }) => message);
};

/** The workbook with a number changed in the directory's entry of a part, at that place of the entry. */
function withEntry(
  bytes: Uint8Array,
  path: string,
  place: number,
  change: (value: number) => number,
): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.lastIndexOf(path) - 46;
  expect(copy.readUInt32LE(at)).toBe(0x02014b50);
  copy.writeUInt32LE(change(copy.readUInt32LE(at + place)), at + place);
  return new Uint8Array(copy);
}

const sheet1 = "xl/worksheets/sheet1.xml";
const packed = 20;
const unpacked = 24;

describe("archives", () => {
  const bytes = xlsxOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });

  test("a part that says it is larger than we read is refused before it is unpacked", () => {
    expect(told(withEntry(bytes, sheet1, unpacked, () => 4_000_000_000))).toEqual([
      "ブックの中身が大きすぎます（伸長した大きさで384MBまで読めます）。",
    ]);
  });

  test("a part that is larger than it says is refused as soon as it is", () => {
    const bomb = xlsxOf({ rows: " ".repeat(20_000_000) });
    expect(bomb.length).toBeLessThan(50_000);
    expect(told(withEntry(bomb, sheet1, unpacked, () => 1000))).toEqual([
      "ブックとして読めません（中身が、目次にある大きさより大きい）。",
    ]);
  });

  test("a part that is smaller than it says, or other than it was, is refused", () => {
    expect(refusal(withEntry(bytes, sheet1, unpacked, (size) => size + 1))).toEqual(["read/damaged"]);
    expect(refusal(withEntry(bytes, sheet1, 16, (crc) => (crc ^ 1) >>> 0))).toEqual(["read/damaged"]);
  });

  test("parts that lie over each other are refused", () => {
    expect(refusal(withEntry(bytes, sheet1, packed, () => bytes.length - 1))).toEqual(["read/damaged"]);
  });

  test("what is cut short says so, wherever it is cut", () => {
    for (let length = 5; length < bytes.length; length += 37)
      expect(refusal(bytes.subarray(0, length)), `${length}`).toEqual(["read/cut-short"]);
  });

  test("parts by the ten thousand are refused", () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, index) => [`a${index}`, new Uint8Array()]),
    );
    expect(refusal(zipSync(many, { level: 0 }))).toEqual(["read/too-large"]);
  });
});

describe("XML", () => {
  const withSheet = (text: string): Uint8Array => xlsxOf({ more: { [sheet1]: text } });
  const worksheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

  test.each([
    [
      "entities that unfold",
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${worksheet}</worksheet>`,
      "文書型宣言",
    ],
    ["an entity of nobody", `${worksheet}&a;</worksheet>`, "実体参照"],
    ["elements inside each other without end", worksheet + "<a>".repeat(100_000), "入れ子が深すぎます"],
    ["an end that is missing", `${worksheet}<sheetData>`, "途中で終わって"],
    ["an end in the middle of a name", `${worksheet}<sheetDa`, "途中で終わって"],
    ["ends that cross", `${worksheet}<sheetData></worksheet></sheetData>`, "始まりと終わり"],
    ["two roots", `${worksheet}</worksheet>${worksheet}</worksheet>`, "根が二つ"],
    ["words outside", `${worksheet}</worksheet>x`, "外に文字"],
    ["nothing", "", "途中で終わって"],
    ["an element of megabytes", `${worksheet}<a b="${"x".repeat(1_200_000)}"/></worksheet>`, "長すぎます"],
    ["an attribute without quotes", `${worksheet}<a b=1/></worksheet>`, "属性"],
  ])("%s", (_, text, reason) => {
    expect(told(withSheet(text))).toEqual([expect.stringContaining(reason)]);
  });

  test("bytes that are no UTF-8", () => {
    expect(
      told(xlsxOf({ more: { [sheet1]: Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e) } })),
    ).toEqual(["ブックとして読めません（XMLがUTF-8ではありません）。"]);
  });

  // Tokens and letters of several bytes are cut by the pieces in which a part is unpacked.
  test("pieces do not show", () => {
    const text = "「青森県」&amp;<![CDATA[<𠮷>]]>".repeat(700);
    const rows = Array.from(
      { length: 20 },
      (_, row) =>
        `<row r="${row + 1}"><!-- ${"注".repeat(row)} --><c r="A${row + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
    );
    const shown = "「青森県」&<𠮷>".repeat(700);
    expect(cellsOf(xlsxOf({ rows: rows.join("") })).every((cell) => cell.shown === shown)).toBe(true);
  });
});

describe("sheets", () => {
  test("cost follows the cells that are filled", () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, row) => `<row r="${row + 1}" s="1" customFormat="1"><c r="A${row + 1}" s="1"/></row>`,
    );
    const after =
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>$A$1:$XFD$1048576</formula1></dataValidation></dataValidations>';
    expect(gridOf(xlsxOf({ rows: rows.join(""), after })).rows).toEqual([]);
  });

  test("merged areas over the whole sheet, and many", () => {
    const rows = Array.from(
      { length: 3000 },
      (_, row) => `<row r="${row + 1}"><c r="B${row + 1}"><v>1</v></c></row>`,
    ).join("");
    const areas = (ref: (index: number) => string): string =>
      `<mergeCells>${Array.from({ length: 3000 }, (_, index) => `<mergeCell ref="${ref(index)}"/>`).join("")}</mergeCells>`;
    const whole = gridOf(xlsxOf({ rows, after: areas(() => "A1:XFD1048576") }));
    expect(whole.rows.every(({ cells }) => cells[0]?.merged === "covered")).toBe(true);
    const many = gridOf(xlsxOf({ rows, after: areas((index) => `B${index * 2 + 1}:C${index * 2 + 2}`) }));
    expect(many.rows.map(({ cells }) => cells[0]?.merged === "first")).toEqual(
      many.rows.map(({ row }) => row % 2 === 1),
    );
  });

  test("a cell of megabytes is told, and not kept", () => {
    const [cell, next] = cellsOf(
      xlsxOf({
        rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${"あ".repeat(3_000_000)}</t></is></c><c r="B1"><v>2</v></c></row>`,
      }),
    );
    expect([cell?.trouble, next?.shown]).toEqual(["too-long", "2"]);
    expect(cell?.stored.length).toBeLessThan(100_000);
  });

  test.each(["A1:", "A1:B2:C3", "1:2", ""])("a merged area that is none: %j", (ref) => {
    expect(refusal(xlsxOf({ after: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` }))).toEqual([
      "read/damaged",
    ]);
  });
});
