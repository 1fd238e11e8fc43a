import type {} from "pdfkit";
import type { PdfDocument } from "./pdf-document.js";
import type { Picture } from "./picture.js";

/** What pdfkit's `image()` takes for a picture that is in the file already. */
export type EmbeddedPicture = Parameters<PdfDocument["image"]>[0];

/**
 * Puts a picture into the file, to be shown as often as wanted; `space` is the colour space of what is in RGB. Written
 * here: pdfkit knows no other space, takes a transparent PNG apart in the background, and writes several of them in the
 * order in which they happen to be done.
 */
export function embedPicture(pdf: PdfDocument, picture: Picture, space: unknown): EmbeddedPicture {
  const { width, height } = picture;
  const { entries, bytes } = coded(pdf, picture, space);
  const plane = { Type: "XObject", Subtype: "Image", Width: width, Height: height };
  const obj = pdf.ref({ ...plane, BitsPerComponent: 8, ColorSpace: space, ...entries });
  obj.end(bytes);
  return { label: `Picture${obj.id}`, obj, width, height } as unknown as EmbeddedPicture;
}

/** A picture's bytes, and how they are to be read. */
function coded(pdf: PdfDocument, { bytes, alpha, width, height }: Picture, space: unknown) {
  const file = bufferOf(bytes);
  if (alpha) {
    const plane = { Type: "XObject", Subtype: "Image", Width: width, Height: height };
    const mask = inFile(pdf, bufferOf(alpha), { ...plane, BitsPerComponent: 8, ColorSpace: "DeviceGray" });
    return { entries: { SMask: mask }, bytes: file };
  }
  if (file.readUInt16BE(0) === startOfJpeg) return { entries: { Filter: "DCTDecode" }, bytes: file };
  const { bits, colors, palette, imgData } = openedPng(pdf, file);
  const predicted = { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: width };
  const indexed =
    palette.length === 0
      ? {}
      : { ColorSpace: ["Indexed", space, palette.length / 3 - 1, inFile(pdf, Buffer.from(palette))] };
  return {
    entries: { Filter: "FlateDecode", DecodeParms: predicted, BitsPerComponent: bits, ...indexed },
    bytes: Buffer.from(imgData),
  };
}

const startOfJpeg = 0xffd8;

/** What came from another thread is no longer the Buffer that pdfkit asks for. */
const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** A PNG as pdfkit takes it apart: the bits of a part of a pixel, how many parts it has, the colours it points to. */
interface OpenedPng {
  readonly bits: number;
  readonly colors: number;
  readonly palette: readonly number[];
  readonly imgData: Uint8Array;
}

const openedPng = (pdf: PdfDocument, file: Buffer): OpenedPng =>
  (pdf as unknown as { openImage(file: Buffer): { image: OpenedPng } }).openImage(file).image;

function inFile(pdf: PdfDocument, bytes: Buffer, entries: Record<string, unknown> = {}): unknown {
  const made = pdf.ref(entries);
  made.end(bytes);
  return made;
}
