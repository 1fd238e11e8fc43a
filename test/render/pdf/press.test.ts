import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString } from "pdf-lib";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { bookletPdf } from "../../../src/kind/association/booklet-pdf.js";
import type { Block } from "../../../src/model/block.js";
import type { FrontCover } from "../../../src/model/document.js";
import { defaultTheme } from "../../../src/model/theme-presets.js";
import { renderPdf } from "../../../src/render/pdf/index.js";
import { contentOf, pressFaults } from "../../support/press.js";
import { published } from "../../support/publication.js";
import { body, documentOf, profiles, render } from "./printing.js";
import { everyBlock, sampleDocument } from "./sample/document.js";

const photo = (file: string, width = 0.5): Block => ({
  kind: "photo",
  form: "plain",
  image: { file, alternative: "調印式。" },
  width,
});
const plain = sharp({ create: { width: 1100, height: 700, channels: 3, background: "#336699" } });
const clear = sharp({ create: { width: 1100, height: 700, channels: 4, background: "#33669980" } });

/** A document of every block, with pictures of every kind. */
async function printed(variant: "print" | "final"): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>([
    ["a.jpg", await plain.clone().jpeg().toBuffer()],
    ["b.png", await plain.clone().png().toBuffer()],
    ["c.png", await plain.clone().png({ palette: true }).toBuffer()],
    ["d.png", await clear.png().toBuffer()],
  ]);
  const document = sampleDocument([...everyBlock, ...[...files.keys()].map((file) => photo(file))]);
  return (await render({ ...document, title: "A&B 1 < 2" }, variant, files)).bytes;
}

describe("PDF/X-4", () => {
  test("a document of every block, with pictures of every kind", async () => {
    expect(await pressFaults(await printed("print"))).toEqual([]);
  });

  test.each(["sample-2025", "aomori-2024", "saga-2014"])(
    "the booklet of %s, in whole sheets",
    async (dataset) => {
      const { value } = await bookletPdf(await published(dataset), "print", renderPdf);
      const [{ bytes } = { bytes: Uint8Array.of() }] = value ?? [];
      expect(await pressFaults(bytes)).toEqual([]);
      expect((await PDFDocument.load(bytes)).getPageCount() % 4).toBe(0);
    },
  );

  test("the trim is A4, with 3 mm of bleed around it", async () => {
    const { bytes } = await render(documentOf(body("本文。")), "print");
    const [page] = (await PDFDocument.load(bytes)).getPages();
    // Crop marks are on every plate.
    expect(page && contentOf(page)).toMatch(/\s1 1 1 1 K 0\.25 w\s/u);
    const millimetres = (points: number) => Math.round((points / 72) * 25.4 * 100) / 100;
    const { width, height } = page?.getTrimBox() ?? { width: 0, height: 0 };
    expect([width, height].map(millimetres)).toEqual([210, 297]);
    const bleed = page?.getBleedBox() ?? { width: 0, height: 0 };
    expect([bleed.width - width, bleed.height - height].map(millimetres)).toEqual([6, 6]);
  });
});

