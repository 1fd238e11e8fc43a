import type { Definitions } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import { widthOf } from "../../text/measure.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";

/** 用語と説明: a profile's two columns with hairlines, or a glossary's terms over their texts. */
export function definitionsNodes(block: Definitions, width: number, parent: Tag, setting: Setting): Node[] {
  const list = under(parent, "L", { numbering: "None" });
  return block.layout === "beside"
    ? [beside(block, width, list, setting)]
    : below(block, width, list, setting);
}

function beside(block: Definitions, width: number, list: Tag, setting: Setting): Node {
  const style = setting.scale.term;
  const widest = Math.max(...block.entries.map((entry) => widthOf(entry.term, style)));
  const terms = Math.min(widest + 16, width * 0.32);
  const body = block.entries.map((entry) => {
    const item = under(list, "LI");
    return [
      textNode([textRun(entry.term, style, setting)], style, under(item, "Lbl")),
      {
        stack: setting.layOut(entry.content, width - terms, under(item, "LBody"), {
          ...setting,
          indent: false,
        }),
      },
    ];
  });
  return {
    table: { widths: [terms, width - terms], body, dontBreakRows: true },
    layout: tableLayout({ padding: [0, 5], rule: () => [0.4, setting.theme.colours.line] }),
  };
}

function below(block: Definitions, width: number, list: Tag, setting: Setting): Node[] {
  const style = setting.scale.term;
  const small = { ...setting.scale, body: { ...setting.scale.cell, tabular: false } };
  return block.entries.map((entry, index): Node => {
    const item = under(list, "LI");
    const term = textNode([textRun(entry.term, style, setting)], style, under(item, "Lbl"));
    const content = setting.layOut(entry.content, width, under(item, "LBody"), {
      ...setting,
      indent: false,
      scale: small,
    });
    return { stack: [term, ...content], unbreakable: true, margin: [0, index === 0 ? 0 : 6, 0, 0] };
  });
}
