import type { Document } from "../../model/document.js";
import type { Problem } from "../../problem/problem.js";
import type { Pictures } from "../paper/picture.js";
import type { Printing } from "../paper/printing.js";
import { contentsOf } from "./chapter.js";
import type { PageBox } from "./engine/page-box.js";
import { layOut } from "./lay-out.js";
import { GridKinds } from "./setting/grid-kinds.js";
import { typeScale } from "./setting/scale.js";
import type { Setting } from "./setting/setting.js";

/** What a document is laid out with. */
export interface AtHand {
  readonly box: PageBox;
  readonly pictures: Pictures;
  /** What would be missing from the paper is added here. */
  readonly problems: Problem[];
  /** Where it is printed for the press. */
  readonly printing?: Printing | undefined;
}

/** The setting of a document's pages outside of its parts. */
export function documentSetting(
  document: Document,
  { box, pictures, problems }: Omit<AtHand, "printing">,
): Setting {
  return {
    theme: document.theme,
    scale: typeScale(document.theme),
    numbers: document.numbers,
    pictures,
    pageHeight: box.textHeight,
    indent: true,
    align: "justify",
    problems,
    around: { kind: "sentence" },
    words: document.words ?? [],
    grids: new GridKinds(document.chapters.flatMap(({ blocks }) => blocks)),
    layOut,
    contents: contentsOf(document),
    references: [],
  };
}
