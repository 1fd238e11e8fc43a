import { expect, test } from "vitest";
import type { Block } from "../../../src/model/block.js";
import type { Chapter, Document } from "../../../src/model/document.js";
import { flattened, readPdf } from "../../support/read-pdf.js";
import { body, documentOf, render } from "./printing.js";

const section = (id: string): Block => ({ kind: "heading", level: 2, id, text: `節${id}` });

/** The contents and so many chapters of three sections, all of them on the pages after. */
function withContents(count: number): Document {
  const contents: Chapter = {
    id: "contents",
    title: "目次",
    start: "next",
    listed: false,
    blocks: [{ kind: "contents", depth: 2 }],
  };
  const chapters = Array.from(
    { length: count },
    (_, at): Chapter => ({
      id: `chapter-${at}`,
      title: `章${at}`,
      start: at === 0 ? "next" : "same",
      listed: true,
      blocks: ["a", "b", "c"].flatMap((id) => [section(`${at}${id}`), body("あ")]),
    }),
  );
  return { ...documentOf(), chapters: [contents, ...chapters] };
}

/** What the contents list, and what stands on the page after. */
async function contentsOf(count: number) {
  const pdf = await readPdf((await render(withContents(count))).bytes);
  const [list] = flattened(pdf.structure).filter(({ type }) => type === "TOC");
  const second = pdf.pageTexts[1] ?? "";
  return { reading: list?.reading ?? "", second };
}

test("contents stand on one page, with their sections where these find room", async () => {
  const few = await contentsOf(10);
  expect(few.reading).toContain("節9c");
  expect(few.second).toMatch(/章0/u);
});

test("where they would go over, entries stand closer", async () => {
  // Below its title an A4 page has 655 points. Of 26 chapters each column has 13: with a heading of 14.25, three
  // sections of 11.6 + 1 and 3 between they take 13 × 55 = 716; with lines of 0.84 of that 13 × 47 = 614.
  const some = await contentsOf(26);
  expect(some.reading).toContain("節25c");
  expect(some.second).toMatch(/章0/u);
  expect(some.second).not.toContain("節25c");
});

test("and where that is not enough, chapters stand there alone", async () => {
  const many = await contentsOf(40);
  expect(many.reading).toContain("章39");
  expect(many.reading).not.toContain("節");
  expect(many.second).toMatch(/章0/u);
});
