import type { Document } from "../model/document.js";
import { type Packed, unpack } from "../model/packed.js";
import { faceNames } from "../render/font/face.js";
import { embeddable } from "../render/paper/opened-face.js";
import { type DrawnPdf, type PdfOptions, renderPdf } from "../render/pdf/index.js";

// The typefaces are opened before there is a document: the other thread is still reading.
for (const name of faceNames()) embeddable(name);

/** 作図: a document that another thread is to draw. */
export interface DrawingJob {
  readonly document: Packed<Document>;
  readonly options: PdfOptions;
}

/** Draws a document as it was sent: what the other thread does. */
export function draw({ document, options }: DrawingJob): Promise<DrawnPdf> {
  return renderPdf(unpack(document), options);
}
