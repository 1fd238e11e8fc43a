import { PDFDocument, type PDFPage } from "pdf-lib";
import { describe, expect, test } from "vitest";
import type { Document, FrontCover } from "../../../src/model/document.js";
import type { Spine } from "../../../src/model/spine.js";
import type { Design } from "../../../src/model/theme.js";
import { matterhornFaults } from "../../support/matterhorn.js";
import { contentOf, pressFaults } from "../../support/press.js";
import { readPdf, type StructureNode } from "../../support/read-pdf.js";
import { body, render } from "./printing.js";
import { sampleDocument } from "./sample/document.js";

// 表紙の展開: back, spine and front on one sheet.

const bound = (spine: Partial<Spine> = {}, cover: Design["cover"] = "band"): Document => {
  const document = sampleDocument([body("本文。")]);
  const theme = { ...document.theme, design: { ...document.theme.design, cover } };
  return { ...document, theme, spine: { width: 5, words: true, ...spine } };
};
const titled = (document: Document, words: Partial<FrontCover>): Document => ({
  ...document,
  cover: { ...(document.cover as FrontCover), ...words },
});
const picture = (file: string) => ({ file, alternative: "港。" });
const files = new Map(
  ["cover.svg", "mark.svg"].map((file) => [
    file,
    new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="700"><rect width="900" height="700" fill="#369"/></svg>',
    ),
  ]),
);

async function sheetOf(document: Document): Promise<{ page: PDFPage; content: string; bytes: Uint8Array }> {
  const { bytes, problems } = await render(document, "cover", files);
  expect(problems).toEqual([]);
  const [page, second] = (await PDFDocument.load(bytes)).getPages();
  if (!page || second) throw new Error("a sheet is one page");
  return { page, content: contentOf(page), bytes };
}

/** Millimetres of points, to a hundredth. */
const mm = (points: number) => Math.round((points / 72) * 2540) / 100;

/** Where the strings of a size stand: x and the baseline. */
const placesOf = (content: string, size: number) =>
  [...content.matchAll(/BT \/\S+ (\S+) Tf .*? 1 0 0 -1 (\S+) (\S+) Tm/gu)]
    .filter(([, one]) => Number(one) === size)
    .map(([, , x, y]) => [Number(x), Number(y)]);

describe.each(["band", "full", "frame"] as const)("the cover %s", (form) => {
  const document = titled(bound({}, form), { photo: picture("cover.svg"), mark: picture("mark.svg") });

  test("is PDF/X-4 and PDF/UA-1, as the pages are", async () => {
    const { bytes } = await sheetOf(document);
    expect(await pressFaults(bytes)).toEqual([]);
    expect(await matterhornFaults(bytes)).toEqual([]);
  });

  test("says front, spine and back", async () => {
    const { structure } = await readPdf((await sheetOf(document)).bytes);
    const said = (node: StructureNode): string[] =>
      node.children.length === 0 ? [node.text] : node.children.flatMap(said);
    const [front = [], spine, back = []] = structure.children.map(said);
    expect(front).toEqual(expect.arrayContaining(["ディスクロージャー誌", "2026", "見本県信用保証協会"]));
    expect(spine).toEqual(["ディスクロージャー誌", "2026", "見本県信用保証協会"]);
    expect(back).toEqual(expect.arrayContaining(["見本県信用保証協会", "令和8年7月"]));
  });
});

describe("the sheet", () => {
  test("is as wide as two pages and the spine, with 3 mm of bleed and room for marks around it", async () => {
    const { page } = await sheetOf(bound());
    const boxes = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()];
    // 210 + 5 + 210 by 297; 3 mm more on every side; 10 mm more on every side.
    expect(boxes.map(({ width, height }) => [mm(width), mm(height)])).toEqual([
      [425, 297],
      [431, 303],
      [451, 323],
    ]);
    const small = bound({ width: 12.5 });
    const theme = { ...small.theme, page: { ...small.theme.page, size: "B5" as const } };
    const { width, height } = (await sheetOf({ ...small, theme })).page.getTrimBox();
    expect([mm(width), mm(height)]).toEqual([376.5, 257]);
  });

  test("has marks at both folds, outside the bleed, on every plate", async () => {
    const { content } = await sheetOf(bound());
    // The folds at 210 and 215 mm; a mark from 3 mm over the trim on, 13 mm less 3 mm less 4 points long.
    for (const x of ["595.276", "609.449"]) {
      expect(content).toContain(`1 1 1 1 K 0.25 w [] 0 d ${x} -8.504 m ${x} -32.85 l S`);
      expect(content).toContain(`1 1 1 1 K 0.25 w [] 0 d ${x} 850.394 m ${x} 874.74 l S`);
    }
  });

  test("nothing of the front reaches the back, nor of the back the front", async () => {
    const { content } = await sheetOf(bound());
    const clips = [...content.matchAll(/^(\S+) (\S+) (\S+) (\S+) re$/gmu)].map((found) =>
      found.slice(1, 5).map((one) => Math.round(Number(one) * 100) / 100),
    );
    // A point under the spine; 595.28 and 8.5 of bleed wide.
    expect(clips).toEqual([
      [-8.5, -8.5, 604.78, 858.9],
      [-1, -8.5, 604.78, 858.9],
    ]);
    // The back lies at the left edge, the front 215 mm from it.
    expect(content).toMatch(/1 0 0 1 609\.44\d* 0 cm/u);
  });
});

