import type { Tag } from "../../paper/tag.js";
import type { TextLine } from "../../text/lines.js";
import { extent, linesOf } from "./extent.js";
import type { Node, SetText } from "./node.js";
import { withPartedSpans } from "./parted-spans.js";
import { LayoutBuilder, Line } from "./pdfmake.js";

/** A line of ours, riding on a line of pdfmake. Copies that pdfmake makes of a repeated head share it. */
export interface Typeset {
  readonly line: TextLine;
  readonly text: SetText;
  readonly width: number;
  readonly tag: Tag | undefined;
  /** Anchors that stand at this line. */
  readonly anchors: readonly string[];
}

/** Heights that differ by less are the same, in points. */
const hair = 0.01;

/** What pdfmake's measuring adds to a node. */
interface Measured {
  _margin?: number[];
  _height?: number;
}

export type TypesetLine = InstanceType<typeof Line> & { typeset: Typeset };

/**
 * pdfmake's layout with our typesetting: it flows, breaks pages, sets tables and columns and repeats heads
 * as it always does, but asks us for lines. pdfmake breaks lines at every opportunity UAX 14 allows and
 * spreads a justified line between the resulting words; ours keep 禁則 inside numbers and their units, and
 * spread evenly between characters. It also measures each word on its own through fontkit's shaper; ours
 * are measured once from cached advances.
 */
export class Typesetter extends LayoutBuilder {
  private readonly pageHeight: number;

  constructor(
    size: { readonly width: number; readonly height: number; readonly orientation: string },
    margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  ) {
    // Drawings are placed as SVGs of a known size, and drawn by the tagged renderer.
    const known = { measureSVG: (drawn: object) => drawn, writeDimensions: (drawn: object) => drawn };
    super(size, margins, known);
    this.pageHeight = size.height - margins.top - margins.bottom;
  }

  protected override tryLayoutDocument(...rest: unknown[]): unknown {
    this.docMeasure.textInlines = { buildInlines: () => ({ items: [], minWidth: 0, maxWidth: 0 }) };
    return super.tryLayoutDocument(...rest);
  }

  protected override processNode(node: Node & Measured, aligned?: boolean): void {
    const inFlow = this.writer.transactionLevel === 0;
    if (!inFlow || aligned) {
      super.processNode(node, aligned);
      return;
    }
    if (node.pageBreak === undefined) this.turnFor(node);
    const [left = 0, top = 0, right = 0, bottom = 0] = node._margin ?? [];
    // Room above a block is for what stands before it; at the head of a page nothing does. Room below it is
    // given up at a page's foot, where pdfmake would begin a page for it.
    node._margin = [left, this.atHead() && node.pageBreak === undefined ? 0 : top, right, 0];
    const { foot = 0 } = node;
    const { page } = this.writer.context();
    this.writer.context().availableHeight -= foot;
    const room =
      (node.pageBreak === undefined ? this.writer.context().availableHeight : this.pageHeight) -
      (node._margin[1] ?? 0);
    Object.assign(node, withPartedSpans(node, room, this.pageHeight));
    super.processNode(node, aligned);
    const context = this.writer.context();
    if (context.page === page) context.availableHeight += foot;
    context.moveDown(Math.min(bottom, context.availableHeight));
  }

  /** Turns the page before a node that should not begin so low; a chart may be drawn a little lower instead. */
  private turnFor(node: Node): void {
    const { availableHeight: room, availableWidth: width } = this.writer.context();
    if (this.atHead()) return;
    const graphic = node.stack?.find(({ svg }) => svg && "redraw" in svg) as (Node & Measured) | undefined;
    if (graphic?.svg && "redraw" in graphic.svg) {
      const lacking = extent(node, width) + (node.followed ?? 0) - room;
      const { height, least, redraw } = graphic.svg;
      if (lacking > 0 && height - lacking >= least) {
        const lower = redraw(height - lacking);
        Object.assign(graphic, { svg: lower, _height: lower.height });
        return;
      }
      if (lacking > 0 && node.followed !== undefined) this.writer.moveToNextPage();
    }
    if (node.need === undefined) return;
    const wanted = node.need + (node.margin?.[1] ?? 0);
    if (wanted > room + hair) this.writer.moveToNextPage();
    // What fits exactly is not parted because a sum came out longer in its last digit.
    else this.writer.context().availableHeight = Math.max(room, wanted);
  }

  private atHead(): boolean {
    const context = this.writer.context();
    return context.y <= context.pageMargins.top + hair;
  }

  protected override processLeaf(node: Node & { readonly positions: object[] }): void {
    const { set } = node;
    if (!set) return;
    const width = this.writer.context().availableWidth;
    const lines = linesOf(set, width);
    lines.forEach((line, index) => {
      // No paragraph leaves its first line alone at a foot, nor its last line alone at a head.
      const paired = lines.length > 1 && (index === 0 || index === lines.length - 2) ? 2 : 1;
      const context = this.writer.context();
      if (paired * set.style.leading > context.availableHeight && !this.atHead())
        this.writer.moveToNextPage();
      const made = new Line(width) as TypesetLine;
      made.addInline({ width: line.width, height: set.style.leading, text: "" });
      made.typeset = { line, text: set, width, tag: node.tag, anchors: index === 0 ? set.anchors : [] };
      node.positions.push(this.writer.addLine(made));
    });
  }
}
