import type {} from "pdfkit";
import type { Colour } from "../../../model/theme.js";
import type { Rectangle } from "../../drawing/rectangle.js";
import type { Painter } from "../../paper/painter.js";
import { paintDrawing } from "../../paper/shapes.js";
import type { Tag } from "../../paper/tag.js";
import { bledArea } from "./bled-area.js";
import type { Graphic } from "./node.js";
import type { PageBox } from "./page-box.js";
import { paintLine } from "./paint-line.js";
import { type Page, type PageItem, Renderer } from "./pdfmake.js";
import type { Typeset, TypesetLine } from "./typesetter.js";

/** What pdfmake draws of a table by itself: the ground of a cell, and rules. */
type Vector =
  | {
      readonly type: "rect";
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly color: Colour;
    }
  | {
      readonly type: "line";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly lineWidth: number;
      readonly lineColor: Colour;
    };

type PlacedGraphic = { readonly svg: Graphic; readonly tag?: Tag; readonly x: number; readonly y: number };

const reachesEdges = ({ type, item }: PageItem): boolean => {
  const { svg } = item as Partial<PlacedGraphic>;
  return type === "svg" && svg !== undefined && "fills" in svg && svg.fills !== "box";
};

/**
 * pdfmake's renderer, made to tag: every item is drawn as marked content of the tag it carries, and what
 * carries none (rules, grounds) as an artifact. pdfmake's `tagged` option alone only declares the file to
 * be tagged and builds no structure tree.
 */
export class TaggedRenderer extends Renderer {
  private readonly painter: Painter;
  private readonly box: PageBox;
  private readonly seen = new Set<Typeset>();
  /** How far the page's content lies from where pdfmake put it. */
  private shift = 0;

  constructor(pdf: PDFKit.PDFDocument, painter: Painter, box: PageBox) {
    super(pdf);
    this.painter = painter;
    this.box = box;
  }

  /** Draws a laid-out page; `furniture` draws what stands on it besides, before its content. */
  renderPage(page: Page, number: number, furniture: () => void): void {
    this.painter.startPage(this.box.media, this.box.mediaMargin);
    furniture();
    this.renderContent(page, number);
    this.painter.close();
  }

  /** Draws what was laid out for a page on the page that is begun. */
  renderContent(page: Page, number: number): void {
    // pdfmake lays every page out with the binding at the left; a left (even) page has it at the right.
    this.shift = this.box.left(number) - this.box.left(1);
    this.painter.moved(this.shift, () => {
      // pdfmake has the grounds of cells before everything else, and a picture up to the edges is under those.
      const [under, over] = [
        page.items.filter(reachesEdges),
        page.items.filter((item) => !reachesEdges(item)),
      ];
      for (const item of [...under, ...over]) this.renderItem(item);
    });
  }

  private renderItem({ type, item }: PageItem): void {
    switch (type) {
      case "line":
        this.renderTypeset(item as TypesetLine);
        break;
      case "svg":
        this.renderGraphic(item as PlacedGraphic);
        break;
      case "vector":
        this.painter.as(undefined);
        this.renderVector(item as Vector);
        break;
      case "beginClip":
        this.beginClip(item);
        break;
      case "endClip":
        this.endClip();
        break;
      case "beginVerticalAlignment":
        this.beginVerticalAlignment(item);
        break;
      case "endVerticalAlignment":
        this.endVerticalAlignment(item);
        break;
    }
  }

  private renderVector(vector: Vector): void {
    if (vector.type === "rect") this.painter.fill(vector.x, vector.y, vector.w, vector.h, vector.color);
    else {
      const { x1, y1, x2, y2, lineColor, lineWidth } = vector;
      this.painter.line(
        [
          [x1, y1],
          [x2, y2],
        ],
        lineColor,
        lineWidth,
      );
    }
  }

  /** A line that was drawn before is the head of a table going on: shown again, read once. */
  private renderTypeset({ typeset, x, y }: TypesetLine): void {
    const repeated = this.seen.has(typeset);
    this.seen.add(typeset);
    paintLine(this.painter, typeset, x, y, repeated);
  }

  private renderGraphic({ svg, tag, x, y }: PlacedGraphic): void {
    const area = this.areaOf(svg, x, y);
    this.painter.as(tag);
    if (tag) tag.attributes.box = this.painter.onMedia(area.x, area.y, area.width, area.height);
    if ("drawing" in svg) paintDrawing(this.painter, svg.drawing, x, y);
    else if ("fills" in svg) this.painter.covering(svg.picture, area.x, area.y, area.width, area.height);
    else this.painter.image(svg.picture, x, y, svg.width, svg.height);
  }

  /** Where a graphic is drawn: in its box, or from there up to the paper's edges and over them to the bleed. */
  private areaOf(svg: Graphic, x: number, y: number): Rectangle {
    if (!("fills" in svg) || svg.fills === "box") return { x, y, width: svg.width, height: svg.height };
    const area = bledArea(svg.fills === "page" ? "page" : { foot: y + svg.height }, this.box);
    return { ...area, x: area.x - this.shift };
  }
}
