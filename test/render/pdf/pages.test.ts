import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/model/block.js";
import type { Document } from "../../../src/model/document.js";
import { flattened, readPdf } from "../../support/read-pdf.js";
import { body, documentOf, read, render } from "./printing.js";
import { everyBlock, sampleDocument } from "./sample/document.js";
import { figure, row, table } from "./sample/figures.js";
import { prose } from "./sample/words.js";

const tableBlock: Block = {
  kind: "table",
  caption: { id: "t", number: "表1", text: "業種別" },
  table: table(6),
};

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

  test("a long table ends in no few rows", async () => {
    for (let count = 34; count < 46; count += 3) {
      const rows = Array.from({ length: count }, (_, at) => row(`n${at}`, `第${at}号`, ["1", "2", "3", "4"]));
      const pdf = await read({ ...tableBlock, table: { ...table(0), rows } });
      const onPages = pdf.pageTexts.map((text) => (text.match(/第\d+号/gu) ?? []).length);
      expect(onPages.reduce((sum, one) => sum + one, 0)).toBe(count);
      expect(onPages.length === 1 || (onPages.at(-1) ?? 0) > 9, onPages.join(" ")).toBe(true);
    }
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

  test("a heading has its bookmark inside columns, too", async () => {
    const heading: Block = { kind: "heading", level: 2, id: "inside", text: "段の中の見出し" };
    const pdf = await read({
      kind: "columns",
      widths: [1, 1],
      columns: [[heading, body(prose)], [body(prose)]],
    });
    expect(pdf.outline).toContain("段の中の見出し");
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

  test("a paper without a cover says at its head whose it is; under a cover its first page says nothing", async () => {
    const document = documentOf(body("一行"));
    const open = await readPdf((await render(document)).bytes);
    expect(open.artifacts[0]).toEqual([document.runningHead, "1"]);
    const cover = { organisation: "見本", title: "冊子", edition: "令和6年度" };
    const bound = await readPdf((await render({ ...document, cover })).bytes);
    expect(bound.artifacts.flat()).not.toContain(document.runningHead);
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
        [document.runningHead, "1"],
        [document.runningHead, "2"],
        ["3"],
        [document.runningHead, "4"],
      ]);
    }
  });

  test("a right page names the chapter at its head, not one that begins below", async () => {
    const filler = Array.from({ length: 90 }, (_, index) => body(`第${index}行`));
    const document = documentOf(...filler);
    const [first] = document.chapters as [Document["chapters"][number]];
    const second = { ...first, id: "second", title: "続く章", start: "same", blocks: filler } as const;
    const { bytes } = await render({ ...document, chapters: [first, second] });
    const { pageTexts, artifacts } = await readPdf(bytes);
    expect(pageTexts[2]).toContain("続く章");
    expect(pageTexts[2]).toMatch(/^第/u);
    expect(artifacts[2]?.[0]).toBe(first.title);
    expect(artifacts[4]?.[0]).toBe("続く章");
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

describe("sheets", () => {
  // A cover, contents and one chapter of so many pages, and the back cover.
  const bound = (turns: number): Document =>
    sampleDocument(
      Array.from({ length: turns }, () => [body(prose), { kind: "page-break", to: "next" }] as const)
        .flat()
        .concat(body(prose)),
    );

  test.each([0, 1, 2, 3])(
    "a bound booklet has four pages a sheet, its colophon at the outside: %i turns",
    async (turns) => {
      const { pages, pageTexts, artifacts } = await readPdf((await render(bound(turns))).bytes);
      // Cover, contents, turns + 1 pages of a chapter, back cover: 4 + turns, in sheets of four.
      expect(pages).toBe(turns === 0 ? 4 : 8);
      expect(pageTexts.at(-1)).toContain("発行");
      const spare = artifacts.flatMap((texts, index) => (texts.includes("メモ") ? [index + 1] : []));
      // They lie between the last chapter and the back cover.
      expect(spare).toEqual([4, 5, 6, 7].filter((page) => page > 3 + turns && pages === 8));
      for (const page of spare)
        expect([pageTexts[page - 1], artifacts[page - 1]?.at(-1)]).toEqual(["", String(page)]);
    },
  );

  test("what has no cover is as long as it is", async () => {
    expect((await read(body(prose))).pages).toBe(1);
  });
});
