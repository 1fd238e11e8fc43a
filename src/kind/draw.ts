import type { Document } from "../model/document.js";
import { type Packed, unpack } from "../model/packed.js";
import type { DrawnSvg } from "../render/drawing/diagram-svg.js";
import { faceNames } from "../render/font/face.js";
import { embeddable } from "../render/paper/opened-face.js";
import { type DrawnPdf, type PdfOptions, renderPdf } from "../render/pdf/index.js";
import { type Graphics, renderSvgs } from "../render/svgs.js";

// The typefaces are opened before there is a document: the other thread is still reading.
for (const name of faceNames()) embeddable(name);

/** A document that another thread is to draw. */
export interface PdfJob {
  readonly document: Packed<Document>;
  readonly options: PdfOptions;
}

/** 作図: what is drawn of what the other thread sent. */
export const drawers = {
  pdf({ document, options }: PdfJob): Promise<DrawnPdf> {
    return renderPdf(unpack(document), options);
  },
  async svgs(graphics: Packed<Graphics>): Promise<readonly (readonly DrawnSvg[])[]> {
    return renderSvgs(unpack(graphics));
  },
};

export type Drawers = typeof drawers;
