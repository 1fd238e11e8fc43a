import { type FaceName, face, faceNames } from "../../font/face.js";
import { type FontFormat, fontkit } from "../../font/fontkit.js";

/*
 * pdfkit has fontkit open a font's bytes for every document anew, which makes a chamber's hundreds of forms half as
 * slow again. fontkit can be taught a format: ours is no more than the name of a face, and opening it gives the
 * face that is open already. Every document then embeds its own subset of that one.
 */

const mark = "kaiji:";
const read = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

function OpenedFace({ buffer }: { readonly buffer: Uint8Array }) {
  return face(read(buffer).slice(mark.length) as FaceName).font;
}
OpenedFace.probe = (bytes: Uint8Array) => read(bytes.subarray(0, mark.length)) === mark;

fontkit.registerFormat(OpenedFace as unknown as FontFormat);

/** The faces as pdfmake's font definitions: each is opened by the document that first sets something in it. */
export const fontDefinitions = Object.fromEntries(
  faceNames.map((name) => [name, { normal: Buffer.from(mark + name) }]),
);
