import { PDFDocument, PDFName, PDFNumber, PDFRawStream } from "pdf-lib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/model/block.js";
import { render } from "../pdf/printing.js";
import { sampleDocument } from "../pdf/sample/document.js";

/** Noise in the four inks of print, as a photographer's agency hands it over. */
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#336699",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });

async function printed(bytes: Uint8Array, width = 0.5) {
  const photo: Block = {
    kind: "photo",
    form: "plain",
    image: { file: "a.jpg", alternative: "調印式。" },
    caption: "調印式",
    width,
  };
  const { cover: _, backCover: __, ...document } = sampleDocument([photo]);
  const { bytes: file, problems } = await render(document, "final", new Map([["a.jpg", bytes]]));
  const images = imagesOf(await PDFDocument.load(file));
  return { problems, images, bytes: file.length, file: Buffer.from(file) };
}

function imagesOf(pdf: PDFDocument) {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dict = object instanceof PDFRawStream ? object.dict : undefined;
    if (dict?.lookup(PDFName.of("Subtype")) !== PDFName.of("Image")) return [];
    const number = (name: string) => dict.lookup(PDFName.of(name), PDFNumber).asNumber();
    return [
      {
        width: number("Width"),
        height: number("Height"),
        space: String(dict.lookup(PDFName.of("ColorSpace"))),
      },
    ];
  });
}

describe("photographs", () => {
  test("a large one is brought down to what print can show", async () => {
    const huge = await noise(3600, 2400).jpeg({ quality: 95 }).toBuffer();
    expect(huge.length).toBeGreaterThan(4_000_000);
    const { images, bytes, problems } = await printed(huge);
    expect(problems).toEqual([]);
    // Half of 170 mm at 300 dots an inch.
    expect(images).toEqual([{ width: 1004, height: 669, space: "/DeviceRGB" }]);
    expect(bytes).toBeLessThan(2_000_000);
  });

  test("one in CMYK is printed in RGB", async () => {
    const cmyk = await noise(1200, 800).toColourspace("cmyk").jpeg().toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe("cmyk");
    expect((await printed(cmyk)).images[0]?.space).toBe("/DeviceRGB");
  });

  test("one that is fit to print is embedded as it is", async () => {
    const fit = await noise(900, 600).jpeg({ quality: 60 }).toBuffer();
    const { file } = await printed(fit);
    expect(file.indexOf(fit)).toBeGreaterThan(0);
    const large = await noise(3600, 2400).jpeg({ quality: 60 }).toBuffer();
    expect((await printed(large)).file.indexOf(large)).toBe(-1);
  });

  test("one that breaks off in the middle is an error, be it fit to print or not", async () => {
    for (const size of [900, 3600]) {
      const whole = await noise(size, size).jpeg().toBuffer();
      const { problems } = await printed(whole.subarray(0, whole.length / 2));
      expect(problems.map((one) => one.rule)).toEqual(["paper/unreadable-picture"]);
    }
  });

  test("where the ground shows through, it does, and the file is the same each time", async () => {
    const clear = (size: number) =>
      sharp({ create: { width: size, height: size, channels: 4, background: "#33669980" } })
        .png()
        .toBuffer();
    const files = new Map([
      ["large.png", await clear(900)],
      ["small.png", await clear(300)],
    ]);
    const photo = (file: string): Block => ({
      kind: "photo",
      form: "plain",
      image: { file, alternative: "印。" },
      width: 0.3,
    });
    const {
      cover: _,
      backCover: __,
      ...document
    } = sampleDocument(["large.png", "small.png", "large.png"].map(photo));
    const made = await Promise.all(Array.from({ length: 4 }, () => render(document, "final", files)));
    const [first, ...others] = made.map(({ bytes }) => Buffer.from(bytes));
    for (const other of others) expect(other.equals(first ?? Buffer.of())).toBe(true);
    const images = imagesOf(await PDFDocument.load(first ?? Buffer.of()));
    // Each with what it lets through, and the one that is shown twice only once.
    expect(images.map(({ width, space }) => `${width} ${space}`)).toEqual([
      "602 /DeviceGray",
      "602 /DeviceRGB",
      "300 /DeviceGray",
      "300 /DeviceRGB",
    ]);
  });

  test("one that the camera held upright stands upright", async () => {
    const turned = await noise(1200, 800).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const [image] = (await printed(turned)).images;
    expect(image?.height).toBeGreaterThan(image?.width ?? 0);
  });

  test("a coarse one is a warning, a broken one an error", async () => {
    const coarse = await noise(200, 100).jpeg().toBuffer();
    expect((await printed(coarse, 1)).problems.map((one) => `${one.severity} ${one.rule}`)).toEqual([
      "warning paper/coarse-picture",
    ]);
    const { problems } = await printed(coarse.subarray(0, 400));
    expect(problems.map((one) => `${one.severity} ${one.rule}`)).toEqual(["error paper/unreadable-picture"]);
  });
});
