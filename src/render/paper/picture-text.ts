import type sharpModule from "sharp";
import { fileOf, type OurFace } from "../font/face.js";

type SharpModule = typeof sharpModule;

/** The faces in which a picture's own words are drawn. */
const faces: readonly OurFace[] = ["gothic", "gothic-bold"];

const ours = "font-family: BIZ UDPGothic";

/** It counts for more than an attribute, but not than a style: faces that styles name are taken out of them. */
const inGothic = `<style>* { ${ours} }</style>`;
const named = /\bfont-family(?=\s*:)/gu;

/** What styles parts of a drawing: attributes, in quotes of either kind, and sheets. */
const styles = /\bstyle\s*=\s*(?:"[^"]*"|'[^']*')|<style\b[^>]*>[\s\S]*?<\/style\s*>/giu;

/** The shorthand for all of a face, as far as its declaration goes; a quote that nothing closes is the attribute's own. */
const shorthand = /(?<![-\w])font\s*:(?:&#?\w+;|"[^"]*"|'[^']*'|[^;}"'<])*/giu;

/** After a shorthand, whose weight and size stay, the face is ours. */
const inOurs = (style: string): string =>
  style
    .replace(named, "unused-family")
    .replace(shorthand, (said) => `${said}; ${ours}${/!\s*important\s*$/iu.exec(said)?.[0] ?? ""}`);

let known: Promise<void> | undefined;

/**
 * 絵の中の文字: an SVG whose words are drawn in our face, whatever faces it names and this machine has, so that they
 * look the same everywhere. Other pictures stay as they are. To be called before an SVG is opened in any way: who
 * draws them looks for faces once.
 */
export async function inOurFaces(bytes: Uint8Array, sharp: SharpModule): Promise<Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isDrawing(file) || !file.includes("<text")) return bytes;
  known ??= makeKnown(sharp);
  await known;
  const drawing = file.toString("utf8").replace(styles, inOurs);
  return Buffer.from(drawing.replace(/<svg\b[^>]*>/u, (root) => root + inGothic));
}

const isDrawing = (file: Buffer): boolean =>
  /^[\s\ufeff]*</u.test(file.subarray(0, 64).toString("utf8")) && file.includes("<svg");

/** A file of type is known from then on when a text was once set in it; one after the other, so that all are. */
async function makeKnown(sharp: SharpModule): Promise<void> {
  for (const name of faces)
    await sharp({ text: { text: "字", fontfile: fileOf(name) } })
      .raw()
      .toBuffer();
}