describe("the words of the spine", () => {
  // A spine of 5 mm less 1 mm at each side: 3 mm, 8.504 points.
  const size = 8.504;

  test("stand in its middle, from the upper margin to the lower one", async () => {
    const places = placesOf((await sheetOf(bound())).content, size);
    // 「ディスクロージャー誌」, 「2026」 one below the other, 「見本県信用保証協会」.
    expect(places).toHaveLength(10 + 4 + 9);
    // 212.5 mm are 602.362 points; a kanji is as wide as its size. Its baseline is 0.88 of that below its head.
    const [x, y] = places[9 + 4 + 1] ?? [];
    expect(x).toBeCloseTo(602.362 - size / 2, 2);
    // It ends 22 mm over the foot, at 779.528 points, with nine kanji: it begins at 702.992.
    expect(y).toBeCloseTo(702.992 + 0.88 * size, 2);
    // The title begins 24 mm below the head, at 68.031 points.
    expect(places[0]?.[1]).toBeCloseTo(68.031 + 0.88 * size, 2);
  });

  test("are no larger than half as large again as the prose, however wide it is", async () => {
    // 9.5 by 1.5. No line of the full cover is of that size.
    expect(placesOf((await sheetOf(bound({ width: 20 }, "full"))).content, 14.25)).toHaveLength(23);
  });

  // The organisation has 779.528 - 0.62 * 841.89 = 257.556 points, less 8.504: 249.052.
  test("are smaller where the height asks for it", async () => {
    const organisation = "年".repeat(30);
    const { content } = await sheetOf(titled(bound({}, "full"), { organisation }));
    // 249.052 by 30.
    expect(placesOf(content, 8.302)).toHaveLength(10 + 4 + 30);
  });

  test("are refused where the height would ask for less than 6 points", async () => {
    const document = titled(bound({}, "full"), { organisation: "年".repeat(42) });
    const place = { file: "templates/booklet.yaml", row: 4 };
    const words = [{ text: "ディスクロージャー誌", place }];
    const { bytes, problems } = await render({ ...document, words }, "cover");
    // 249.052 by 42 is 5.93.
    expect(bytes).toBeUndefined();
    expect(problems).toMatchObject([{ rule: "paper/long-spine-words", place }]);
    expect((await render(bound({ words: false }, "full"), "cover")).problems).toEqual([]);
  });

  test("are left out where that is said", async () => {
    const { content, bytes } = await sheetOf(bound({ width: 2, words: false }));
    expect(content).toContain("1 1 1 1 K");
    expect((await readPdf(bytes)).structure.children).toHaveLength(2);
  });
});

test.each(["cover", "final"] as const)(
  "words that are more than a page are told, on the sheet and in the pages: %s",
  async (variant) => {
    const long = titled(bound(), { title: "一年の歩みについてお知らせする".repeat(60) });
    const { bytes, problems } = await render(long, variant);
    expect(bytes).toBeUndefined();
    expect(problems.map(({ message }) => message)).toContain("表紙の言葉が、一頁に収まりません。");
    const colophon = Array.from({ length: 60 }, () => ({ label: "電話", text: "000" }));
    const document = bound({ words: false });
    const full = { ...document, backCover: { organisation: "協会", colophon } };
    expect((await render(full, variant)).problems).toMatchObject([
      { rule: "paper/crowded-cover", message: "裏表紙の言葉が、一頁に収まりません。" },
    ]);
  },
);
