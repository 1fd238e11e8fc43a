import { beforeAll, describe, expect, test } from "vitest";
import type { Chapter, Document } from "../../../src/model/document.js";
import { flattened, readPdf } from "../../support/read-pdf.js";
import { body, documentOf, render } from "./printing.js";
import { prose } from "./sample/words.js";

const chapter = (id: string, title: string, more: Partial<Chapter> = {}): Chapter => ({
  id,
  title,
  start: "next",
  listed: true,
  blocks: [body(prose)],
  ...more,
});

const contents = chapter("contents", "目次", { listed: false, blocks: [{ kind: "contents", depth: 2 }] });

/** Contents, a chapter outside the parts, two of the first part and one of the second, each on its own page. */
const chapters = [
  contents,
  chapter("greeting", "ごあいさつ"),
  chapter("profile", "協会の概要", {
    part: "協会のあらまし",
    blocks: Array.from({ length: 5 }, () => body(prose)),
  }),
  chapter("history", "沿革", { part: "協会のあらまし" }),
  // It goes on where the part before it ended, but a part begins a page.
  chapter("results", "業務の実績", { part: "サービスの記録", start: "same" }),
];

const withChapters = (list: readonly Chapter[]): Document => ({ ...documentOf(), chapters: list });

describe("parts", () => {
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    pdf = await readPdf((await render(withChapters(chapters))).bytes);
  });

  test("every part begins a page, with its number, title and chapters above the first of them", () => {
    expect(pdf.pages).toBe(5);
    expect(pdf.pageTexts[2]).toMatch(/第1部.*協会のあらまし.*協会の概要.*3.*沿革.*4.*協会の概要/su);
    expect(pdf.pageTexts[4]).toMatch(/第2部.*サービスの記録.*業務の実績.*5/su);
    expect(pdf.pageTexts[3]).not.toContain("第1部");
  });

  test("the contents group chapters by parts", () => {
    const [list] = flattened(pdf.structure).filter(({ type }) => type === "TOC");
    expect(list?.reading).toBe("ごあいさつ2協会のあらまし協会の概要3沿革4サービスの記録業務の実績5");
  });

  test("bookmarks hold the chapters of a part below it", () => {
    expect(pdf.outline).toEqual([
      "目次",
      "ごあいさつ",
      "協会のあらまし",
      "協会の概要",
      "沿革",
      "サービスの記録",
      "業務の実績",
    ]);
  });

  test("pages of a part have its title at their edge, which is no content", () => {
    const edges = pdf.artifacts.map((texts) => texts.join(""));
    expect(edges.map((edge) => edge.includes("協会のあらまし"))).toEqual([false, false, true, true, false]);
    expect(edges[4]).toContain("サービスの記録");
  });
});

test("a document without parts has neither tabs nor bands", async () => {
  const plain = chapters.map(({ part: _, ...rest }) => rest);
  const pdf = await readPdf((await render(withChapters(plain))).bytes);
  expect(pdf.pageTexts.join("")).not.toContain("協会のあらまし");
  expect(pdf.pages).toBe(4);
});

test("forty chapters in six parts stand on one page of contents where they can", async () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    chapter(`c${index}`, `第${index}章`, { part: `部${Math.floor(index / 7)}`, start: "same" }),
  );
  const pdf = await readPdf((await render(withChapters([contents, ...many]))).bytes);
  expect(pdf.pageTexts[0]).toContain("第39章");
});

test("a short chapter of a part leaves its page to the next, one outside the parts does not", async () => {
  const short = chapters.map(({ blocks: _, ...one }) => ({ ...one, blocks: [body("短い章。")] }));
  const pdf = await readPdf((await render(withChapters(short))).bytes);
  expect(pdf.pages).toBe(4);
  expect(pdf.pageTexts[2]).toMatch(/協会の概要.*沿革.*協会の概要.*短い章.*沿革.*短い章/su);
});
