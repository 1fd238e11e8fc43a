import type { Block } from "../../model/block.js";
import type { Tag } from "../paper/tag.js";
import { boxNodes } from "./block/box.js";
import { cardsNodes } from "./block/cards.js";
import { caseStudyNodes } from "./block/case-study.js";
import { chartNodes } from "./block/chart.js";
import { columnsNodes } from "./block/columns.js";
import { contentsNodes } from "./block/contents.js";
import { definitionsNodes } from "./block/definitions.js";
import { diagramNodes } from "./block/diagram.js";
import { gridNodes } from "./block/grid.js";
import { headingNodes } from "./block/heading.js";
import { historyNodes } from "./block/history.js";
import { listNodes } from "./block/list.js";
import { officersNodes } from "./block/officers.js";
import { officesNodes } from "./block/offices.js";
import { paragraphNodes } from "./block/paragraph.js";
import { photoNodes } from "./block/photo.js";
import { proseNodes } from "./block/prose.js";
import { signatureNodes } from "./block/signature.js";
import { statementNodes } from "./block/statement.js";
import { tableNodes } from "./block/table.js";
import { tableAcrossNodes } from "./block/table-across.js";
import { tilesNodes } from "./block/tiles.js";
import { extent, leastExtent } from "./engine/extent.js";
import { type Node, spaced, withoutRoomAbove } from "./engine/node.js";
import { inBlock, type LayOut, type Setting } from "./setting/setting.js";

/** Makes nodes of blocks below each other in a column of a width (points), tags under a parent. */
export const layOut: LayOut = (blocks, width, parent, setting) => {
  const nodes: Node[] = [];
  const kinds: Kind[] = [];
  let previous: Block | undefined;
  let turn: Node["pageBreak"];
  for (const block of blocks) {
    if (block.kind === "page-break") {
      turn = block.to === "left" ? "beforeOdd" : "before";
      continue;
    }
    const made = nodesOf(block, width, parent, inBlock(setting, block));
    made.forEach((node, index) => {
      const isBelow = index === 0 && !turn && node.pageBreak === undefined;
      const placed = isBelow ? spaced(leading(node, previous, block), gap(previous, block, setting)) : node;
      nodes.push(turn ? { ...withoutRoomAbove(placed), pageBreak: turn } : placed);
      kinds.push(kindOf(block));
      turn = undefined;
    });
    previous = block;
  }
  return keepTogether(nodes, kinds, width, setting);
};

/** By which it is known what belongs together; a note belongs to what stands above it. */
type Kind = Block["kind"] | "note";

const kindOf = (block: Block): Kind =>
  block.kind === "paragraph" && block.role === "note" ? "note" : block.kind;

/** A heading directly under another has the room of what that one leads. */
const leading = (node: Node, previous: Block | undefined, block: Block): Node =>
  previous?.kind === "heading" && block.kind === "heading" ? withoutRoomAbove(node) : node;

/** What a short paragraph before it introduces. */
const shown: readonly Kind[] = ["table", "grid", "statement", "chart", "diagram"];

/** What is drawn in one piece, and has its notes and its table below. */
const drawn: readonly Kind[] = ["chart", "diagram"];

/**
 * What is not parted by a page's end: a heading and the beginning of what follows it, through any number of
 * headings in a row; a few lines of introduction and what they introduce; a chart and its table; a drawing and its
 * notes.
 */
function keepTogether(
  nodes: readonly Node[],
  kinds: readonly Kind[],
  width: number,
  setting: Setting,
): Node[] {
  const kept: Node[] = [];
  let next: Node | undefined;
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index] as Node;
    next = keptWith(next, node, kinds[index], kinds[index + 1], width, setting);
    kept.unshift(next);
  }
  return kept;
}

/** Asks for room for a node and what it is kept with; a page holds no more than a page. */
function keptWith(
  next: Node | undefined,
  node: Node,
  kind: Kind | undefined,
  following: Kind | undefined,
  width: number,
  setting: Setting,
): Node {
  const introduces = kind === "paragraph" && following !== undefined && shown.includes(following);
  const isDrawn = kind !== undefined && drawn.includes(kind);
  const charted = (kind === "chart" && following === "table") || (isDrawn && following === "note");
  const isNoted = kind === "note" && following === "note";
  if (kind !== "heading" && !introduces && !charted && !isNoted) return node;
  const own = extent(node, width) - (node.margin?.[1] ?? 0);
  if (introduces && own > setting.scale.body.leading * 3.2) return node;
  const after = next?.pageBreak === undefined ? leastExtent(next, width) : 0;
  if (own + after >= setting.pageHeight) return node;
  return charted ? { ...node, followed: after } : { ...node, need: own + after };
}

/** Room between two blocks: none between paragraphs of prose, a line's worth around everything else. */
function gap(previous: Block | undefined, block: Block, setting: Setting): number {
  if (!previous) return 0;
  const size = setting.scale.body.size;
  const flows = (one: Block) => one.kind === "paragraph" && one.role === "body";
  if (flows(previous) && flows(block)) return setting.indent ? 0 : size * 0.35;
  if (previous.kind === "heading") return size * 0.3;
  const isList = [previous, block].map(({ kind }) => kind === "list");
  const isWords = [previous, block].every(({ kind }) => kind === "list" || kind === "paragraph");
  if (isWords && isList.includes(true)) return size * 0.4;
  if (block.kind === "paragraph" && block.role === "note") return size * 0.4;
  return size * 1.2;
}

function nodesOf(
  block: Exclude<Block, { kind: "page-break" }>,
  width: number,
  parent: Tag,
  setting: Setting,
): Node[] {
  switch (block.kind) {
    case "heading":
      return headingNodes(block, width, parent, setting);
    case "paragraph":
      return paragraphNodes(block, parent, setting);
    case "list":
      return listNodes(block, width, parent, setting);
    case "table":
      return (block.across ? tableAcrossNodes : tableNodes)(block, width, parent, setting);
    case "grid":
      return gridNodes(block, width, parent, setting);
    case "statement":
      return statementNodes(block, width, parent, setting);
    case "chart":
      return chartNodes(block, width, parent, setting);
    case "diagram":
      return diagramNodes(block, width, parent, setting);
    case "definitions":
      return definitionsNodes(block, width, parent, setting);
    case "tiles":
      return tilesNodes(block, width, parent, setting);
    case "cards":
      return cardsNodes(block, width, parent, setting);
    case "history":
      return historyNodes(block, width, parent, setting);
    case "officers":
      return officersNodes(block, width, parent, setting);
    case "offices":
      return officesNodes(block, width, parent, setting);
    case "photo":
      return photoNodes(block, width, parent, setting);
    case "case-study":
      return caseStudyNodes(block, width, parent, setting);
    case "prose":
      return proseNodes(block, width, parent, setting);
    case "columns":
      return columnsNodes(block, width, parent, setting);
    case "box":
      return boxNodes(block, width, parent, setting);
    case "signature":
      return signatureNodes(block, width, parent, setting);
    case "contents":
      return contentsNodes(block, width, parent, setting);
  }
}
