import type {} from "pdfkit";
import type { PdfDocument } from "./pdf-document.js";
import type { Picture } from "./picture.js";

/** What pdfkit's `image()` takes for a picture that is in the file already. */
export type EmbeddedPicture = Parameters<PdfDocument["image"]>[0];

/**
 * Puts a picture into the file, to be shown as often as wanted. A transparent picture is written here:
 * pdfkit takes a transparent PNG apart in the background, and writes several of them in the order in which they happen to
 * be done.
 */
export function embedPicture(pdf: PdfDocument, { bytes, alpha, width, height }: Picture): EmbeddedPicture {
  if (!alpha) {
    // What came from another thread is no longer the Buffer that pdfkit asks for.
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return (pdf as unknown as { openImage(file: Buffer): EmbeddedPicture }).openImage(file);
  }
  const plane = { Type: "XObject", Subtype: "Image", Width: width, Height: height, BitsPerComponent: 8 };
  const mask = pdf.ref({ ...plane, ColorSpace: "DeviceGray" });
  mask.end(alpha as Buffer);
  const obj = pdf.ref({ ...plane, ColorSpace: "DeviceRGB", SMask: mask });
  obj.end(bytes as Buffer);
  return { label: `Alpha${obj.id}`, obj, width, height } as unknown as EmbeddedPicture;
}
