import type { Document } from "../../model/document.js";
import { distinct, hasErrors, type Outcome, type Problem } from "../../problem/problem.js";
import type { Pictures } from "../paper/picture.js";
import { pageBox, type Variant } from "./engine/page-box.js";
import { printDocument } from "./print-document.js";

export type { Variant } from "./engine/page-box.js";

export interface PdfOptions {
  /**
   * - final: for readers
   * - print: for the printer, with 3 mm of bleed (塗り足し) and crop marks (トンボ)
   * - proof: for reading aloud against the sources (読み合わせ): every figure with a short id, listed at the end
   */
  readonly variant: Variant;
  /** The pictures that the document names; what is not among them is left out. */
  readonly pictures: Pictures;
  /** The dataset's folder: the proof prints places from its name on, and nothing of where it lies. */
  readonly folder?: string;
}

/**
 * 文書をPDFにする. The value is absent where something would be missing from the paper: a character no
 * typeface has, a reference that leads nowhere.
 */
export async function renderPdf(document: Document, options: PdfOptions): Promise<Outcome<Uint8Array>> {
  const { variant, pictures, folder = "" } = options;
  const problems: Problem[] = [];
  const box = pageBox(document.theme, variant);
  const bytes = await printDocument(document, { variant, folder, box, pictures, problems });
  return { value: hasErrors(problems) ? undefined : bytes, problems: distinct(problems) };
}

/** Draws PDFs, in this thread or another. */
export type RenderPdf = typeof renderPdf;
