import type { BackCover, FrontCover } from "../../../model/document.js";
import { crowdedCover } from "../../../problem/rules/paper.js";
import type { Tag } from "../../paper/tag.js";
import type { Node } from "../engine/node.js";
import type { PageBox } from "../engine/page-box.js";
import type { Setting } from "../setting/setting.js";
import { backCoverNodes } from "./back.js";
import type { BackLook, Front } from "./front.js";
import { coverLayouts } from "./layouts.js";
import { heightOf } from "./words.js";

/** The front of a cover in the theme's form; words that are more than a page become a problem. */
export function frontOf(cover: FrontCover, box: PageBox, section: Tag, setting: Setting): Front {
  const front = coverLayouts[setting.theme.design.cover](cover, box, section, setting);
  tellIfFull("表紙", front.nodes, box, setting);
  return front;
}

/** The back of a cover, as it goes with the front; words that are more than a page become a problem. */
export function backOf(
  back: BackCover,
  look: Partial<BackLook>,
  box: PageBox,
  section: Tag,
  setting: Setting,
): Node[] {
  const nodes = backCoverNodes(back, look, box, section, setting);
  tellIfFull("裏表紙", nodes, box, setting);
  return nodes;
}

function tellIfFull(
  side: Parameters<typeof crowdedCover>[0]["side"],
  nodes: readonly Node[],
  box: PageBox,
  setting: Setting,
): void {
  if (heightOf(nodes, box.textWidth) > box.textHeight) setting.problems.push(crowdedCover({ side }));
}
