import type { Officers } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import type { TextRun } from "../../text/lines.js";
import { widthOf } from "../../text/measure.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import { at, type Setting } from "../setting/setting.js";
import { captionNode } from "./caption.js";
import { captionRow, keptWhole } from "./table.js";

const heads = ["役職", "氏名", "区分", "現職"] as const;
const across = 8;

/** 役員名簿: posts and names spread to one width (均等割付), as lists of names are set in Japan. */
export function officersNodes(block: Officers, width: number, parent: Tag, setting: Setting): Node[] {
  const table = under(parent, "Table");
  const cell = { ...setting.scale.cell, tabular: false };
  const style = setting.scale.cellHead;
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((one) => widthOf(one, cell)));
  const posts = Math.max(widest(block.officers.map((one) => one.post)), cell.size * 5);
  const names = Math.max(widest(block.officers.map((one) => one.name)), cell.size * 7);
  const standings = Math.max(widest(block.officers.map((one) => one.standing)), cell.size * 3) + 2;
  // Where a booklet names posts only, an empty column of names would look like an omission.
  const isNamed = block.officers.some((one) => one.name !== "");
  const shown = heads.filter((head) => head !== "氏名" || isNamed);
  const free = width - posts - standings - (isNamed ? names : 0) - 2 * across * shown.length;
  const widths = [posts, ...(isNamed ? [names] : []), standings, free];
  const caption = captionNode(block.caption, "", width, table, setting);
  const headRow = under(under(table, "THead"), "TR");
  const head = shown.map((one) =>
    textNode([textRun(one, style, setting)], style, under(headRow, "TH", { scope: "Column" }), {
      align: one === "現職" ? "left" : "centre",
    }),
  );
  const body = under(table, "TBody");
  const rows = block.officers.map((officer) => {
    const inside = at(setting, officer.place);
    const row = under(body, "TR");
    return [
      spread(officer.post, posts, under(row, "TH", { scope: "Row" }), inside),
      ...(isNamed ? [spread(officer.name, names, under(row, "TD"), inside)] : []),
      textNode([textRun(officer.standing, cell, inside)], cell, under(row, "TD"), { align: "centre" }),
      textNode([textRun(officer.affiliation, cell, inside)], cell, under(row, "TD")),
    ];
  });
  const top = caption ? 1 : 0;
  const count = top + 1 + rows.length;
  const { accent, line, tint } = setting.theme.colours;
  const node: Node = {
    table: {
      widths,
      body: [...(caption ? [captionRow(caption, widths.length, across)] : []), head, ...rows],
      headerRows: top + 1,
      keepWithHeaderRows: 2,
      dontBreakRows: true,
    },
    layout: tableLayout({
      padding: [across, 3.2],
      rule: (at_) =>
        at_ < top
          ? undefined
          : at_ === top || at_ === count
            ? [0.9, accent]
            : [at_ === top + 1 ? 0.5 : 0.35, at_ === top + 1 ? accent : line],
      ground: (row) => (row === top ? tint : undefined),
    }),
  };
  return keptWhole(node, [], width, setting);
}

/** 均等割付: the characters of a word spread over a width, by a run of its own for each gap. */
function spread(word: string, width: number, tag: Tag, setting: Setting): Node {
  const style = { ...setting.scale.cell, tabular: false };
  const run = textRun(word.replace(/[ 　]+/g, ""), style, setting);
  const natural = widthOf(run.text, style);
  const gaps = Array.from(run.text).length - 1;
  const room = gaps > 0 ? Math.min((width - natural) / gaps, style.size * 2.2) : 0;
  const tracked: TextRun = { ...run, style: { ...style, tracking: Math.max(0, room) } };
  return textNode([tracked], style, tag);
}
