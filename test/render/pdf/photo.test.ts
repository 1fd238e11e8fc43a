import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { Block, Photo } from "../../../src/model/block.js";
import { pageBox } from "../../../src/render/pdf/engine/page-box.js";
import { wantedPictures } from "../../../src/render/pdf/wanted-picture.js";
import { readPdf } from "../../support/read-pdf.js";
import { body, documentOf, render } from "./printing.js";
import { prose } from "./sample/words.js";

const image = {
  file: "photographs/a.jpg",
  alternative: "丘の町。",
  place: { file: "templates/review.md", row: 9 },
};
const photo = (more: Partial<Photo>): Photo => ({ kind: "photo", form: "plain", image, width: 1, ...more });

/** A landscape of 3 to 2. */
const files = new Map([
  [
    image.file,
    await sharp({ create: { width: 3000, height: 2000, channels: 3, background: "#456789" } })
      .jpeg()
      .toBuffer(),
  ],
]);

const printed = async (...blocks: Block[]) => {
  const { bytes, problems } = await render(documentOf(...blocks), "final", files);
  return { problems, pdf: bytes && (await readPdf(bytes)) };
};

describe("a photograph", () => {
  test.each(["half", "page"] as const)("to the paper's edges (%s) begins a page", async (form) => {
    const { pdf, problems } = await printed(
      body(prose),
      photo({ form, caption: "丘の町" }),
      body("つづき。"),
    );
    expect(problems).toEqual([]);
    expect(pdf.pages).toBe(form === "half" ? 2 : 3);
    expect(pdf.pageTexts[1]).toBe(form === "half" ? "丘の町つづき。" : "丘の町");
  });

  test("that fills a page leaves it to its caption, however long", async () => {
    const caption = "丘の町から港を望む。".repeat(30);
    const { pdf } = await printed(body(prose), photo({ form: "page", caption }), body("つづき。"));
    expect(pdf.pageTexts.slice(1)).toEqual([caption, "つづき。"]);
  });

  // A4: 595.28 × 841.89 points; the type area is 210 - 22 - 18 = 170 mm = 481.89 points wide. What reaches the edges
  // goes 3 mm = 8.5 points over each: 595.28 + 17.01, 841.89 + 17.01. The upper half ends in the middle of the type
  // area, which is 297 - 24 - 22 = 251 mm high and begins at 24 mm: 3 + 24 + 125.5 = 152.5 mm = 432.28 points.
  test("is asked for at the size of the box that it fills", () => {
    const sizeOf = (more: Partial<Photo>) => {
      const [wanted] = wantedPictures(documentOf(photo(more)));
      return [wanted?.width, wanted?.height].map((one) => one && Math.round(one));
    };
    expect(pageBox(documentOf().theme, "final").textWidth).toBeCloseTo(481.89, 2);
    expect(sizeOf({ width: 0.5 })).toEqual([241, undefined]);
    expect(sizeOf({ form: "portrait", width: 0.36 })).toEqual([173, 217]);
    expect(sizeOf({ form: "half" })).toEqual([612, 432]);
    expect(sizeOf({ form: "page" })).toEqual([612, 859]);
  });
});
