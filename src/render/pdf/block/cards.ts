import type { Cards } from "../../../model/block.js";
import { type Tag, under } from "../../paper/tag.js";
import { widthOf } from "../../text/measure.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import { bold } from "../setting/scale.js";
import type { Setting } from "../setting/setting.js";

type Card = Cards["cards"][number];

const gap = 12;
const across = 11;
const along = 9;
const hairline = 0.5;

/** 制度のカード: two a row, of one height; the name large, then for whom it is, then its terms line by line. */
export function cardsNodes({ cards }: Cards, width: number, parent: Tag, setting: Setting): Node[] {
  const { accent, line } = setting.theme.colours;
  const list = under(parent, "L", { numbering: "None" });
  const own = (width - gap) / 2;
  const inside = own - 2 * across - 2 * hairline;
  const rows: (readonly Card[])[] = [];
  for (let from = 0; from < cards.length; from += 2) rows.push(cards.slice(from, from + 2));
  return rows.map((row, index): Node => {
    const [first, second] = row.map((card) => ({
      stack: cardNodes(card, inside, under(list, "LI"), setting),
    }));
    const blank: Node = { text: "", border: [false, false, false, false] };
    return {
      table: {
        widths: [inside, gap - 2 * across - hairline, inside],
        body: [[first ?? blank, blank, second ?? blank]],
        dontBreakRows: true,
      },
      layout: tableLayout({
        padding: [across, along],
        rule: (at) => (at === 0 ? [2.4, accent] : [hairline, line]),
        upright: () => [hairline, line],
      }),
      margin: [0, index === 0 ? 0 : gap, 0, 0],
      unbreakable: true,
    };
  });
}

function cardNodes(card: Card, width: number, item: Tag, setting: Setting): Node[] {
  const { scale, theme } = setting;
  const { note } = scale;
  const group = { ...note, colour: theme.colours.accent };
  const lead = { ...scale.cell, tabular: false };
  const body = under(item, "LBody");
  return [
    ...(card.group === "" ? [] : [textNode([textRun(card.group, group, setting)], group, body)]),
    textNode([textRun(card.title, scale.heading3, setting)], scale.heading3, body),
    ...(card.lead === ""
      ? []
      : [textNode([textRun(card.lead, lead, setting)], lead, under(body, "P"), { margin: [0, 2, 0, 0] })]),
    factsNode(card, width, body, setting),
    ...card.notes.map((one) =>
      textNode([textRun(one, note, setting)], note, under(body, "P"), { margin: [0, 4, 0, 0] }),
    ),
  ];
}

/** The terms: what each is called at the left, what it is beside it. */
function factsNode({ facts }: Card, width: number, body: Tag, setting: Setting): Node {
  const { scale, theme } = setting;
  const name = { ...scale.note, leading: scale.cell.leading };
  const value = bold({ ...scale.cell, tabular: false });
  const names = Math.max(0, ...facts.map(({ term }) => widthOf(term, name))) + 10;
  return {
    table: {
      widths: [names, width - names],
      body: facts.map(({ term, text }) => {
        const fact = under(body, "P");
        return [
          textNode([textRun(term, name, setting)], name, fact),
          textNode([textRun(text, value, setting)], value, fact),
        ];
      }),
    },
    layout: tableLayout({
      padding: [0, 2.4],
      rule: (at) => (at < facts.length ? [0.4, theme.colours.line] : undefined),
    }),
    margin: [0, 6, 0, 0],
  };
}
