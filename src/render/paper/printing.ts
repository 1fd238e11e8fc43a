import type { Colour, Inks } from "../../model/theme.js";
import type { PdfDocument } from "./pdf-document.js";

/** 入稿: what a file for the press is made with. */
export interface Printing {
  /** 出力プロファイル (ICC, CMYK): the paper and the inks that the file is meant for. */
  readonly output: { readonly name: string; readonly bytes: Uint8Array };
  /** The profile (ICC, RGB) that photographs are in. */
  readonly photographs: Uint8Array;
  inksOf(colour: Colour): Inks;
}

/** 出力インテント: says in the file what it is to be printed with. */
export function addOutputIntent(pdf: PdfDocument, { name, bytes }: Printing["output"]): void {
  const intent = pdf.ref({
    Type: "OutputIntent",
    S: "GTS_PDFX",
    OutputConditionIdentifier: new String(name),
    Info: new String(name),
    DestOutputProfile: profileIn(pdf, bytes, 4),
  });
  intent.end(null);
  const { _root: root } = pdf as unknown as { _root: { data: Record<string, unknown> } };
  root.data.OutputIntents = [intent];
}

/** A profile written into the file, for colours of so many parts. */
export function profileIn(pdf: PdfDocument, bytes: Uint8Array, parts: 3 | 4): object {
  const profile = pdf.ref({ N: parts });
  profile.end(Buffer.from(bytes));
  return profile;
}
