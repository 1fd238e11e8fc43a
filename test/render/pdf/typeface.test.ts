import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/model/block.js";
import type { Document } from "../../../src/model/document.js";
import { pack, unpack } from "../../../src/model/packed.js";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import { drawChart } from "../../../src/render/chart/draw.js";
import { RecordingCanvas } from "../../../src/render/chart/recording-canvas.js";
import { renderChartSvg } from "../../../src/render/chart/svg.js";
import { textBlock } from "../../../src/render/drawing/text-block.js";
import { cssFamilies } from "../../../src/render/font/css-families.js";
import { faceOf, fileOf } from "../../../src/render/font/face.js";
import { widthOf } from "../../../src/render/text/measure.js";
import { labelsIn, meetings, outside } from "../../support/drawn-labels.js";
import { readPdf } from "../../support/read-pdf.js";
import { body, documentOf, render } from "./printing.js";
import { trend } from "./sample/charts.js";
import { diagrams } from "./sample/diagrams.js";

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

describe("charts and diagrams are lettered in the typeface of headings and tables", () => {
  const theme = inOwn(documentOf()).theme;
  const drawn = diagrams.filter(({ kind }) => kind === "chart" || kind === "diagram");
  const namesIn = async (document: Document) => {
    const { bytes, problems } = await render(document);
    expect(problems).toEqual([]);
    return (await readPdf(bytes)).fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/u, ""));
  };

  test("in the corporation's own, and what that lacks in ours", async () => {
    expect(drawn.length).toBeGreaterThan(5);
    expect(await namesIn(inOwn(documentOf(...drawn)))).toEqual(["ShipporiMincho-Regular"]);
    const lacking = { ...trend(), categories: trend().categories.map((one) => ({ ...one, label: "⑩" })) };
    const chart: Block = { kind: "chart", chart: lacking };
    expect((await namesIn(inOwn(documentOf(chart)))).sort()).toEqual([
      "BIZUDPMincho-Regular",
      "ShipporiMincho-Regular",
    ]);
  });

  test("in mincho, where headings are", async () => {
    const document = documentOf(...drawn);
    const fonts = { prose: "gothic", display: "mincho" } as const;
    expect((await namesIn({ ...document, theme: { ...document.theme, fonts } })).sort()).toEqual([
      "BIZUDPMincho-Bold",
      "BIZUDPMincho-Regular",
    ]);
  });

  test("measured in the face that is drawn", () => {
    const face = faceOf(own, false);
    const words = "6,811（百万円）";
    const width = widthOf(words, { face, size: 10, colour: "", leading: 10 });
    expect(width).not.toBeCloseTo(widthOf(words, { face: "gothic", size: 10, colour: "", leading: 10 }), 1);
    const canvas = new RecordingCanvas({ width: 100, height: 100 }, theme);
    canvas.font = `10px ${cssFamilies(own)}`;
    expect(canvas.measureText(words).width).toBe(width);
    expect(textBlock(words, 1000, { size: 10, colour: "" }, theme).width).toBeCloseTo(width, 9);
    const drawing = drawChart(trend(), theme, { width: 440, height: 240 });
    expect(new Set(labelsIn(drawing).map((label) => label.face))).toEqual(new Set([face]));
    expect(meetings(drawing)).toEqual([]);
    expect(outside(drawing)).toEqual([]);
  });

  test("named first in an SVG, ours after it", () => {
    expect(renderChartSvg(trend(), theme)).toContain(
      `font-family="'Shippori Mincho','BIZ UDPMincho','Hiragino Mincho ProN','Yu Mincho',serif"`,
    );
    expect(renderChartSvg(trend(), defaultTheme)).toContain(`font-family="'BIZ UDPGothic','Hiragino Sans',`);
  });
});
