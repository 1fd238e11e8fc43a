import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { Document } from "../../../src/model/document.js";
import { pack, unpack } from "../../../src/model/packed.js";
import { fileOf } from "../../../src/render/font/face.js";
import { readPdf } from "../../support/read-pdf.js";
import { body, documentOf, render } from "./printing.js";

/** As if Shippori Mincho were a corporation's own. */
const file = { file: "d/templates/fonts/a.ttf", bytes: new Uint8Array(await readFile(fileOf("rare"))) };
const own = { regular: file, bold: file };

const inOwn = (document: Document): Document => ({
  ...document,
  theme: { ...document.theme, fonts: { prose: own, display: own } },
});

test("a document is set in the corporation's own typeface, embedded, and can be copied", async () => {
  const text = "信用保証協会の本文は、自前の書体で6,811件と刷ります。";
  // As it is sent to the thread that draws.
  const document = unpack(pack(inOwn(documentOf(body(text))), { inputs: false }));
  const { bytes, problems } = await render(document);
  expect(problems).toEqual([]);
  const { fonts, pageTexts } = await readPdf(bytes);
  expect(fonts.map(({ name, embedded }) => [name.replace(/^[A-Z]{6}\+/u, ""), embedded])).toEqual([
    ["ShipporiMincho-Regular", true],
  ]);
  expect(pageTexts[0]).toContain(text);
});

test("a character that it lacks is drawn in ours, or told", async () => {
  const drawn = await render(inOwn(documentOf(body("⑩は、しっぽり明朝にありません。"))));
  expect(drawn.problems).toEqual([]);
  const { fonts } = await readPdf(drawn.bytes);
  expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/u, "")).sort()).toEqual([
    "BIZUDPMincho-Regular",
    "ShipporiMincho-Regular",
  ]);
  const { problems } = await render(inOwn(documentOf(body("絵文字😀は、どの書体にもありません。"))));
  expect(problems).toMatchObject([{ rule: "paper/missing-glyph" }]);
});
