import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/model/document.js";
import type { Design, Theme } from "../../../src/model/theme.js";
import { contrast, themeInPart } from "../../../src/model/theme-colours.js";
import { themePresets } from "../../../src/model/theme-presets.js";
import { tableLook } from "../../../src/render/pdf/setting/table-look.js";
import { readPdf } from "../../support/read-pdf.js";
import { body, documentOf, render } from "./printing.js";
import { sampleDocument } from "./sample/document.js";
import { table } from "./sample/figures.js";
import { prose } from "./sample/words.js";

const designed = <D extends Document>(document: D, design: Partial<Design>): D => ({
  ...document,
  theme: { ...document.theme, design: { ...document.theme.design, ...design } },
});

const presets = Object.entries<Theme>(themePresets);
const covers = ["band", "full", "frame"] as const;

const image = (file: string) => ({ file: `photographs/${file}`, alternative: "画像。" });
const photo = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1400"><rect width="2000" height="1400" fill="#888"/></svg>',
);
const pictures = new Map([
  ["photographs/cover.svg", photo],
  ["photographs/mark.svg", photo],
]);

describe.each(covers)("the cover %s", (cover) => {
  const plain = designed(sampleDocument([body(prose)]), { cover });
  const withPictures = { ...plain.cover, photo: image("cover.svg"), mark: image("mark.svg") };
  const long = {
    organisation: "見本県信用保証協会",
    title: "信用保証協会の現状と一年の歩みについてお知らせするディスクロージャー誌",
    edition: "令和7年度（中間報告）",
    subtitle: "令和7年4月1日から令和8年3月31日までの業務と財務の状況、ならびに翌年度の計画について",
  };
  test.each([
    ["without pictures", plain.cover],
    ["with its photograph and its mark", withPictures],
    ["with long words", { ...long, photo: withPictures.photo, mark: withPictures.mark }],
  ])("%s: all its words on one page", async (_, words) => {
    const document = { ...plain, cover: words } as Document;
    const { bytes, problems } = await render(document, "final", pictures);
    expect(problems).toEqual([]);
    const { pages, pageTexts } = await readPdf(bytes);
    // Cover, contents, the chapter, the back cover.
    expect(pages).toBe(4);
    const { organisation, title, edition, subtitle } = words as typeof long;
    for (const said of [organisation, title, edition, subtitle]) expect(pageTexts[0]).toContain(said);
    expect(pageTexts[1]).toMatch(/^目次/u);
  });
});

describe("tables", () => {
  const block = { kind: "table", table: table(1) } as const;
  test.each(presets)("heads of %s can be read on their ground, in every part", (_, theme) => {
    for (const one of [theme, ...theme.colours.parts.map((__, index) => themeInPart(theme, index))]) {
      const { head = "#ffffff", total = "#ffffff", second = "#ffffff", headInk } = tableLook(one);
      expect(contrast(headInk, head)).toBeGreaterThan(4.5);
      for (const ground of [total, second]) expect(contrast(one.colours.text, ground)).toBeGreaterThan(4.5);
    }
  });
  test.each(["tint", "rule", "stripe"] as const)("the form %s says the same", async (form) => {
    const { bytes } = await render(designed(documentOf(block), { table: form }));
    expect((await readPdf(bytes)).pageTexts[0]).toContain("製造業1201,1116.3▲12.4合計7,10591,540");
  });
});

test.each(["bar", "rule", "block"] as const)("a heading of the form %s is one heading", async (heading) => {
  const document = documentOf({ kind: "heading", level: 2, id: "a", text: "保証承諾の動き" }, body(prose));
  const { structure } = await readPdf((await render(designed(document, { heading }))).bytes);
  const [section] = structure.children;
  expect(section?.children.map(({ type, text }) => `${type} ${text}`).slice(0, 2)).toEqual([
    "H1 令和7年度の業務",
    "H2 保証承諾の動き",
  ]);
});

test.each(["head", "foot"] as const)("the running head stands once on a page: %s", async (header) => {
  const long = Array.from({ length: 30 }, () => body(prose));
  const { artifacts } = await readPdf((await render(designed(documentOf(...long), { header }))).bytes);
  expect(
    artifacts[1]?.filter((text) => text === "見本県信用保証協会　ディスクロージャー誌2026"),
  ).toHaveLength(1);
});
