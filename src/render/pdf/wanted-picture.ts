import type { Block, Photo } from "../../model/block.js";
import { partsOf } from "../../model/block-parts.js";
import type { Document } from "../../model/document.js";
import type { WantedPicture } from "../paper/resolution.js";
import { pictureRatio } from "./block/case-study.js";
import { halfPage, sizeInColumn } from "./block/photo.js";
import { bledArea } from "./engine/bled-area.js";
import { type PageBox, pageBox } from "./engine/page-box.js";

/** Every picture of a document, each once, at the greatest width at which it is shown: the same in every variant. */
export function wantedPictures(document: Document): WantedPicture[] {
  const widest = new Map<string, WantedPicture>();
  for (const wanted of wantedBy(document, pageBox(document.theme, "print"))) {
    const other = widest.get(wanted.image.file);
    if (!other || sizeOf(other) < sizeOf(wanted)) widest.set(wanted.image.file, wanted);
  }
  return [...widest.values()];
}

const sizeOf = ({ width, height = 0 }: WantedPicture): number => Math.max(width, height);

function wantedBy(document: Document, box: PageBox): WantedPicture[] {
  const { cover, backCover } = document;
  return [
    ...(cover?.photo ? [{ image: cover.photo, ...coverPhotoSize(document, box) }] : []),
    ...(cover?.mark ? [{ image: cover.mark, width: box.width * 0.14 }] : []),
    ...(backCover?.mark ? [{ image: backCover.mark, width: box.width * 0.12 }] : []),
    ...document.chapters.flatMap((chapter) => wantedIn(chapter.blocks, box.textWidth, box)),
  ];
}

/** The greatest box that the photograph of a cover fills: all of the page, or a part of its height. */
function coverPhotoSize({ theme }: Document, box: PageBox) {
  const { width, height } = sizeToTheEdges("page", box);
  return theme.design.cover === "full" ? { width, height } : { width, height: height * 0.45 };
}

function wantedIn(blocks: readonly Block[], width: number, box: PageBox): WantedPicture[] {
  return blocks.flatMap((block): WantedPicture[] => {
    switch (block.kind) {
      case "photo":
        return [{ image: block.image, ...photoSize(block, width, box) }];
      case "case-study":
        return [
          ...(block.image ? [{ image: block.image, width, height: width * pictureRatio }] : []),
          ...inside(block, width, box),
        ];
      case "signature":
        return block.portrait ? [{ image: block.portrait, width: 76 }] : [];
      case "offices":
        return block.offices.flatMap((office) =>
          office.map ? [{ image: office.map, width: width * 0.27 }] : [],
        );
      default:
        return inside(block, width, box);
    }
  });
}

const inside = (block: Block, width: number, box: PageBox): WantedPicture[] =>
  partsOf(block).flatMap(({ blocks, share }) => wantedIn(blocks, width * share, box));

function photoSize(photo: Photo, width: number, box: PageBox) {
  switch (photo.form) {
    case "plain":
    case "portrait":
      return sizeInColumn(photo, width);
    case "half":
      return sizeToTheEdges({ foot: box.top + halfPage(box.textHeight) }, box);
    case "page":
      return sizeToTheEdges("page", box);
  }
}

function sizeToTheEdges(reach: Parameters<typeof bledArea>[0], box: PageBox) {
  const { width, height } = bledArea(reach, box);
  return { width, height };
}
