import { describe, expect, test } from "vitest";
import { cellsOf, gridOf, shownOf, xlsxOf } from "./parts.js";

const one = (cell: string, more: Omit<Parameters<typeof xlsxOf>[0], "rows"> = {}): Uint8Array =>
  xlsxOf({ rows: `<row r="1">${cell}</row>`, ...more });

describe("text", () => {
  test.each([
    ["shared", '<c r="A1" t="s"><v>0</v></c>', "<si><t>保証料</t></si>", "保証料"],
    ["in the cell", '<c r="A1" t="inlineStr"><is><t>保証料</t></is></c>', "", "保証料"],
    [
      "with a reading guide",
      '<c r="A1" t="s"><v>0</v></c>',
      '<si><t>青森</t><rPh sb="0" eb="2"><t>アオモリ</t></rPh><phoneticPr fontId="1"/></si>',
      "青森",
    ],
    [
      "with a reading guide, in the cell",
      '<c r="A1" t="inlineStr"><is><t>青森</t><rPh sb="0" eb="2"><t>アオモリ</t></rPh></is></c>',
      "",
      "青森",
    ],
    ["in CDATA", '<c r="A1" t="inlineStr"><is><t><![CDATA[<保証> & ]]>料</t></is></c>', "", "<保証> & 料"],
    [
      "with spaces at its ends",
      '<c r="A1" t="s"><v>0</v></c>',
      '<si><t xml:space="preserve"> 保証 料 </t></si>',
      " 保証 料 ",
    ],
    [
      "with entities",
      '<c r="A1" t="inlineStr"><is><t>A&amp;B &lt;&#x4FDD;&#35388;&gt;</t></is></c>',
      "",
      "A&B <保証>",
    ],
    [
      "with a character that XML cannot have",
      '<c r="A1" t="inlineStr"><is><t>上_x000B_下</t></is></c>',
      "",
      "上\v下",
    ],
    [
      "with what looks like an escape",
      '<c r="A1" t="inlineStr"><is><t>_x005F_x000B_</t></is></c>',
      "",
      "_x000B_",
    ],
    ["with line ends of Windows", '<c r="A1" t="inlineStr"><is><t>上_x000D_\n下</t></is></c>', "", "上\n下"],
    [
      "in two styles",
      '<c r="A1" t="s"><v>0</v></c>',
      "<si><r><rPr><b/></rPr><t>保証</t></r><r><t>料</t></r></si>",
      "保証料",
    ],
    ["a formula's", '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', "", "ab"],
  ])("%s", (_, cell, strings, shown) => {
    expect(shownOf(one(cell, { strings }))).toEqual([shown]);
  });

  test("an empty one is no cell", () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t></t></is></c><c r="C1"/></row>';
    expect(gridOf(xlsxOf({ rows, strings: "<si><t/></si>" })).rows).toEqual([]);
  });
});

