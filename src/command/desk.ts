import type { Reader } from "../load/source.js";
import { pack } from "../model/packed.js";
import type { RenderPdf } from "../render/pdf/index.js";
import type { draw } from "./draw.js";

/** Variants of the booklet and its charts that are made only when asked for. */
export interface BookletOptions {
  /** 校正刷り (`booklet-proof.pdf`). */
  readonly proof: boolean;
  /** 入稿用 (`booklet-print.pdf`), with bleed and crop marks. */
  readonly print: boolean;
  /** The charts as pictures too (`charts/*.png`), for documents that take no vectors. */
  readonly png: boolean;
}

/** How a build goes about its outputs. */
export interface MakingOptions extends BookletOptions {
  /** Names of outputs to be written; all where it is left out. */
  readonly only?: readonly string[];
  /** Begins a thread that draws PDFs; absent where the machine has no core to spare. */
  readonly pdfThread?: () => typeof draw;
}

/** What outputs are made with. */
export interface Desk {
  readonly reader: Reader;
  readonly options: BookletOptions;
  readonly renderPdf: RenderPdf;
}

/** Who draws the PDFs: a thread of its own where one can be begun, else this one. */
export function drawer(pdfThread: MakingOptions["pdfThread"]): RenderPdf {
  const elsewhere = pdfThread?.();
  if (elsewhere) return (document, options) => elsewhere({ document: pack(document), options });
  return async (document, options) => (await import("../render/pdf/index.js")).renderPdf(document, options);
}
