import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import type { FontFamily, FontFile } from "../../model/theme.js";
import { fontkit, heightAdvanceOf, metricsOf, type OpenedFont } from "./fontkit.js";
import { uprightForm } from "./upright.js";
import { variantGlyph } from "./variant.js";

const resolve = createRequire(import.meta.url).resolve;

/** The typefaces that ship with kaiji (all OFL), as package paths. */
const files = {
  mincho: "@expo-google-fonts/biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf",
  "mincho-bold": "@expo-google-fonts/biz-udpmincho/700Bold/BIZUDPMincho_700Bold.ttf",
  gothic: "@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
  "gothic-bold": "@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
  // For the rare characters of names that BIZ UD lacks (𠮷).
  rare: "@expo-google-fonts/shippori-mincho/400Regular/ShipporiMincho_400Regular.ttf",
} as const;

export type OurFace = keyof typeof files;

/** A face by its name: one of ours, or a corporation's own, by what is in its file. */
export type FaceName = OurFace | `own ${string}`;

/** Of ours, and of those that were asked for since. */
export const faceNames = (): readonly FaceName[] => [
  ...(Object.keys(files) as OurFace[]),
  ...ownBytes.keys(),
];

const ownBytes = new Map<FaceName, Uint8Array>();
/** The bold face of each regular one of a corporation's own. */
const ownBold = new Map<FaceName, FaceName>();

const ownNames = new WeakMap<Uint8Array, FaceName>();

/** The name of the face in a file of the corporation's own; files of the same bytes are one face. */
function ownFace({ bytes }: FontFile): FaceName {
  const known = ownNames.get(bytes);
  if (known) return known;
  const name: FaceName = `own ${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}`;
  if (!ownBytes.has(name)) ownBytes.set(name, bytes);
  ownNames.set(bytes, name);
  return name;
}

/** A character's glyph in a face. */
export interface FaceGlyph {
  readonly id: number;
  readonly width: number;
}

/** A character's glyph in a line that runs down: `length` is what it takes of that, in thousandths of the type size. */
export interface UprightGlyph extends FaceGlyph {
  readonly length: number;
}

/** A typeface as the renderers need it. Widths are in thousandths of the type size. */
export interface Face {
  readonly name: FaceName;
  /** The opened file, for the documents that embed it. */
  readonly font: OpenedFont;
  /** The glyph of a character, with its variation selector where it has one; undefined where the face has none. */
  glyph(character: string): FaceGlyph | undefined;
  /** The same in a line that runs down (縦組み): 「ー」 as an upright stroke; as it usually is, where the face has no other. */
  uprightGlyph(character: string): UprightGlyph | undefined;
  /** The advance every digit gets where digits must stand in columns: BIZ UDP's own 「1」 is narrower. */
  readonly digitWidth: number;
}

const opened = new Map<FaceName, Face>();

/** Opens a face once a process: parsing takes some milliseconds, and the files never change. */
export function face(name: FaceName): Face {
  const known = opened.get(name);
  if (known) return known;
  const made = open(name);
  opened.set(name, made);
  return made;
}

export function faceOf(family: FontFamily, isBold: boolean): FaceName {
  if (typeof family === "string") return isBold ? `${family}-bold` : family;
  const [regular, bold] = [ownFace(family.regular), ownFace(family.bold)];
  ownBold.set(regular, bold);
  return isBold ? bold : regular;
}

/** The bold face of a family, by any face of it. */
export function boldOf(name: FaceName): FaceName {
  if (name === "mincho" || name === "gothic") return `${name}-bold`;
  return ownBold.get(name) ?? name;
}

/** The face that draws a character: the wanted face, ours in place of an own one, that for rare characters, or none. */
export function faceFor(wanted: Face, character: string): Face | undefined {
  if (wanted.glyph(character)) return wanted;
  const others: readonly OurFace[] = ownBytes.has(wanted.name) ? ["mincho", "rare"] : ["rare"];
  return others.map(face).find((other) => other.glyph(character));
}

/** The number of a character's glyph, 0 where the font has none. */
function glyphIn(font: OpenedFont, character: string): number {
  const [base = 0, selector] = Array.from(character, (one) => one.codePointAt(0) ?? 0);
  const form = selector === undefined ? "usual" : variantGlyph(font, base, selector);
  return form === "usual" ? font.glyphForCodePoint(base).id : (form ?? 0);
}

/** Where the file of a face of ours lies. */
export const fileOf = (name: OurFace): string => resolve(files[name]);

function open(name: FaceName): Face {
  const bytes = ownBytes.get(name);
  const font = bytes ? fontkit.create(bytes) : fontkit.openSync(fileOf(name as OurFace));
  const known = new Map<string, FaceGlyph | undefined>();
  const measured = (id: number): FaceGlyph => ({
    id,
    width: (metricsOf(font, id).advance * 1000) / font.unitsPerEm,
  });
  const glyph = (character: string): FaceGlyph | undefined => {
    if (known.has(character)) return known.get(character);
    const id = glyphIn(font, character);
    const made = id === 0 ? undefined : measured(id);
    known.set(character, made);
    return made;
  };
  const uprightGlyph = (character: string): UprightGlyph | undefined => {
    const usual = glyph(character);
    if (!usual) return undefined;
    const id = uprightForm(font, character) ?? usual.id;
    return { ...measured(id), length: (heightAdvanceOf(font, id) * 1000) / font.unitsPerEm };
  };
  return { name, font, glyph, uprightGlyph, digitWidth: glyph("0")?.width ?? 0 };
}
