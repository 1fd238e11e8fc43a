import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import type { Block } from "../../../src/model/block.js";
import { body, documentOf, render } from "./printing.js";

/** How far below the first of some blocks the second stands, in points. */
async function below(first: Block, second: Block): Promise<number> {
  const { bytes } = await render(documentOf(first, second));
  const { items } = await (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise)
    .getPage(1)
    .then((page) => page.getTextContent());
  const at = (words: string) =>
    items.flatMap((item) => ("str" in item && item.str === words ? [item.transform[5] as number] : []))[0] ??
    Number.NaN;
  return at("上") - at("下");
}

const heading = (level: 2 | 3, text: string): Block => ({ kind: "heading", level, id: text, text });

test("a heading directly under another stands as near to it as its words would", async () => {
  const underHeading = await below(heading(2, "上"), heading(3, "下"));
  const words = await below(heading(2, "上"), body("下"));
  // Its own room above is 1.7 × 9.5 = 16.15; what is left is the difference of the two types.
  expect(Math.abs(underHeading - words)).toBeLessThan(4);
  expect(await below(body("上"), heading(3, "下"))).toBeGreaterThan(16.15 + 9.5);
});
