import { readFile } from "node:fs/promises";
import type { Block } from "../../../src/model/block.js";
import type { Document } from "../../../src/model/document.js";
import { readPictures } from "../../../src/render/paper/picture.js";
import { type PressProfiles, renderPdf, type Variant } from "../../../src/render/pdf/index.js";
import { wantedPictures } from "../../../src/render/pdf/wanted-picture.js";
import { readPdf } from "../../support/read-pdf.js";
import { sampleDocument } from "./sample/document.js";

const bundled = "data/reference/print";

/** Our own profiles for the press. */
export const profiles: PressProfiles = {
  output: { file: `${bundled}/fogra39l-coated.icc`, bytes: await readFile(`${bundled}/fogra39l-coated.icc`) },
  photographs: await readFile(`${bundled}/srgb.icc`),
};

/** A document as PDF, and what was met on the way. */
export async function render(
  document: Document,
  variant: Variant = "final",
  files = new Map<string, Uint8Array>(),
) {
  const pictures = await readPictures(wantedPictures(document), files);
  const { value, problems } = await renderPdf(document, { variant, pictures: pictures.value, profiles });
  return { bytes: value as Uint8Array, problems: [...pictures.problems, ...problems] };
}

export const body = (text: string): Block => ({ kind: "paragraph", role: "body", content: [text] });
/** Blocks without cover and contents around them. */
export const documentOf = (...blocks: Block[]): Document => {
  const { cover: _, backCover: __, ...document } = sampleDocument(blocks);
  return { ...document, chapters: document.chapters.slice(1) };
};
/** Blocks printed and read back. */
export const read = async (...blocks: Block[]) => readPdf((await render(documentOf(...blocks))).bytes);
