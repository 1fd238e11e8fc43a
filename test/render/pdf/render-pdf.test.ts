import { beforeAll, describe, expect, test } from "vitest";
import type { Block } from "../../../src/model/block.js";
import type { Document } from "../../../src/model/document.js";
import { renderPdf, type Variant } from "../../../src/render/pdf/index.js";
import { flattened, readPdf } from "../../support/read-pdf.js";
import { trend } from "./sample/charts.js";
import { everyBlock, sampleDocument } from "./sample/document.js";
import { figure, row, table } from "./sample/figures.js";
import { prose } from "./sample/words.js";

async function render(document: Document, variant: Variant = "final", files = new Map<string, Uint8Array>()) {
  const { value, problems } = await renderPdf(document, { variant, files });
  return { bytes: value as Uint8Array, problems };
}

const body = (text: string): Block => ({ kind: "paragraph", role: "body", content: [text] });
const documentOf = (...blocks: Block[]): Document => {
  const { cover: _, backCover: __, ...document } = sampleDocument(blocks);
  return { ...document, chapters: document.chapters.slice(1) };
};
const tableBlock: Block = {
  kind: "table",
  caption: { id: "t", number: "表1", text: "業種別" },
  table: table(6),
};
const read = async (...blocks: Block[]) => readPdf((await render(documentOf(...blocks))).bytes);

