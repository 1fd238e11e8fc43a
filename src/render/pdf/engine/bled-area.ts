import type { Rectangle } from "../../drawing/rectangle.js";
import type { PageBox } from "./page-box.js";

/** 裁ち落とし: where a picture that reaches the paper's edges and the bleed is: from the head to a foot, or all of the page. */
export function bledArea(
  reach: { readonly foot: number } | "page",
  { bleed, width, height }: Pick<PageBox, "bleed" | "width" | "height">,
): Rectangle {
  const bottom = reach === "page" ? height + bleed : reach.foot;
  return { x: -bleed, y: -bleed, width: width + 2 * bleed, height: bottom + bleed };
}