describe("what is broken is found", () => {
  let whole: Uint8Array;
  beforeAll(async () => {
    whole = await printed("print");
  });

  /** The file with something in it changed. */
  async function after(change: (pdf: PDFDocument) => void): Promise<string[]> {
    const pdf = await PDFDocument.load(whole, { updateMetadata: false });
    change(pdf);
    return pressFaults(await pdf.save({ useObjectStreams: false, addDefaultPage: false }));
  }
  const name = PDFName.of;
  const info = ({ context }: PDFDocument) => context.lookup(context.trailerInfo.Info, PDFDict);
  const intent = ({ catalog }: PDFDocument) =>
    catalog.lookup(name("OutputIntents"), PDFArray).lookup(0, PDFDict);
  const profile = (pdf: PDFDocument) => intent(pdf).lookup(name("DestOutputProfile")) as PDFRawStream;
  const images = ({ context }: PDFDocument) =>
    context.enumerateIndirectObjects().flatMap(([, object]) => {
      const isImage = object instanceof PDFRawStream && object.dict.get(name("Subtype")) === name("Image");
      return isImage ? [object.dict] : [];
    });
  /** Puts another text in the place of one in the XMP. */
  const describe = (from: string, to: string) => (pdf: PDFDocument) => {
    const at = pdf.catalog.get(name("Metadata"));
    const stream = pdf.context.lookup(at) as PDFRawStream;
    const text = Buffer.from(stream.contents).toString("utf8").replace(from, to);
    pdf.context.assign(at as never, PDFRawStream.of(stream.dict, Buffer.from(text)));
  };
  const draw = (operators: string) => (pdf: PDFDocument) => {
    const made = pdf.context.register(pdf.context.stream(operators));
    pdf.getPage(2).node.set(name("Contents"), made);
  };

  test.each<[fault: string, change: (pdf: PDFDocument) => void]>([
    ["no file ID", ({ context }) => (context.trailerInfo.ID = context.obj([]))],
    ["an action: OpenAction", ({ catalog }) => catalog.set(name("OpenAction"), PDFString.of("x"))],
    ["no Title", (pdf) => info(pdf).delete(name("Title"))],
    ["Trapped: False", (pdf) => info(pdf).set(name("Trapped"), PDFString.of("False"))],
    [
      "the version in the document information",
      (pdf) => info(pdf).set(name("GTS_PDFXVersion"), PDFString.of("PDF/X-4")),
    ],
    ["no XMP", ({ catalog }) => catalog.delete(name("Metadata"))],
    ["XMP: not PDF/X-4", describe("PDF/X-4", "PDF/X-3")],
    ["XMP: not said whether trapped", describe("<pdf:Trapped>False", "<pdf:Trapped>")],
    ["XMP: no xmpMM:VersionID", describe("<xmpMM:VersionID>1", "<xmpMM:VersionID>")],
    ["XMP:", describe("A&amp;B", "A&B")],
    ["0 output intents", ({ catalog }) => catalog.delete(name("OutputIntents"))],
    ["an output intent without a profile", (pdf) => intent(pdf).delete(name("DestOutputProfile"))],
    ["an output intent without a name", (pdf) => intent(pdf).delete(name("OutputConditionIdentifier"))],
    ["the profile has 3 parts", (pdf) => profile(pdf).dict.set(name("N"), PDFNumber.of(3))],
    [
      "the profile is acsp mntr RGB",
      (pdf) =>
        pdf.context.assign(
          intent(pdf).get(name("DestOutputProfile")) as never,
          pdf.context.stream(profiles.photographs, { N: 4 }),
        ),
    ],
    ["page 2: boxes missing", (pdf) => pdf.getPage(1).node.delete(name("TrimBox"))],
    ["page 2: boxes not in one another", (pdf) => pdf.getPage(1).setBleedBox(100, 100, 200, 200)],
    ["page 2: an ArtBox beside the TrimBox", (pdf) => pdf.getPage(1).setArtBox(0, 0, 9, 9)],
    ["page 2: 1 annotations", (pdf) => pdf.getPage(1).node.set(name("Annots"), pdf.context.obj([{}]))],
    ["page 3: colours by rg", draw("0 0 0 rg 0 0 9 9 re f")],
    ["page 3: colours by G", draw("0 G 0 0 m 9 9 l S")],
    ["a colour space: /DeviceRGB", (pdf) => images(pdf)[0]?.set(name("ColorSpace"), name("DeviceRGB"))],
    ["a picture in ", (pdf) => images(pdf)[0]?.delete(name("ColorSpace"))],
    ["forbidden: TR", (pdf) => pdf.getPage(1).node.set(name("TR"), name("Identity"))],
  ])("%s", async (fault, change) => {
    expect(await after(change)).toContainEqual(expect.stringContaining(fault));
  });

  test("a file for readers", async () => {
    const faults = await pressFaults(await printed("final"));
    for (const fault of [
      "version: %PDF-1.7",
      "XMP: not PDF/X-4",
      "0 output intents",
      "a picture in /DeviceRGB",
    ])
      expect(faults).toContain(fault);
    expect(faults.some((fault) => fault.includes("colours by"))).toBe(true);
    expect(faults.some((fault) => fault.includes("annotations"))).toBe(true);
  });
});

