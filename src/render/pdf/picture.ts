import type { Block, Image } from "../../model/block.js";
import type { Document } from "../../model/document.js";
import type { Problem } from "../../problem/problem.js";
import { coarsePicture, missingPicture, unreadablePicture } from "../../problem/rules/paper.js";
import type { PageBox } from "./page-box.js";

/** A picture ready to be embedded: JPEG or PNG in RGB, upright, no finer than print needs. */
export interface Picture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** 印刷解像度, and the least at which a photograph does not look coarse. */
const printDpi = 300;
const leastDpi = 150;

/** A picture that is asked for, at a width in points. */
interface Wanted {
  readonly image: Image;
  readonly width: number;
}

/** Reads every picture of a document, each once; what is missing or broken becomes a problem. */
export async function readPictures(
  document: Document,
  box: PageBox,
  files: ReadonlyMap<string, Uint8Array>,
  problems: Problem[],
): Promise<ReadonlyMap<string, Picture>> {
  const widest = new Map<string, Wanted>();
  for (const wanted of wantedBy(document, box)) {
    const other = widest.get(wanted.image.file);
    if (!other || other.width < wanted.width) widest.set(wanted.image.file, wanted);
  }
  const read = await Promise.all(
    [...widest.values()].map(
      async (wanted) => [wanted.image.file, await prepare(wanted, files, problems)] as const,
    ),
  );
  return new Map(read.filter((entry): entry is [string, Picture] => entry[1] !== undefined));
}

async function prepare(
  { image, width }: Wanted,
  files: ReadonlyMap<string, Uint8Array>,
  problems: Problem[],
): Promise<Picture | undefined> {
  const { file, place } = image;
  const bytes = files.get(file);
  if (!bytes) {
    problems.push(missingPicture({ file }, place));
    return undefined;
  }
  // Loaded for the first picture: many documents have none.
  const { default: sharp } = await import("sharp");
  try {
    const most = Math.round((width / 72) * printDpi);
    // Turned as the camera says, from CMYK to RGB, and down to what print can show.
    const upright = sharp(bytes, { failOn: "error", density: printDpi }).rotate().toColourspace("srgb");
    const { hasAlpha, width: pixels = 0, format } = await sharp(bytes).metadata();
    const resized = upright.resize({ width: most, withoutEnlargement: true });
    const coded =
      hasAlpha || format === "svg"
        ? resized.png()
        : resized.jpeg({ quality: 86, chromaSubsampling: "4:4:4" });
    const { data, info } = await coded.toBuffer({ resolveWithObject: true });
    const dpi = Math.round((pixels / width) * 72);
    if (format !== "svg" && dpi < leastDpi) problems.push(coarsePicture({ file, dpi }, place));
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    problems.push(
      unreadablePicture({ file, reason: error instanceof Error ? error.message : String(error) }, place),
    );
    return undefined;
  }
}

function wantedBy(document: Document, box: PageBox): Wanted[] {
  const { cover, backCover } = document;
  return [
    ...(cover?.photo ? [{ image: cover.photo, width: box.width }] : []),
    ...(cover?.mark ? [{ image: cover.mark, width: box.width * 0.14 }] : []),
    ...(backCover?.mark ? [{ image: backCover.mark, width: box.width * 0.12 }] : []),
    ...document.chapters.flatMap((chapter) => wantedIn(chapter.blocks, box.textWidth)),
  ];
}

function wantedIn(blocks: readonly Block[], width: number): Wanted[] {
  return blocks.flatMap((block): Wanted[] => {
    switch (block.kind) {
      case "photo":
        return [{ image: block.image, width: width * block.width }];
      case "signature":
        return block.portrait ? [{ image: block.portrait, width: 76 }] : [];
      case "offices":
        return block.offices.flatMap((office) =>
          office.map ? [{ image: office.map, width: width * 0.27 }] : [],
        );
      case "columns":
        return block.columns.flatMap((column) => wantedIn(column, width / block.columns.length));
      case "list":
        return block.items.flatMap((item) => wantedIn(item, width));
      case "box":
        return wantedIn(block.content, width);
      case "definitions":
        return block.entries.flatMap((entry) => wantedIn(entry.content, width));
      case "grid":
        return block.rows.flatMap((row) => row.flatMap((cell) => wantedIn(cell.content, width / 2)));
      default:
        return [];
    }
  });
}
