import type { Block } from "../../model/block.js";
import { partsOf } from "../../model/block-parts.js";
import type { Document } from "../../model/document.js";
import type { WantedPicture } from "../paper/picture.js";
import { type PageBox, pageBox } from "./engine/page-box.js";

/** Every picture of a document, each once, at the greatest width at which it is shown: the same in every variant. */
export function wantedPictures(document: Document): WantedPicture[] {
  const widest = new Map<string, WantedPicture>();
  for (const wanted of wantedBy(document, pageBox(document.theme, "final"))) {
    const other = widest.get(wanted.image.file);
    if (!other || other.width < wanted.width) widest.set(wanted.image.file, wanted);
  }
  return [...widest.values()];
}

function wantedBy(document: Document, box: PageBox): WantedPicture[] {
  const { cover, backCover } = document;
  return [
    ...(cover?.photo ? [{ image: cover.photo, width: box.width }] : []),
    ...(cover?.mark ? [{ image: cover.mark, width: box.width * 0.14 }] : []),
    ...(backCover?.mark ? [{ image: backCover.mark, width: box.width * 0.12 }] : []),
    ...document.chapters.flatMap((chapter) => wantedIn(chapter.blocks, box.textWidth)),
  ];
}

function wantedIn(blocks: readonly Block[], width: number): WantedPicture[] {
  return blocks.flatMap((block): WantedPicture[] => {
    switch (block.kind) {
      case "photo":
        return [{ image: block.image, width: width * block.width }];
      case "signature":
        return block.portrait ? [{ image: block.portrait, width: 76 }] : [];
      case "offices":
        return block.offices.flatMap((office) =>
          office.map ? [{ image: office.map, width: width * 0.27 }] : [],
        );
      default:
        return partsOf(block).flatMap(({ blocks: inside, share }) => wantedIn(inside, width * share));
    }
  });
}