describe("what is struck out, raised or lowered", () => {
  const run = (font: string, text: string): string => `<r><rPr>${font}</rPr><t>${text}</t></r>`;

  test.each([
    ["15 struck out before 16", run("<strike/>", "15") + run("", "16"), "16", "part"],
    ["the other way round", run("", "16") + run("<strike/>", "15"), "16", "part"],
    ["not struck out, in so many words", run('<strike val="0"/>', "15") + run("", "16"), "1516", undefined],
    ["a raised note mark", run("", "874") + run('<vertAlign val="superscript"/>', "2"), "874²", undefined],
    [
      "a raised note in words",
      run("", "874") + run('<vertAlign val="superscript"/>', "注1)"),
      "874注¹⁾",
      undefined,
    ],
    ["a lowered figure", run("", "CO") + run('<vertAlign val="subscript"/>', "2"), "CO₂", undefined],
    ["on the line", run("", "874") + run('<vertAlign val="baseline"/>', "2"), "8742", undefined],
  ])("%s", (_, runs, shown, struck) => {
    const [cell] = cellsOf(one(`<c r="A1" t="inlineStr"><is>${runs}</is></c>`));
    expect(cell?.shown).toBe(shown);
    expect(cell?.struck).toBe(struck);
  });

  // Styles 1 and 2 are those of the struck-out and of the raised font.
  test("a whole cell is told, a number as well as a text", () => {
    const cells = cellsOf(
      one('<c r="A1" s="1"><v>15</v></c><c r="B1" s="1" t="inlineStr"><is><t>廃止</t></is></c>'),
    );
    expect(cells.map(({ shown, stored, struck, trouble }) => [shown, stored, struck, trouble])).toEqual([
      ["", "15", "whole", "struck-out"],
      ["", "廃止", "whole", "struck-out"],
    ]);
  });

  test("a part of a struck-out cell that says otherwise stays", () => {
    const text = `<is><r><t>15</t></r>${run("<b/>", "16")}</is>`;
    expect(cellsOf(one(`<c r="A1" s="1" t="inlineStr">${text}</c>`))[0]).toMatchObject({
      shown: "16",
      struck: "part",
    });
  });
});

describe("numbers", () => {
  test.each([
    ["90852800000.1", "90852800000.1"],
    ["0.30000000000000004", "0.3"],
    ["9.08528E10", "90852800000"],
    ["224177675246", "224177675246"],
    ["-1.5e-3", "-0.0015"],
    ["<![CDATA[15874]]>", "15874"],
    [" 15874 ", "15874"],
  ])("%s", (stored, number) => {
    expect(cellsOf(one(`<c r="A1"><v>${stored}</v></c>`))[0]).toMatchObject({
      type: "number",
      number,
      shown: number,
    });
  });

  test.each(["1e400", "abc", "0x10", "１２"])("%s is told at its cell", (stored) => {
    expect(cellsOf(one(`<c r="A1"><v>${stored}</v></c>`))[0]?.trouble).toBe("unreadable-value");
  });

  test("yes and no, and errors", () => {
    const cells = cellsOf(
      one('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c>'),
    );
    expect(cells.map(({ type, shown, trouble }) => [type, shown, trouble])).toEqual([
      ["boolean", "TRUE", undefined],
      ["boolean", "FALSE", undefined],
      ["error", "#REF!", "error-value"],
    ]);
  });
});

