import type { Font } from "fontkit";
import { type FaceName, face, faceNames } from "../font/face.js";
import { type FontFormat, fontkit, metricsOf, type OpenedFont } from "../font/fontkit.js";

/*
 * pdfkit has fontkit open a font's bytes for every document anew, which makes a chamber's hundreds of forms half as
 * slow again. Formats can be registered with fontkit: a file in ours holds only the name of a face, and opening
 * it gives the face that is open already. Every document then embeds its own subset of that face.
 */

const mark = "kaiji:";
const read = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

const opened = new Map<FaceName, Font>();

function OpenedFace({ buffer }: { readonly buffer: Uint8Array }) {
  return embeddable(read(buffer).slice(mark.length) as FaceName);
}
OpenedFace.probe = (bytes: Uint8Array) => read(bytes.subarray(0, mark.length)) === mark;

fontkit.registerFormat(OpenedFace as unknown as FontFormat);

/** The faces as pdfmake's font definitions: each is opened by the document that first sets something in it. */
export const fontDefinitions = () =>
  Object.fromEntries(faceNames().map((name) => [name, { normal: Buffer.from(mark + name) }]));

/** A face ready to be embedded: opened, and where each of its glyphs lies read, once a process. */
export function embeddable(name: FaceName): Font {
  const known = opened.get(name);
  if (known) return known;
  const made = asEmbedded(face(name).font);
  opened.set(name, made);
  return made;
}

/**
 * A font as it is embedded. Left to itself, fontkit reads the names of all its glyphs, some twenty thousand, for two
 * numbers that stand before them, and takes the outline of every glyph that is embedded apart, which only those
 * made of other glyphs need.
 */
function asEmbedded(font: OpenedFont): Font {
  const { offsets } = font.loca;
  const getGlyph = (id: number) => {
    if (isComposite(font, offsets, id)) return font.getGlyph(id);
    const { advance, bearing } = metricsOf(font, id);
    return { advanceWidth: advance, _getMetrics: () => ({ leftBearing: bearing }), _decode: () => null };
  };
  return Object.create(font, { getGlyph: { value: getGlyph }, post: { value: postOf(font) } });
}

/** The head of the table `post`: the part that a font descriptor needs. */
function postOf(font: OpenedFont): { readonly italicAngle: number; readonly isFixedPitch: number } {
  const stream = font._getTableStream("post");
  const start = stream.pos;
  const at = (offset: number): number => {
    stream.pos = start + offset;
    return stream.readInt32BE();
  };
  return { italicAngle: at(4) / 0x10000, isFixedPitch: at(12) };
}

/** Made of other glyphs: its number of contours, the first word of its outline, is negative. */
function isComposite(font: OpenedFont, offsets: readonly number[], id: number): boolean {
  const [start = 0, end = 0] = [offsets[id], offsets[id + 1]];
  if (start === end) return false;
  const stream = font._getTableStream("glyf");
  stream.pos += start;
  return stream.readInt16BE() < 0;
}
