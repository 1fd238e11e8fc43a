import type { FrontCover } from "../../../model/document.js";
import type { Painter } from "../../paper/painter.js";
import type { Tag } from "../../paper/tag.js";
import type { Node } from "../engine/node.js";
import type { PageBox } from "../engine/page-box.js";
import type { Setting } from "../setting/setting.js";

/** 表紙: its words, and what is drawn under them, up to the bleed. */
export interface Front {
  readonly nodes: readonly Node[];
  readonly paint: (painter: Painter) => void;
}

/** 表紙の形: how a cover is made of what stands on it. */
export type CoverLayout = (cover: FrontCover, box: PageBox, section: Tag, setting: Setting) => Front;