describe("as it is shown", () => {
  test.each([
    ["0.0%", "1.023", "102.3%", { scale: 2 }],
    ["#,##0,,", "4204755062", "4,205", { scale: -6 }],
    ['#,##0"円"', "11485182000", "11,485,182,000円", { type: "number" }],
    ['000"-"0000', "10023", "001-0023", {}],
    ['[$-411]ggge"年"m"月"d"日"', "18160", "昭和24年9月19日", { type: "date", day: "1949-09-19" }],
    ['[$-411]ggge"年度"', "45748", "令和7年度", { type: "date", day: "2025-04-01" }],
    [58, "45382", "令和6年3月31日", { day: "2024-03-31" }],
    [14, "45382", "2024/3/31", { day: "2024-03-31" }],
    [20, "0.375", "9:00", { type: "date" }],
    ["yyyy/m/d", "60", "1900/2/29", { type: "date" }],
    ["yyyy/m/d", "1", "1900/1/1", { day: "1900-01-01" }],
    ["yyyy/m/d", "100000000", "####", { trouble: "beyond-dates" }],
    ["yyyy/m/d", "-1", "####", { trouble: "beyond-dates" }],
    ["[DBNum2]General", "12", "12", { trouble: "unknown-format" }],
    [";;;", "12", "", { type: "number", number: "12" }],
    ["_ * #,##0_ ;_ * -#,##0_ ", "1234", "1,234", {}],
    ["@", "5", "5", { type: "number" }],
  ])("%s of %s", (format, stored, shown, facts) => {
    const [cell] = cellsOf(one(`<c r="A1" s="1"><v>${stored}</v></c>`, { formats: [format] }));
    expect(cell).toMatchObject({ stored, shown, ...facts });
    expect(cell?.day === undefined).toBe(!("day" in facts));
  });

  test("a text under a format for texts", () => {
    const cell = '<c r="A1" s="1" t="inlineStr"><is><t>青森</t></is></c>';
    expect(shownOf(one(cell, { formats: ['0;0;0;@"様"'] }))).toEqual(["青森様"]);
  });

  test("a style that is not there is a plain one", () => {
    expect(shownOf(one('<c r="A1" s="77"><v>45382</v></c>'))).toEqual(["45382"]);
    expect(
      shownOf(one('<c r="A1" s="1"><v>45382</v></c>', { more: { "xl/styles.xml": undefined } })),
    ).toEqual(["45382"]);
  });

  test.each([
    ["yyyy/m/d", "2024-03-31T00:00:00", "2024/3/31", "2024-03-31"],
    ["General", "2024-03-31", "2024/3/31", "2024-03-31"],
    ["General", "2024-03-31T09:30:00Z", "2024/3/31 9:30", "2024-03-31"],
    ["General", "09:30:00", "9:30", undefined],
  ])("an ISO day under %s: %s", (format, stored, shown, day) => {
    const cell = cellsOf(one(`<c r="A1" s="1" t="d"><v>${stored}</v></c>`, { formats: [format] }))[0];
    expect([cell?.type, cell?.stored, cell?.shown, cell?.day]).toEqual(["date", stored, shown, day]);
  });

  test("an ISO day that is none is told", () => {
    expect(cellsOf(one('<c r="A1" t="d"><v>2023-02-29</v></c>'))[0]?.trouble).toBe("unreadable-value");
  });

  test.each(['date1904="1"', 'date1904="true"'])("days from 1904 on: %s", (attribute) => {
    const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr ${attribute}/><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`;
    // 31 March 2024 is 45,382 days into 1900, and 1,462 days less into 1904.
    const bytes = one('<c r="A1" s="1"><v>43920</v></c><c r="B1" s="2"><v>0.5</v></c>', {
      formats: ["yyyy/m/d", "[h]:mm"],
      more: { "xl/workbook.xml": workbook },
    });
    expect(shownOf(bytes)).toEqual(["2024/3/31", "12:00"]);
    expect(cellsOf(bytes)[0]?.day).toBe("2024-03-31");
  });
});

describe("formulas", () => {
  test.each([
    [
      "with a result",
      '<c r="A1"><f>1+2</f><v>3</v></c>',
      { shown: "3", formula: { text: "1+2", hasResult: true } },
    ],
    ["with the result 0", '<c r="A1"><f>1-1</f><v>0</v></c>', { shown: "0" }],
    [
      "with an empty text",
      '<c r="A1" t="str"><f>IF(1,"","x")</f><v></v></c>',
      { type: "blank", shown: "", formula: { text: 'IF(1,"","x")', hasResult: true } },
    ],
    [
      "never calculated",
      '<c r="A1"><f>1+2</f></c>',
      { type: "blank", trouble: "no-result", formula: { text: "1+2", hasResult: false } },
    ],
    ["never calculated, as openpyxl writes it", '<c r="A1"><f>1+2</f><v></v></c>', { trouble: "no-result" }],
    [
      "shared, its first cell gone, with a result",
      '<c r="A1"><f t="shared" si="9"/><v>90852800000</v></c>',
      { shown: "90852800000", type: "number" },
    ],
    [
      "shared, its first cell gone, without",
      '<c r="A1"><f t="shared" si="9"/></c>',
      { trouble: "no-result" },
    ],
    [
      "an error",
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { trouble: "error-value", shown: "#DIV/0!" },
    ],
  ])("%s", (_, cell, facts) => {
    expect(cellsOf(one(cell))[0]).toMatchObject(facts);
  });
});
