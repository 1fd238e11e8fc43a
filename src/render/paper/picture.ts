import type { Metadata, Sharp } from "sharp";
import type { Image } from "../../model/block.js";
import type { Problem } from "../../problem/problem.js";
import { coarsePicture, missingPicture, unreadablePicture } from "../../problem/rules/paper.js";

/** A picture that is asked for, at a width in points; where it fills a box, also at the height of that. */
export interface WantedPicture {
  readonly image: Image;
  readonly width: number;
  readonly height?: number;
}

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

/** 印刷解像度, and the least at which a photograph does not look coarse. */
const printDpi = 300;
const leastDpi = 150;

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
  { image, ...wanted }: WantedPicture,
  files: ReadonlyMap<string, Uint8Array | undefined>,
  problems: Problem[],
): Promise<Picture | undefined> {
  const { file, place } = image;
  const bytes = files.get(file);
  if (!bytes) {
    problems.push(missingPicture({ file }, place));
    return undefined;
  }
  // Native code, which takes a while to be loaded: only where there is a picture.
  const { default: sharp } = await import("sharp");
  try {
    const facts = await sharp(bytes).metadata();
    // To fill a box that is higher than itself it is drawn wider than that.
    const width = Math.max(wanted.width, ((wanted.height ?? 0) * facts.width) / facts.height);
    const most = Math.round((width / 72) * printDpi);
    const source = sharp(bytes, { failOn: "error", density: printDpi });
    const picture = isFitToPrint(facts, most)
      ? await asItIs(bytes, facts, source)
      : await madeFit(source, facts, most);
    const dpi = Math.round((facts.width / width) * 72);
    if (facts.format !== "svg" && dpi < leastDpi) problems.push(coarsePicture({ file, dpi }, place));
    return picture;
  } catch (error) {
    problems.push(
      unreadablePicture({ file, reason: error instanceof Error ? error.message : String(error) }, place),
    );
    return undefined;
  }
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