describe("a document with every block", () => {
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = (await render(sampleDocument())).bytes;
    pdf = await readPdf(bytes);
  });

  test("says what it is: title, language, tagged", () => {
    expect(pdf.title).toBe("見本県信用保証協会　ディスクロージャー誌2026");
    expect(pdf.language).toBe("ja-JP");
    expect(pdf.marked).toBe("true");
    expect(pdf.displaysTitle).toBe("true");
  });

  test("has one structure tree with a section a chapter", () => {
    expect(pdf.structure.type).toBe("Document");
    expect(pdf.structure.children.map((one) => one.type)).toEqual(["Sect", "Sect", "Sect", "Sect"]);
    const headings = flattened(pdf.structure).filter((one) => /^H[1-4]$/.test(one.type));
    expect(headings.map((one) => `${one.type} ${one.text}`)).toEqual([
      "H1 ディスクロージャー誌",
      "H1 目次",
      "H1 令和7年度の業務",
      "H2 保証承諾の動き",
      "H3 重点課題",
      "H4 用語の説明",
    ]);
  });

  test("gives every figure its alternative text and its place on the page", () => {
    const figures = flattened(pdf.structure).filter((one) => one.type === "Figure");
    expect(figures).toHaveLength(8);
    for (const figure of figures)
      expect(figure).toMatchObject({ alternative: expect.stringMatching(/。$/), hasBox: true });
  });

  test("tags a table with heads that say what they head, and cells in reading order", () => {
    const [first] = flattened(pdf.structure).filter((one) => one.type === "Table");
    const rows = flattened(first as never).filter((one) => one.type === "TR");
    expect(rows[0]?.children.map((one) => `${one.type} ${one.scope} ${one.text}`)).toEqual([
      "TH Column 業種",
      "TH Column 件数",
      "TH Column 金額",
      "TH Column 構成比",
      "TH Column 前年度比",
    ]);
    expect(rows[1]?.children.map((one) => one.text)).toEqual(["製造業", "120", "1,111", "6.3", "▲12.4"]);
    expect(rows[1]?.children.map((one) => one.scope)).toEqual([
      "Row",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    // The heads are repeated over the page for the eye only.
    expect(rows.filter((one) => one.children[0]?.text === "業種")).toHaveLength(1);
    expect(rows).toHaveLength(17);
  });

  test("tags lists with their markers", () => {
    const items = flattened(pdf.structure).filter((one) => one.type === "LI");
    const labels = items.map((one) => one.children[0]).filter((one) => /^[①②アイ]/u.test(one?.text ?? ""));
    expect(labels.map((one) => `${one?.type} ${one?.text}`)).toEqual([
      "Lbl ①",
      "Lbl ア．",
      "Lbl イ．",
      "Lbl ②",
    ]);
  });

  test("reads in the order in which it was written", () => {
    const whole = pdf.structure.reading;
    const marks = [
      "ディスクロージャー誌",
      "目次",
      "平素より",
      "図1",
      "表1　業種別",
      "図2",
      "重点課題",
      "表2",
      "表3",
      "図8",
      "役員名簿",
      "〒000-0002",
    ];
    const places = marks.map((mark) => whole.indexOf(mark));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test("has bookmarks for chapters and their headings", () => {
    expect(pdf.outline).toEqual(["目次", "令和7年度の業務", "保証承諾の動き"]);
  });

  test("embeds its fonts as subsets", () => {
    expect(pdf.fonts.length).toBeGreaterThanOrEqual(4);
    for (const font of pdf.fonts) {
      expect(font.embedded).toBe(true);
      expect(font.name).toMatch(/^[A-Z]{6}\+/);
      expect(font.bytes).toBeLessThan(200_000);
    }
  });

  test("prints page numbers in the contents and in references", () => {
    const contents = flattened(pdf.structure).find((one) => one.type === "TOC");
    expect(contents?.reading).toBe("令和7年度の業務3保証承諾の動き3");
    expect(pdf.structure.reading).toContain("詳しくは表1（3ページ）と");
  });

  test("is the same to the byte each time", async () => {
    expect(Buffer.compare((await render(sampleDocument())).bytes, bytes)).toBe(0);
  });
});

describe("variants", () => {
  test("print: a sheet around the page, with bleed and trim", async () => {
    const pdf = await readPdf((await render(sampleDocument([body(prose)]), "print")).bytes);
    const millimetres = (points: number) => Math.round((points / 72) * 25.4);
    expect(millimetres(pdf.sizes[0]?.width ?? 0)).toBe(236);
    expect(millimetres(pdf.trims[0]?.width ?? 0)).toBe(210);
    expect(millimetres(pdf.trims[0]?.x ?? 0)).toBe(13);
  });

  test("proof: a short id beside each figure, and where it came from at the end", async () => {
    const blocks: Block[] = [{ kind: "table", table: { ...table(2), notes: [] } }];
    const pdf = await readPdf((await render(documentOf(...blocks), "proof")).bytes);
    const text = pdf.structure.reading;
    expect(text).toContain("120[1]1,111[2]");
    expect(text).toContain("読み合わせ表");
    expect(pdf.outline).toContain("読み合わせ表");
    expect(text).toContain("2製造業1,111百万円data/sample/ledger.xlsx[貸借対照表]!C4「1111」");
  });

  test("proof: the list reads as the page does, with the digits that are printed", async () => {
    const rows = [row("a", "製造業", ["120", "1111", "101", null])];
    const pdf = await readPdf(
      (await render(documentOf({ kind: "table", table: { ...table(0), rows } }), "proof")).bytes,
    );
    expect(pdf.structure.reading).toContain("3製造業101.0％data");
    expect(pdf.structure.reading).toContain("4製造業－data");
  });

  test("proof: the list is a chapter of its own in the running heads", async () => {
    const rows = Array.from({ length: 90 }, (_, index) => row(`n${index}`, "業", ["1", "2", "3", "4"]));
    const document = documentOf({ kind: "table", table: { ...table(0), rows } });
    const { pageTexts, artifacts } = await readPdf((await render(document, "proof")).bytes);
    const from = pageTexts.findIndex((text) => text.startsWith("読み合わせ表"));
    expect(artifacts[from]).toEqual([String(from + 1)]);
    const right = from + (from % 2 === 0 ? 2 : 1);
    expect(artifacts[right]).toContain("読み合わせ表");
  });

  test("B5", async () => {
    const document = documentOf(body(prose));
    const { theme } = document;
    const small = { ...document, theme: { ...theme, page: { ...theme.page, size: "B5" as const } } };
    const pdf = await readPdf((await render(small)).bytes);
    expect(Math.round(((pdf.sizes[0]?.width ?? 0) / 72) * 25.4)).toBe(182);
  });
});

describe("pages", () => {
  test("a short document is one page, without a blank one after it", async () => {
    expect((await read(body(prose))).pages).toBe(1);
  });

  test.each([0, 1, 200])("a table of %i rows loses none", async (count) => {
    const long = {
      ...table(0),
      rows: Array.from({ length: count }, (_, index) =>
        row(`n${index}`, `第${index}号`, ["1", "2", "3", "4"]),
      ),
    };
    const pdf = await read({
      kind: "table",
      caption: { id: "t", number: "表1　業種別", text: "長い表" },
      table: long,
    });
    const rows = flattened(pdf.structure).filter((one) => one.type === "TR");
    expect(rows).toHaveLength(count + 1);
    expect(pdf.pages > 1).toBe(count === 200);
  });

  test("a heading is not left alone at a page's foot", async () => {
    for (let lines = 30; lines < 46; lines += 1) {
      const filler = Array.from({ length: lines }, (_, index) => body(`第${index}行`));
      const pdf = await read(
        ...filler,
        { kind: "heading", level: 2, id: "last", text: "見出し" },
        body(prose),
        body(prose),
      );
      const page = pdf.pageTexts.findIndex((text) => text.includes("見出し"));
      expect(pdf.pageTexts[page]).toContain("平素より");
    }
  });

  test("a chapter that goes on from the one before does not leave its title behind", async () => {
    for (let lines = 20; lines < 40; lines += 1) {
      const filler = Array.from({ length: lines }, (_, index) => body(`第${index}行`));
      const document = documentOf(...filler);
      const [first] = document.chapters as [Document["chapters"][number]];
      const second = {
        ...first,
        id: "second",
        title: "続く章",
        start: "same",
        blocks: [tableBlock],
      } as const;
      const { bytes } = await render({ ...document, chapters: [first, second] });
      const { pageTexts } = await readPdf(bytes);
      const [opened] = pageTexts.filter((text) => text.includes("続く章"));
      expect(opened).toContain("表1　業種別");
    }
  });

  test("a page that a chapter opens has no running head, wherever its chapter may start", async () => {
    const filler = Array.from({ length: 74 }, (_, index) => body(`第${index}行`));
    const document = documentOf(...filler);
    const [first] = document.chapters as [Document["chapters"][number]];
    for (const start of ["next", "same"] as const) {
      const second = {
        ...first,
        id: "second",
        title: "続く章",
        start,
        blocks: [tableBlock, ...filler.slice(40)],
      };
      const { bytes } = await render({ ...document, chapters: [first, second] });
      const { pageTexts, artifacts } = await readPdf(bytes);
      expect(pageTexts[2]).toMatch(/^続く章/u);
      expect(artifacts.map((texts) => texts.slice(0, 2))).toEqual([
        ["1"],
        [document.runningHead, "2"],
        ["3"],
        [document.runningHead, "4"],
      ]);
    }
  });

  test("a head of three characters is not parted, however many columns there are", async () => {
    const wide = table(1);
    const column = { kind: "percentage" as const, unit: "％" as const, digits: 2 };
    const columns = Array.from({ length: 13 }, (_, index) => ({
      ...column,
      id: `c${index}`,
      label: "有担保",
    }));
    const cells = columns.map(({ id }) => figure(id, "1.75", "％"));
    const label = "地域における水産加工業及び関連小売業等の販路開拓並びに省エネルギー設備導入促進資金";
    const rows = [{ id: "r", label, level: 0, role: "item" as const, cells }];
    const pdf = await read({ kind: "table", table: { ...wide, columns, rows } });
    const heads = flattened(pdf.structure).filter((one) => one.type === "TH" && one.text === "有担保");
    expect(heads.map((one) => one.strings)).toEqual(columns.map(() => 1));
  });

  test("what introduces a table is not left behind by it", async () => {
    const grid: Block = {
      kind: "grid",
      widths: [1],
      headerRows: 0,
      headerColumns: 0,
      notes: [],
      rows: [[{ content: [body("表の中")] }], [{ content: [body("次の行")] }]],
    };
    for (let lines = 30; lines < 46; lines += 1) {
      const filler = Array.from({ length: lines }, (_, index) => body(`第${index}行`));
      const pdf = await read(...filler, body("次の表のとおりです。"), grid);
      const page = pdf.pageTexts.findIndex((text) => text.includes("次の表"));
      expect(pdf.pageTexts[page]).toContain("表の中");
    }
  });

  test("the notes of a table that is not long stay with it", async () => {
    const noted: Block = { kind: "table", table: { ...table(6), notes: ["円未満は切り捨てます。"] } };
    for (let lines = 26; lines < 40; lines += 1) {
      const filler = Array.from({ length: lines }, (_, index) => body(`第${index}行`));
      const { pageTexts } = await read(...filler, noted);
      const pages = [table(6).rowHeading, "円未満は切り捨てます"].map((words) =>
        pageTexts.findIndex((text) => text.includes(words)),
      );
      expect(pages[1]).toBe(pages[0]);
    }
  });

  test("no page is empty, wherever a page ends", async () => {
    for (let lines = 20; lines < 46; lines += 5) {
      const filler = Array.from({ length: lines }, (_, index) => body(`第${index}行`));
      const document = documentOf(...filler, ...everyBlock);
      const [chapter] = document.chapters;
      const second = { ...(chapter as NonNullable<typeof chapter>), id: "again", blocks: [body(prose)] };
      const pdf = await readPdf(
        (await render({ ...document, chapters: [...document.chapters, second] })).bytes,
      );
      expect(pdf.pageTexts.filter((text) => text === "")).toEqual([]);
    }
  });

  test("an amount is never broken over lines, however narrow its column", async () => {
    const wide = table(1);
    const columns = Array.from({ length: 9 }, (_, index) => ({
      id: `c${index}`,
      label: "年度末残高",
      kind: "amount" as const,
      unit: "円" as const,
      digits: 0,
    }));
    const cells = columns.map((column) => figure(column.id, "349575112302", "円"));
    const rows = [{ id: "r", label: "保証債務残高の見返り", level: 0, role: "item" as const, cells }];
    const bytes = (await render(documentOf({ kind: "table", table: { ...wide, columns, rows } }))).bytes;
    const content = (await readPdf(bytes)).structure;
    const printed = flattened(content).filter((one) => one.type === "TD");
    expect(printed.map((one) => one.text)).toEqual(columns.map(() => "349,575,112,302"));
    expect(printed.map((one) => one.strings)).toEqual(columns.map(() => 1));
  });

  test("a spread starts on a left page", async () => {
    const pdf = await read(body("右"), { kind: "page-break", to: "left" }, body("左"));
    expect(pdf.pageTexts.findIndex((text) => text.includes("左"))).toBe(1);
    const again = await read(
      body("一"),
      { kind: "page-break", to: "next" },
      body("二"),
      { kind: "page-break", to: "left" },
      body("左"),
    );
    expect(again.pageTexts.findIndex((text) => text.includes("左"))).toBe(3);
  });

  test("a cell longer than a page goes on over it", async () => {
    const cell = { content: Array.from({ length: 40 }, () => body(prose)) };
    const pdf = await read({
      kind: "grid",
      widths: [1, 1],
      headerRows: 0,
      headerColumns: 0,
      notes: [],
      rows: [[cell, { content: [body("隣")] }]],
    });
    expect(pdf.pages).toBeGreaterThan(1);
    expect(pdf.structure.reading.split("平素より")).toHaveLength(41);
  });
});

describe("what would be missing from the paper", () => {
  test("a character no typeface has is a problem that names it, with its place", async () => {
    const place = { file: "templates/greeting.md", row: 12 };
    const { bytes, problems } = await render(documentOf({ ...body("祝🎉賀"), place }));
    expect(bytes).toBeUndefined();
    expect(problems).toMatchObject([
      { rule: "paper/missing-glyph", place, message: expect.stringContaining("U+1F389") },
    ]);
  });

  test("variant characters of names are there", async () => {
    const { problems } = await render(documentOf(body("髙橋・山﨑・𠮷田・ヶ丘・邉・德・濵")));
    expect(problems).toEqual([]);
    expect((await read(body("髙﨑𠮷ヶ"))).structure.reading).toContain("髙﨑𠮷ヶ");
  });

  test("a picture that is not there", async () => {
    const image = {
      file: "photos/signing.jpg",
      alternative: "調印式。",
      place: { file: "templates/year.md", row: 3 },
    };
    const { bytes, problems } = await render(documentOf({ kind: "photo", image, width: 1 }));
    expect(bytes).toBeUndefined();
    expect(problems).toMatchObject([{ rule: "paper/missing-picture", place: image.place }]);
  });

  test("a reference that leads nowhere", async () => {
    const { problems } = await render(
      documentOf({
        kind: "paragraph",
        role: "body",
        content: [{ kind: "reference", to: "nowhere", text: "表9" }],
      }),
    );
    expect(problems.map((one) => one.rule)).toEqual(["paper/unknown-reference"]);
  });
});

test("a chart's labels can be read as text", async () => {
  const pdf = await read({ kind: "chart", chart: trend() });
  const figure = flattened(pdf.structure).find((one) => one.type === "Figure");
  expect(figure?.text).toContain("61,234");
  expect(figure?.text).toContain("H30");
});

test("no block is without a test here", () => {
  const kinds = new Set(everyBlock.map((block) => block.kind));
  expect([...kinds].sort()).toEqual(
    [
      "box",
      "chart",
      "columns",
      "definitions",
      "diagram",
      "grid",
      "heading",
      "history",
      "list",
      "officers",
      "offices",
      "paragraph",
      "signature",
      "statement",
      "table",
      "tiles",
    ].sort(),
  );
});
