import type { List } from "../../../model/block.js";
import { circled } from "../../../model/circled.js";
import { type Tag, under } from "../../paper/tag.js";
import { widthOf } from "../../text/measure.js";
import { type Node, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";

const kana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ";

/** 箇条書き: the marker hangs at the left of the item's first line. */
export function listNodes(block: List, width: number, parent: Tag, setting: Setting): Node[] {
  const list = under(parent, "L", {
    numbering: block.marker === "bullet" ? "Disc" : block.marker === "decimal" ? "Decimal" : "None",
  });
  const style = setting.scale.body;
  const markers = block.items.map((_, index) => textRun(markerText(block.marker, index), style, setting));
  const hang = Math.max(
    style.size * 1.1,
    ...markers.map((one) => widthOf(one.text, style) + style.size * 0.3),
  );
  return block.items.map((item, index): Node => {
    const tag = under(list, "LI");
    const marker = markers[index];
    const label = { ...textNode(marker ? [marker] : [], style, under(tag, "Lbl")), width: hang };
    const content = setting.layOut(item, width - hang, under(tag, "LBody"), { ...setting, indent: false });
    return {
      columns: [label, { stack: content, width: width - hang }],
      columnGap: 0,
      margin: [0, index === 0 ? 0 : style.size * 0.25, 0, 0],
    };
  });
}

function markerText(marker: List["marker"], index: number): string {
  switch (marker) {
    case "bullet":
      return "・";
    case "decimal":
      return `${index + 1}．`;
    case "circled":
      return index < 20 ? circled(index + 1) : `(${index + 1})`;
    case "parenthesised":
      return `（${index + 1}）`;
    case "kana":
      return `${kana[index % kana.length]}．`;
  }
}