describe("inks", () => {
  const colours = { ...defaultTheme.colours, accent: "#1d4e79" };
  /** What a document's words are printed in, each once. */
  async function inksOf(...blocks: Block[]): Promise<string[]> {
    const document = documentOf(...blocks);
    const theme = { ...document.theme, colours, inks: { "#1d4e79": [100, 70, 20, 25] as const } };
    const { bytes } = await render({ ...document, theme }, "print");
    const pages = (await PDFDocument.load(bytes)).getPages();
    const words = pages.flatMap((page) => contentOf(page).match(/BT [\s\S]*?ET/gu) ?? []);
    return [...new Set(words.map((one) => /(\S+ \S+ \S+ \S+) k/u.exec(one)?.[1] ?? one))];
  }

  test("words are black ink alone", async () => {
    const inks = await inksOf(body("保証債務残高は、前年度を上回りました。"));
    expect(inks).toContain("0 0 0 1");
    // The running head and the folio, in lighter black.
    expect(inks.filter((one) => !one.startsWith("0 0 0 "))).toEqual(["1 0.7 0.2 0.25"]);
  });

  test("nothing is nearly black in more inks than one", async () => {
    const { bytes } = await render(sampleDocument(everyBlock), "print");
    const pages = (await PDFDocument.load(bytes)).getPages();
    const inks = pages.flatMap((page) => contentOf(page).match(/\S+ \S+ \S+ \S+ k(?=\s)/gu) ?? []);
    // Full black made of four inks: what every colour becomes that is converted without a thought.
    const rich = inks
      .map((one) => one.split(" ").map(Number))
      .filter(([c = 0, m = 0, y = 0, k = 0]) => k > 0.7 && c + m + y > 0.5);
    expect(inks.length).toBeGreaterThan(500);
    expect(rich).toEqual([]);
  });
});

describe("photographs", () => {
  test("below 300 dpi are told with their size, and with the size at which they are sharp", async () => {
    const files = new Map([
      [
        "a.jpg",
        await sharp(await plain.clone().png().toBuffer())
          .jpeg()
          .toBuffer(),
      ],
    ]);
    // 1100 pixels across the text, 170 mm (6.693 inches): 164 dpi; at 300 dpi they reach 3.667 inches, 93 mm.
    const { problems } = await render(documentOf(photo("a.jpg", 1)), "print", files);
    expect(problems.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      "paper/coarse-picture 画像「a.jpg」（1100×700画素）は、幅170mmで刷ると約164dpiしかありません。300dpiになるのは、幅93mmまでです。",
    ]);
    // Too few for a screen as well (900 pixels, 134 dpi): told once.
    const few = new Map([
      ["a.jpg", await sharp(files.get("a.jpg")).resize({ width: 900 }).jpeg().toBuffer()],
    ]);
    expect((await render(documentOf(photo("a.jpg", 1)), "print", few)).problems).toHaveLength(1);
    // Half as wide they have 329; and on a screen 164 are enough.
    expect((await render(documentOf(photo("a.jpg", 0.5)), "print", files)).problems).toEqual([]);
    expect((await render(documentOf(photo("a.jpg", 1)), "final", files)).problems).toEqual([]);
  });

  test("on the cover are judged by the width at which they cover it", async () => {
    // The photograph covers 45% of 303 mm (297 and the bleed), 136.35 mm: thrice as wide, 409 mm, are 600 pixels: 37 dpi.
    const file = await plain.clone().resize(600, 200).jpeg().toBuffer();
    const document = sampleDocument([]);
    const cover = { ...document.cover, photo: { file: "c.jpg", alternative: "港。" } } as FrontCover;
    const { problems } = await render({ ...document, cover }, "final", new Map([["c.jpg", file]]));
    expect(problems[0]?.message).toMatch(/（600×200画素）は、幅409mmで刷ると約37dpi/u);
  });

  test("what is drawn in lines has all the pixels that print can show", async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10" fill="#369"/></svg>',
    );
    const { problems } = await render(documentOf(photo("a.svg", 1)), "print", new Map([["a.svg", svg]]));
    expect(problems).toEqual([]);
  });
});
