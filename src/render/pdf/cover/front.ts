import type { FrontCover } from "../../../model/document.js";
import type { Colour } from "../../../model/theme.js";
import type { Painter } from "../../paper/painter.js";
import type { Tag } from "../../paper/tag.js";
import type { Node } from "../engine/node.js";
import type { PageBox } from "../engine/page-box.js";
import type { Setting } from "../setting/setting.js";

/** 表紙: its words, what is drawn under them, up to the bleed, and how the spine and the back go with it. */
export interface Front {
  readonly nodes: readonly Node[];
  readonly paint: (painter: Painter) => void;
  readonly spine: SpineLook;
  readonly back: BackLook;
}

/** 背の見た目: title and edition over a line across it, the organisation under it. */
export interface SpineLook {
  /** How far the line lies below the head of the page, in points: asked of those whose grounds differ. */
  readonly parting?: number;
  readonly over: { readonly ground: Colour; readonly title: Colour; readonly edition: Colour };
  readonly under: { readonly ground: Colour; readonly organisation: Colour };
  /** Draws on the grounds, from one fold to the other. */
  readonly paint?: (painter: Painter, x: number, width: number) => void;
}

/** 裏表紙の見た目. */
export interface BackLook {
  /** The colour of its words, where they have not their own. */
  readonly ink?: Colour;
  /** What the mark stands on. */
  readonly plate?: Colour;
  readonly paint: (painter: Painter) => void;
}

/** 表紙の形: how a cover is made of what stands on it. */
export type CoverLayout = (cover: FrontCover, box: PageBox, section: Tag, setting: Setting) => Front;
