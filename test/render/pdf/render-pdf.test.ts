import { beforeAll, describe, expect, test } from "vitest";
import type { Block } from "../../../src/model/block.js";
import { flattened, readPdf } from "../../support/read-pdf.js";
import { body, documentOf, read, render } from "./printing.js";
import { trend } from "./sample/charts.js";
import { everyBlock, sampleDocument } from "./sample/document.js";
import { row, table } from "./sample/figures.js";
import { prose } from "./sample/words.js";

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

  test("a form of a character that no typeface has is told, and the usual one printed", async () => {
    const place = { file: "profile/officers.csv", row: 3 };
    const { bytes, problems } = await render(documentOf({ ...body("葛\u{E0100}城と葛\u{E01EF}飾"), place }));
    expect(problems).toMatchObject([
      { rule: "paper/missing-form", severity: "warning", place, message: expect.stringContaining("U+E01EF") },
    ]);
    expect((await readPdf(bytes as Uint8Array)).structure.reading).toContain("葛\u{E0100}城と葛飾");
  });

  test("a picture that is not there", async () => {
    const image = {
      file: "photos/signing.jpg",
      alternative: "調印式。",
      place: { file: "templates/year.md", row: 3 },
    };
    const { problems } = await render(documentOf({ kind: "photo", form: "plain", image, width: 1 }));
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

test("cards are read one after the other, each with its name and its terms", async () => {
  const pdf = await read(...everyBlock.filter(({ kind }) => kind === "cards"));
  const [list] = flattened(pdf.structure).filter(({ type }) => type === "L");
  expect(list?.children.map(({ reading }) => reading)).toEqual(
    ["一般枠", "小規模枠", "災害枠"].map(
      (title) =>
        `ふるさと資金${title}県内の中小企業者限度額2億8,000万円保証料率0.45％～1.90％県が4分の1を補給`,
    ),
  );
});

test("no block is without a test here", () => {
  const kinds = new Set(everyBlock.map((block) => block.kind));
  expect([...kinds].sort()).toEqual(
    [
      "box",
      "cards",
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
