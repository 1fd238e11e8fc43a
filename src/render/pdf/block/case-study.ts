import type { CaseStudy } from "../../../model/block.js";
import { polygon, type Shape } from "../../drawing/shape.js";
import { type Tag, under } from "../../paper/tag.js";
import { extent } from "../engine/extent.js";
import { type Node, tableLayout, textNode } from "../engine/node.js";
import { textRun } from "../setting/runs.js";
import type { Setting } from "../setting/setting.js";
import { filling } from "./photo.js";

/** Between two stages, where an arrow leads from one to the next, in points. */
const gutter = 20;
const along = 7;

/** Height of the picture over the title: of its width. */
export const pictureRatio = 0.42;

/** 支援事例: picture, title on the accent, and the stages side by side under heads that lead to each other. */
export function caseStudyNodes(block: CaseStudy, width: number, parent: Tag, setting: Setting): Node[] {
  const section = under(parent, "Sect");
  const picture =
    block.image &&
    filling(block.image, { width, height: width * pictureRatio, fills: "box" }, section, setting);
  const head: Node = { stack: [...(picture ? [picture] : []), titleNode(block, width, section, setting)] };
  const stages = stageNodes(block, width, section, setting);
  // The title takes at least the heads and a few lines of each stage along.
  const need = extent(head, width) + Math.min(extent(stages, width), setting.pageHeight * 0.25);
  return [{ ...head, need: Math.min(need, setting.pageHeight) }, stages];
}

function titleNode({ title, client, id }: CaseStudy, width: number, section: Tag, setting: Setting): Node {
  const { accent } = setting.theme.colours;
  const white = "#ffffff";
  const style = { ...setting.scale.heading2, colour: white };
  const small = { ...setting.scale.note, colour: white };
  const lines = [
    textNode([textRun(title, style, setting)], style, under(section, "H2"), { anchors: [id] }),
    ...(client === undefined
      ? []
      : [textNode([textRun(client, small, setting)], small, under(section, "P"))]),
  ];
  return {
    table: { widths: [width - 28], body: [[{ stack: lines }]] },
    layout: tableLayout({ padding: [14, 9], ground: () => accent }),
  };
}

function stageNodes({ stages }: CaseStudy, width: number, section: Tag, setting: Setting): Node {
  const { accent, tint } = setting.theme.colours;
  const own = (width - gutter * (stages.length - 1)) / stages.length;
  const inner = own - 16;
  const style = { ...setting.scale.heading4, colour: accent };
  const tags = stages.map(() => under(section, "Sect"));
  const heads = stages.map(({ title }, index) =>
    textNode([textRun(title, style, setting)], style, under(tags[index] as Tag, "H3"), { align: "centre" }),
  );
  const bodies = stages.map(
    ({ content }, index): Node => ({
      stack: setting.layOut(content, inner, tags[index] as Tag, { ...setting, indent: false }),
    }),
  );
  const high = style.leading;
  // A node each: pdfmake writes into what it is given.
  const arrows = stages.slice(1).map(() => arrow(high, accent));
  const blanks = stages.slice(1).map((): Node => ({ text: "" }));
  return {
    table: {
      widths: alternating(
        stages.map(() => inner),
        stages.slice(1).map(() => gutter),
      ).map((one, at) => (at % 2 === 0 ? one : one - 16)),
      body: [alternating(heads, arrows), alternating(bodies, blanks)],
      headerRows: 1,
    },
    layout: tableLayout({
      padding: [8, along],
      rule: (at) => (at === 1 ? [1.2, accent] : undefined),
      ground: (row, column) => (row === 0 && column % 2 === 0 ? tint : undefined),
    }),
    margin: [0, 10, 0, 0],
  };
}

/** A triangle that points to the next stage. */
function arrow(height: number, colour: string): Node {
  const width = gutter - 16;
  const middle = height / 2;
  const shapes: readonly Shape[] = [
    polygon(
      [
        [-3, middle - 5],
        [width + 3, middle],
        [-3, middle + 5],
      ],
      colour,
    ),
  ];
  return { svg: { width, height, drawing: { width, height, shapes } } };
}

/** The first list with the second between its members. */
const alternating = <T>(one: readonly T[], other: readonly T[]): T[] =>
  one.flatMap((item, index) => (index < other.length ? [item, other[index] as T] : [item]));
