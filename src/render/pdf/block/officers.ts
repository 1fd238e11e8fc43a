import type { Officers } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import { charactersOf } from "../../text/characters.js";
import type { TextRun } from "../../text/lines.js";
import { widthOf } from "../../text/measure.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import { at, type Setting } from "../setting/setting.js";
import { tableLook } from "../setting/table-look.js";
import { captionNode } from "./caption.js";
import { captionRow, keptWhole } from "./table.js";

const across = 8;
const along = 3.2;

type Officer = Officers["officers"][number];

/** A column of the list: its words, how wide it is at least, in letters, and how they are set. */
interface ListColumn {
  readonly head: string;
  readonly word: (officer: Officer) => string;
  readonly letters: number;
  readonly set: "spread" | "centre" | "rest";
  /** A column in which no officer has a word would look like an omission. */
  readonly isOptional?: boolean;
}

const columns: readonly ListColumn[] = [
  { head: "役職", word: ({ post }) => post, letters: 5, set: "spread" },
  { head: "氏名", word: ({ name }) => name, letters: 7, set: "spread", isOptional: true },
  { head: "区分", word: ({ standing }) => standing, letters: 3, set: "centre" },
  {
    head: "就任年月日",
    word: ({ appointed = "" }) => appointed,
    letters: 6,
    set: "centre",
    isOptional: true,
  },
  { head: "現職", word: ({ affiliation }) => affiliation, letters: 0, set: "rest" },
];

/** 役員名簿: posts and names spread to one width (均等割付), as lists of names are set in Japan. */
export function officersNodes(block: Officers, width: number, parent: Tag, setting: Setting): Node[] {
  const table = under(parent, "Table");
  const cell = { ...setting.scale.cell, tabular: false };
  const style = setting.scale.columnHead;
  const shown = columns.filter(
    ({ isOptional, word }) => !isOptional || block.officers.some((officer) => word(officer) !== ""),
  );
  const fixed = shown.map(({ word, letters, set }) => {
    const widest = Math.max(0, ...block.officers.map((officer) => widthOf(word(officer), cell)));
    return set === "rest" ? 0 : Math.max(widest, cell.size * letters) + (set === "centre" ? 2 : 0);
  });
  const taken = fixed.reduce((sum, one) => sum + one, 2 * across * shown.length);
  const widths = shown.map(({ set }, index) => (set === "rest" ? width - taken : (fixed[index] ?? 0)));
  const caption = captionNode(block.caption, "", width, table, setting);
  const headRow = under(under(table, "THead"), "TR");
  const head = shown.map(({ head: words, set }) =>
    textNode([textRun(words, style, setting)], style, under(headRow, "TH", { scope: "Column" }), {
      align: set === "rest" ? "left" : "centre",
    }),
  );
  const body = under(table, "TBody");
  const rows = block.officers.map((officer) => {
    const inside = at(setting, officer.place);
    const row = under(body, "TR");
    return shown.map(({ word, set }, index) => {
      const tag = index === 0 ? under(row, "TH", { scope: "Row" }) : under(row, "TD");
      if (set === "spread") return spread(word(officer), widths[index] ?? 0, tag, inside);
      const align = set === "centre" ? { align: "centre" as const } : {};
      return textNode([textRun(word(officer), cell, inside)], cell, tag, align);
    });
  });
  const top = caption ? 1 : 0;
  const count = top + 1 + rows.length;
  const { accent, line } = setting.theme.colours;
  const look = tableLook(setting.theme);
  const node: Node = {
    table: {
      widths,
      body: [...(caption ? [captionRow(caption, widths.length, [across, along])] : []), head, ...rows],
      headerRows: top + 1,
      keepWithHeaderRows: 2,
      dontBreakRows: true,
    },
    layout: tableLayout({
      padding: [across, along],
      rule: (at_) =>
        at_ < top
          ? undefined
          : at_ === top || at_ === count
            ? [look.frame, accent]
            : [at_ === top + 1 ? 0.5 : 0.35, at_ === top + 1 ? accent : line],
      ground: (row) => (row === top ? look.head : (row - top) % 2 === 0 ? look.second : undefined),
    }),
  };
  return keptWhole([node], [], width, setting);
}

/** 均等割付: the characters of a word spread over a width, by a run of its own for each gap. */
function spread(word: string, width: number, tag: Tag, setting: Setting): Node {
  const style = { ...setting.scale.cell, tabular: false };
  const run = textRun(word.replace(/[ 　]+/g, ""), style, setting);
  const natural = widthOf(run.text, style);
  const gaps = charactersOf(run.text).length - 1;
  const room = gaps > 0 ? Math.min((width - natural) / gaps, style.size * 2.2) : 0;
  const tracked: TextRun = { ...run, style: { ...style, tracking: Math.max(0, room) } };
  return textNode([tracked], style, tag);
}
