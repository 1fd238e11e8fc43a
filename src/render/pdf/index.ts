import type { Document } from "../../model/document.js";
import type { Imprint } from "../../model/printed-place.js";
import { distinct, hasErrors, type Outcome, type Problem } from "../../problem/problem.js";
import { unusableProfile } from "../../problem/rules/paper.js";
import { openProfile } from "../ink/profile.js";
import { separation } from "../ink/separation.js";
import type { Pictures } from "../paper/picture.js";
import type { Printing } from "../paper/printing.js";
import { coarse, printDpi, screenDpi } from "../paper/resolution.js";
import { isForPress, pageBox, type Variant } from "./engine/page-box.js";
import { printCover } from "./print-cover.js";
import { printDocument } from "./print-document.js";
import { wantedPictures } from "./wanted-picture.js";

export type { Variant } from "./engine/page-box.js";

/** The ICC profiles that a file for the press is made with. */
export interface PressProfiles {
  /** 出力プロファイル (CMYK): of the paper and inks that it is printed with. */
  readonly output: { readonly file: string; readonly bytes: Uint8Array };
  /** sRGB, in which photographs are. */
  readonly photographs: Uint8Array;
}

export interface PdfOptions {
  /**
   * - final: for readers
   * - print: for the press (PDF/X-4), with 3 mm of bleed (塗り足し) and crop marks (トンボ)
   * - cover: its cover as one sheet for the press, back, spine and front; for documents that have all three
   * - proof: for reading aloud against the sources (読み合わせ): every figure with a short id, listed at the end
   */
  readonly variant: Variant;
  /** The pictures that the document names; what is not among them is left out. */
  readonly pictures: Pictures;
  /** The dataset's folder: the proof prints places from its name on, and nothing of where it lies. */
  readonly folder?: string;
  /** What the variants for the press are made with; the others take no notice of it. */
  readonly profiles?: PressProfiles;
}

/** A PDF, and what came to stand on its pages. */
export interface DrawnPdf extends Outcome<Uint8Array> {
  readonly imprint?: Imprint | undefined;
}

/**
 * 文書をPDFにする. The value is absent where something would be missing from the paper: a character no
 * typeface has, a reference that leads nowhere, a profile that colours cannot be separated by.
 */
export async function renderPdf(document: Document, options: PdfOptions): Promise<DrawnPdf> {
  const { variant, pictures, folder = "" } = options;
  const problems: Problem[] = [];
  const box = pageBox(document.theme, variant);
  const isCover = variant === "cover";
  // Of what is not on the sheet nothing is told.
  const printed = isCover ? { ...document, chapters: [] } : document;
  const printing = isForPress(variant) ? printingOf(printed, options, problems) : undefined;
  const making = { variant, folder, box, pictures, problems, printing };
  const made: { bytes: Uint8Array; imprint?: Imprint } = await (isCover ? printCover : printDocument)(
    printed,
    making,
  );
  if (hasErrors(problems)) return { value: undefined, problems: distinct(problems) };
  return { value: made.bytes, imprint: made.imprint, problems: distinct(problems) };
}

/** 入稿: what the press needs besides the document; what it would print coarsely is told, where that was not told on reading. */
function printingOf(
  document: Document,
  { pictures, profiles }: PdfOptions,
  problems: Problem[],
): Printing | undefined {
  for (const wanted of wantedPictures(document)) {
    const picture = pictures.get(wanted.image.file);
    if (picture) problems.push(...coarse(wanted, picture, printDpi, screenDpi));
  }
  if (!profiles) throw new Error("The variants for the press want profiles.");
  const { file, bytes } = profiles.output;
  const output = openProfile(bytes);
  if (!("fault" in output))
    return { output, photographs: profiles.photographs, inksOf: separation(document.theme, output) };
  problems.push(unusableProfile({ file, reason: output.fault }));
  return undefined;
}

/** Draws PDFs, in this thread or another. */
export type RenderPdf = typeof renderPdf;
