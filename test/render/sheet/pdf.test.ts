import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { drawSheets } from "../../../src/render/sheet/pdf.js";
import type { CellFormat, Sheet, SheetCell } from "../../../src/render/sheet/sheet.js";
import { readPdf } from "../../support/read-pdf.js";

const format: CellFormat = {
  font: { family: "mincho", size: 10.5, bold: false, underline: false, struck: false, colour: "#000000" },
  numberFormat: "General",
  horizontal: "general",
  vertical: "middle",
  wrap: false,
  shrink: false,
  indent: 0,
  upright: false,
  turn: 0,
  fill: undefined,
  borders: { bottom: { style: "thin", colour: "#000000" } },
};

/** A sheet of cells of text, the paper changed after some rows. */
function sheetOf(rows: readonly (readonly string[])[], breaksAfter: readonly number[] = []): Sheet {
  return {
    name: "様式",
    isHidden: false,
    columns: [
      { width: 200, hidden: false },
      { width: 200, hidden: false },
    ],
    rows: rows.map((texts) => ({
      height: 20,
      isFixed: true,
      hidden: false,
      cells: texts.map((text) => ({ content: { kind: "text", text }, format })),
    })),
    rowHeight: 15,
    merges: [],
    page: {
      paper: { width: 595, height: 842 },
      margins: { top: 50, left: 50, bottom: 50, right: 50, header: 20, footer: 20 },
      scale: 1,
      printAreas: [],
      titleRows: { from: 0, to: 0 },
      breaksAfter,
      columnBreaksAfter: [],
      centred: { across: false, down: false },
      header: "",
      footer: "&C&P / &N",
    },
  };
}

const facts = { title: "信用保証申込書", author: "若葉商工会議所", language: "ja-JP", date: "2025-10-08" };
const draw = (...texts: string[]) => drawSheets([sheetOf([texts])], facts);
const read = async (...texts: string[]) => readPdf(await draw(...texts));

describe("a form as PDF", () => {
  test("says what it is, and is tagged", async () => {
    expect(await read("氏名")).toMatchObject({
      title: "信用保証申込書",
      language: "ja-JP",
      marked: "true",
      displaysTitle: "true",
    });
  });

  test("a page is a section, free words are paragraphs, the largest of the first page its heading; page numbers are not read", async () => {
    const sheet = sheetOf(
      [
        ["表題", ""],
        ["氏名", "見本一郎"],
        ["住所", "本町"],
      ],
      [1],
    );
    const { structure, pages } = await readPdf(await drawSheets([sheet], facts));
    expect(pages).toBe(2);
    expect(structure.type).toBe("Document");
    expect(
      structure.children.map(({ type, children }) => [
        type,
        ...children.map((one) => `${one.type} ${one.text}`),
      ]),
    ).toEqual([
      ["Sect", "H1 表題", "P 氏名", "P 見本一郎"],
      // The title row stands on this page as well; it has been read.
      ["Sect", "P 住所", "P 本町"],
    ]);
  });

  test("the pages of several sheets are numbered as one paper", async () => {
    const sheets = [
      sheetOf(
        [
          ["表題", ""],
          ["一", ""],
        ],
        [0],
      ),
      sheetOf([["別の表題", ""]]),
    ];
    const { artifacts } = await readPdf(await drawSheets(sheets, facts));
    expect(artifacts.map((texts) => texts.filter((text) => text.includes("/")))).toEqual([
      ["1 / 3"],
      ["2 / 3"],
      ["3 / 3"],
    ]);
  });

  test("cells within rules are a table: shaded ones head it, empty ones stay, merged ones span", async () => {
    const thin = { style: "thin", colour: "#000000" } as const;
    const ruled = { ...format, borders: { left: thin, right: thin, top: thin, bottom: thin } };
    const shaded = { ...ruled, fill: "#eeeeee" };
    const cell = (text: string, own: CellFormat = ruled) => ({
      content: text === "" ? ({ kind: "blank" } as const) : ({ kind: "text", text } as const),
      format: own,
    });
    const rows = [
      [cell("推薦の実績", format)],
      [cell("区分", shaded), cell("件数", shaded)],
      [cell("新規", shaded), cell("")],
      [cell("借換", shaded), cell("3")],
      [cell("合わせて3件", ruled), cell("", ruled)],
      [cell("以上", format)],
    ];
    const { rows: plain, ...sheet } = sheetOf(rows.map(() => []));
    const merges = [{ top: 4, bottom: 4, left: 0, right: 1 }];
    const filled: Sheet = {
      ...sheet,
      rows: plain.map((row, index) => ({ ...row, cells: rows[index] ?? [] })),
      merges,
      page: { ...sheet.page, titleRows: undefined },
    };
    const { structure } = await readPdf(await drawSheets([filled], facts));
    const [section] = structure.children;
    expect(section?.children.map(({ type, reading }) => `${type} ${reading}`)).toEqual([
      "H1 推薦の実績",
      "Table 区分件数新規借換3合わせて3件",
      "P 以上",
    ]);
    const [body] = section?.children[1]?.children ?? [];
    expect(
      body?.children.map(({ children }) =>
        children.map(({ type, scope, text }) => `${type} ${scope ?? ""} ${text}`),
      ),
    ).toEqual([
      ["TH Column 区分", "TH Column 件数"],
      ["TH Row 新規", "TD  "],
      ["TH Row 借換", "TD  3"],
      ["TD  合わせて3件"],
    ]);
  });

  test("a table that goes on under its repeated title row is one table, its head read once", async () => {
    const thin = { style: "thin", colour: "#000000" } as const;
    const ruled = { ...format, borders: { left: thin, right: thin, top: thin, bottom: thin } };
    const texts = [
      ["区分", "件数"],
      ["新規", "2"],
      ["借換", "3"],
      ["更新", "4"],
    ];
    const sheet = sheetOf(texts, [1]);
    const rows = sheet.rows.map((row, index) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...(cell as SheetCell),
        format: index === 0 ? { ...ruled, fill: "#eeeeee" } : ruled,
      })),
    }));
    const { structure, pages } = await readPdf(await drawSheets([{ ...sheet, rows }], facts));
    expect(pages).toBe(2);
    expect(structure.reading).toBe("区分件数新規2借換3更新4");
    const tables = structure.children.flatMap(({ children }) => children);
    expect(tables.map(({ type }) => type)).toEqual(["Table"]);
    expect(tables[0]?.children[0]?.children.map(({ reading }) => reading)).toEqual([
      "区分件数",
      "新規2",
      "借換3",
      "更新4",
    ]);
  });

  test("a ticked box is a box with a tick over it", async () => {
    const { structure } = await read("☑会員 □非会員");
    expect(structure.reading).toBe("□会員 □非会員✓");
  });
});

