import type { Document } from "../../model/document.js";
import { hasErrors, type Outcome, type Problem } from "../../problem/problem.js";
import { pageBox, type Variant } from "./page-box.js";
import { wantedPictures } from "./wanted-picture.js";

export type { Variant } from "./page-box.js";

export interface PdfOptions {
  /**
   * - final: for readers
   * - print: for the printer, with 3 mm of bleed (塗り足し) and crop marks (トンボ)
   * - proof: for reading aloud against the sources (読み合わせ): every figure with a short id, listed at the end
   */
  readonly variant: Variant;
  /** Bytes of the pictures that the document names, by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The dataset's folder: the proof prints places from its name on, and nothing of where it lies. */
  readonly folder?: string;
}

/**
 * 文書をPDFにする. The value is absent where something would be missing from the paper: a character no
 * typeface has, a picture that is not there, a reference that leads nowhere.
 */
export async function renderPdf(document: Document, options: PdfOptions): Promise<Outcome<Uint8Array>> {
  const { variant, files, folder = "" } = options;
  const problems: Problem[] = [];
  const box = pageBox(document.theme, variant);
  // What decodes pictures is loaded first, where there are some: it does so in threads of its own while the rest of
  // this room is loaded.
  const wanted = wantedPictures(document, box);
  const reading =
    wanted.length > 0 ? (await import("./picture.js")).readPictures(wanted, files, problems) : new Map();
  const { printBook } = await import("./book.js");
  const pictures = await reading;
  const bytes = await printBook(document, { variant, folder, box, pictures, problems });
  return { value: hasErrors(problems) ? undefined : bytes, problems };
}

/** Draws PDFs, in this thread or another. */
export type RenderPdf = typeof renderPdf;
