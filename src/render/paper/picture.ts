import type { Metadata, Sharp } from "sharp";
import type { Problem } from "../../problem/problem.js";
import { missingPicture, unreadablePicture } from "../../problem/rules/paper.js";
import { inOurFaces } from "./picture-text.js";
import { coarse, printDpi, screenDpi, shownWidth, type WantedPicture } from "./resolution.js";

/**
 * A picture ready to be embedded, upright, no finer than print needs: JPEG or PNG in RGB, or, where the ground shows
 * through, its pixels in RGB and `alpha` beside them, one byte each.
 */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly alpha?: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Pictures by file name. */
export type Pictures = ReadonlyMap<string, Picture>;

/** Makes pictures ready, given their files by name; what is missing or broken becomes a problem. */
export async function readPictures(
  pictures: readonly WantedPicture[],
  files: ReadonlyMap<string, Uint8Array | undefined>,
): Promise<{ readonly value: Pictures; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const read = await Promise.all(
    pictures.map(async (wanted) => [wanted.image.file, await prepare(wanted, files, problems)] as const),
  );
  const value = new Map(read.filter((entry): entry is [string, Picture] => entry[1] !== undefined));
  return { value, problems };
}

async function prepare(
  wanted: WantedPicture,
  files: ReadonlyMap<string, Uint8Array | undefined>,
  problems: Problem[],
): Promise<Picture | undefined> {
  const { file, place } = wanted.image;
  const given = files.get(file);
  if (!given) {
    problems.push(missingPicture({ file }, place));
    return undefined;
  }
  // Native code, which takes a while to be loaded: only where there is a picture.
  const { default: sharp } = await import("sharp");
  try {
    const bytes = await inOurFaces(given, sharp);
    const facts = await sharp(bytes).metadata();
    const most = Math.round((shownWidth(wanted, upright(facts)) / 72) * printDpi);
    // What is made of lines has as many pixels as are wanted.
    const density = facts.format === "svg" ? (svgDpi * most) / facts.width : printDpi;
    const source = sharp(bytes, { failOn: "error", density: Math.min(density, mostDpi) });
    const picture = isFitToPrint(facts, most)
      ? await asItIs(bytes, facts, source)
      : await madeFit(source, facts, most);
    problems.push(...coarse(wanted, picture, screenDpi));
    return picture;
  } catch (error) {
    problems.push(
      unreadablePicture({ file, reason: error instanceof Error ? error.message : String(error) }, place),
    );
    return undefined;
  }
}

/** Dots per inch at which the size of an SVG is told, and the most that sharp draws of one. */
const svgDpi = 72;
const mostDpi = 100_000;

/** A picture's size once it stands as the camera held it: marks from 5 on lay it on its side. */
function upright({ width, height, orientation = 1 }: Metadata): { width: number; height: number } {
  return orientation < 5 ? { width, height } : { width: height, height: width };
}

/** Whether a picture can be embedded as it is, without losing a little by being coded anew. */
function isFitToPrint(facts: Metadata, most: number): boolean {
  const { format, space, depth, width, orientation = 1, hasProfile, hasAlpha, isProgressive } = facts;
  const isPlain = space === "srgb" && depth === "uchar" && !hasProfile && !hasAlpha && orientation === 1;
  // An interlaced PNG would have to be taken apart.
  const isKnown = format === "jpeg" || (format === "png" && !isProgressive);
  return isPlain && isKnown && width <= most;
}

/** Decoded once all the same: a file that breaks off in the middle is found out here, not on paper. */
async function asItIs(bytes: Uint8Array, { width, height }: Metadata, source: Sharp): Promise<Picture> {
  await source.resize({ width: 1 }).toBuffer();
  return { bytes, width, height };
}

/** Turned upright by the camera's orientation mark, from CMYK to RGB, and scaled down to what print can show. */
async function madeFit(source: Sharp, { hasAlpha, format }: Metadata, most: number): Promise<Picture> {
  const resized = source.rotate().toColourspace("srgb").resize({ width: most, withoutEnlargement: true });
  if (hasAlpha || format === "svg") {
    const [pixels, alpha] = await Promise.all([
      resized.clone().removeAlpha().raw().toBuffer({ resolveWithObject: true }),
      resized.clone().ensureAlpha().extractChannel("alpha").raw().toBuffer(),
    ]);
    return { bytes: pixels.data, alpha, width: pixels.info.width, height: pixels.info.height };
  }
  const coded = resized.jpeg({ quality: 86, chromaSubsampling: "4:4:4" });
  const { data, info } = await coded.toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
