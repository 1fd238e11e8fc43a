import { type Line as BrokenLine, breakLines } from "../../text/lines.js";
import type { Node, SetText } from "../node.js";
import type { Tag } from "../tag.js";
import { LayoutBuilder, Line } from "./pdfmake.js";

/** A line of ours, riding on a line of pdfmake. Copies that pdfmake makes of a repeated head share it. */
export interface Typeset {
  readonly line: BrokenLine;
  readonly text: SetText;
  readonly width: number;
  readonly tag: Tag | undefined;
  /** Anchors that stand at this line. */
  readonly anchors: readonly string[];
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
  constructor(size: object, margins: object) {
    // Drawings are placed as SVGs of a known size, and drawn by the tagged renderer.
    const known = { measureSVG: (drawn: object) => drawn, writeDimensions: (drawn: object) => drawn };
    super(size, margins, known);
  }

  protected override tryLayoutDocument(...rest: unknown[]): unknown {
    this.docMeasure.textInlines = { buildInlines: () => ({ items: [], minWidth: 0, maxWidth: 0 }) };
    return super.tryLayoutDocument(...rest);
  }

  protected override processNode(node: Node & { _margin?: number[] }, aligned?: boolean): void {
    const context = this.writer.context();
    const inFlow = this.writer.transactionLevel === 0;
    if (inFlow && node.need !== undefined && node.need > context.availableHeight && !this.atHead())
      this.writer.moveToNextPage();
    // Room above a block is for what stands before it; at the head of a page nothing does.
    if (inFlow && node._margin && node.pageBreak === undefined && this.atHead() && !aligned) {
      const [left = 0, , right = 0, bottom = 0] = node._margin;
      node._margin = [left, 0, right, bottom];
    }
    super.processNode(node, aligned);
  }

  private atHead(): boolean {
    const context = this.writer.context();
    return context.y <= context.pageMargins.top + 0.01;
  }

  protected override processLeaf(node: Node & { readonly positions: object[] }): void {
    const { set } = node;
    if (!set) return;
    const width = this.writer.context().availableWidth;
    const lines = breakLines(set.runs, width, set.indent);
    lines.forEach((line, index) => {
      // No paragraph leaves its first line behind, nor sends its last one ahead, alone.
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
