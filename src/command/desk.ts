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

/** Begins a thread that draws PDFs; absent where the machine has no core to spare. */
export type PdfThread = () => typeof draw;

/** How a build goes about its outputs. */
export interface MakingOptions extends BookletOptions {
  /** Names of outputs to be written; all where it is left out. */
  readonly only?: readonly string[];
  readonly pdfThread?: PdfThread | undefined;
}

/** What outputs are made with. */
export interface Desk {
  readonly options: MakingOptions;
  readonly renderPdf: RenderPdf;
}

/** Whether an output of this name is asked for. */
export const isWanted = (name: string, { only }: MakingOptions): boolean => only?.includes(name) ?? true;

/** A desk with who draws its PDFs: a thread of its own, begun now, where it has any to draw and one can be begun. */
export function deskOf(options: MakingOptions): Desk {
  const { only, pdfThread } = options;
  const isDrawn = only?.some((name) => name.endsWith(".pdf")) ?? true;
  const elsewhere = isDrawn ? pdfThread?.() : undefined;
  return { options, renderPdf: elsewhere ? sending(elsewhere) : drawingHere };
}

/** Only the proof tells where a figure came from. */
const sending =
  (thread: typeof draw): RenderPdf =>
  (document, options) =>
    thread({ document: pack(document, { inputs: options.variant === "proof" }), options });

const drawingHere: RenderPdf = async (document, options) =>
  (await import("../render/pdf/index.js")).renderPdf(document, options);