describe("as its cell says", () => {
  /** The first page's text with its place on the paper, and how often a line is drawn. */
  const page = async (own: Partial<CellFormat>) => {
    const [row] = sheetOf([["氏名", ""]]).rows;
    const cells = (row?.cells ?? []).map((cell) => cell && { ...cell, format: { ...format, ...own } });
    const sheet = { ...sheetOf([]), rows: [{ height: 200, isFixed: true, hidden: false, cells }] };
    const file = await getDocument({ data: new Uint8Array(await drawSheets([sheet], facts)) }).promise;
    const first = await file.getPage(1);
    const { items } = await first.getTextContent();
    const operators = await first.getOperatorList();
    const found = items.find((item) => "str" in item && item.str === "氏名");
    const [a = 0, b = 0, , , x = 0, y = 0] = found && "transform" in found ? found.transform : [];
    return { a, b, x, y, lines: operators.fnArray.filter((one) => one === OPS.stroke).length };
  };

  test("text turned upwards runs up the paper, from the bottom of its cell; turned down, from the top", async () => {
    // The cell is 50–250 points across, and 50–250 points below the top of a paper 842 points high.
    const up = await page({ turn: 90, vertical: "bottom" });
    expect(up.a).toBeCloseTo(0);
    expect(up.b).toBeGreaterThan(0);
    expect(up.y).toBeGreaterThan(842 - 250);
    expect(up.y).toBeLessThan(842 - 240);
    const down = await page({ turn: -90, vertical: "top" });
    expect(down.b).toBeLessThan(0);
    expect(down.y).toBeGreaterThan(842 - 60);
  });

  test("struck-out text has a line through it", async () => {
    const plain = await page({});
    const struck = await page({ font: { ...format.font, struck: true } });
    expect(struck.lines).toBe(plain.lines + 1);
  });
});

test("each print area has pages of its own, and the paper is changed where a break is set by hand", async () => {
  const sheet = sheetOf(
    [
      ["一", "右"],
      ["二", ""],
      ["三", ""],
      ["四", ""],
    ],
    [2],
  );
  const area = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 0 });
  const page = { ...sheet.page, titleRows: undefined, printAreas: [area(0, 0), area(2, 3)] };
  const { structure, pages } = await readPdf(await drawSheets([{ ...sheet, page }], facts));
  expect(pages).toBe(3);
  expect(structure.children.map(({ reading }) => reading)).toEqual(["一", "三", "四"]);
});

describe("documents of one process", () => {
  test("each embeds its own characters only, however many were drawn before it", async () => {
    const before = await draw("申込人", "見本一郎𠮷");
    await draw("あいうえおかきくけこさしすせそ", "別の書類");
    const after = await draw("申込人", "見本一郎𠮷");
    expect(Buffer.compare(before, after)).toBe(0);
    const { fonts } = await readPdf(after);
    expect(fonts).toHaveLength(3);
    for (const font of fonts) expect(font.bytes).toBeLessThan(10_000);
  });

  test("a glyph that two characters share reads in each as what was written there", async () => {
    expect((await read("x\u02dc")).structure.reading).toBe("x\u02dc");
    expect((await read("x\u0303")).structure.reading).toBe("x\u0303");
  });
});
