import type { Colour } from "../../model/theme.js";
import { type Path, polygon, polyline, rectangle } from "../drawing/shape.js";
import type { Face, FaceName } from "../font/face.js";
import type { LinkTarget, PageOf } from "../text/lines.js";
import { eachGlyph, type Glyph } from "../text/measure.js";
import type { TextStyle } from "../text/style.js";
import { type EmbeddedPicture, embedPicture } from "./embedded-picture.js";
import { holdBack, type LinkReference } from "./held-link.js";
import { number, pathOperators } from "./operators.js";
import type { EmbeddedFont, PdfDocument } from "./pdf-document.js";
import type { PdfFile } from "./pdf-file.js";
import type { Picture } from "./picture.js";
import { newTag, type Tag } from "./tag.js";

/**
 * Paints on the current page of a PDF, in points from the top left of the trimmed page.
 *
 * Text is written glyph by glyph from a cache of codes instead of through `pdf.text()`, which would shape
 * and measure each line again: lines are already measured, and Japanese needs no shaping.
 */
export class Painter {
  readonly pageOf: PageOf;
  private readonly file: PdfFile;
  private readonly pdf: PdfDocument;
  private readonly fonts = new Map<FaceName, { font: EmbeddedFont; codes: Map<string, string> }>();
  private readonly pictures = new Map<Picture, EmbeddedPicture>();
  private readonly destinations = new Map<string, string>();
  private open: Tag | "artifact" | undefined;
  private left = 0;
  private top = 0;

  constructor(file: PdfFile, pageOf: PageOf = () => undefined) {
    this.file = file;
    this.pdf = file.pdf;
    this.pageOf = pageOf;
  }

  /** Starts a page whose trimmed area lies at an offset from the corner of the media (the paper before it is cut). */
  startPage(size: readonly [number, number], offset = 0): void {
    this.close();
    this.pdf.addPage({ size: [size[0], size[1]], margin: 0 });
    this.left = offset;
    this.top = offset;
    if (offset !== 0) this.pdf.translate(offset, offset);
  }

  /** What is painted from here on belongs to a tag; to none of them (running heads, rules): an artifact. */
  as(tag: Tag | undefined): void {
    const wanted = tag ?? "artifact";
    if (this.open === wanted) return;
    this.close();
    if (tag) tag.content.push(this.pdf.markStructureContent(tag.type));
    else this.pdf.markContent("Artifact", { type: "Layout" });
    this.open = wanted;
  }

  close(): void {
    if (this.open) this.pdf.endMarkedContent();
    this.open = undefined;
  }

  /** Text on a baseline; `spread` points are added after every glyph. Returns the width set. */
  text(text: string, style: TextStyle, x: number, baseline: number, spread = 0): number {
    const spacing = spread + (style.tracking ?? 0);
    let width = 0;
    let stretch: { face: Face; start: number; array: string } | undefined;
    const flush = () => {
      if (stretch) this.show(stretch.face, stretch.array, style, x + stretch.start, baseline, spacing);
    };
    eachGlyph(text, style, (glyph) => {
      if (glyph.face !== stretch?.face) {
        flush();
        stretch = { face: glyph.face, start: width, array: "" };
      }
      const code = this.code(glyph);
      const pad = (glyph.advance - glyph.natural) / 2;
      // A narrow digit stands in the middle of its column, moved there and back.
      stretch.array += pad === 0 ? code : `>${-number(pad)}<${code}>${number(pad)}<`;
      width += (glyph.advance * style.size) / 1000 + spacing;
    });
    flush();
    return width;
  }

  private show(face: Face, codes: string, style: TextStyle, x: number, y: number, spacing: number): void {
    const { font } = this.embedded(face);
    const page = this.pdf.page as unknown as { fonts: Record<string, unknown> };
    page.fonts[font.id] = font.ref();
    const baseline = y - (style.raise ?? 0);
    this.pdf.addContent(
      `BT /${font.id} ${number(style.size)} Tf ${number(spacing)} Tc ${this.file.colouring.fill(style.colour)} ` +
        `1 0 0 -1 ${number(x)} ${number(baseline)} Tm [<${codes}>] TJ ET`,
    );
  }

  private code({ face, character, id, advance, natural }: Glyph): string {
    const { font, codes } = this.embedded(face);
    const key = `${id} ${advance} ${character}`;
    const known = codes.get(key);
    if (known !== undefined) return known;
    // As pdfkit's own `encode` does, but without its shaper, which looks for ligatures in every character.
    // A digit in a column is a glyph of its own, as wide as the column: readers that go by widths (copying, search)
    // would find a space between two narrow ones.
    const own = advance === natural ? font.subset.includeGlyph(id) : -1;
    // A glyph that two characters share (葛 and 葛󠄁) stands there for each of them, with the character it is copied as.
    const index = own < 0 || font.unicode[own] ? font.subset.glyphs.push(id) - 1 : own;
    font.widths[index] = advance;
    font.unicode[index] = Array.from(character, (one) => one.codePointAt(0) ?? 0);
    const code = index.toString(16).padStart(4, "0");
    codes.set(key, code);
    return code;
  }

  private embedded(face: Face) {
    const known = this.fonts.get(face.name);
    if (known) return known;
    const made = { font: this.pdf.provideFont(face.name, false, false), codes: new Map<string, string>() };
    this.fonts.set(face.name, made);
    return made;
  }

  fill(x: number, y: number, width: number, height: number, colour: Colour): void {
    this.path(rectangle(x, y, width, height, { fill: colour }));
  }

  /** A line through points; `dash` is the length of its dashes and of the gaps between them. */
  line(
    points: readonly (readonly [number, number])[],
    colour: Colour,
    weight: number,
    dash?: readonly [number, number],
  ): void {
    this.path(polyline(points, { colour, width: weight, ...(dash && { dash }) }));
  }

  /** 見当: a line on every plate, from one point to another. */
  register([x, y]: readonly [number, number], [toX, toY]: readonly [number, number], weight: number): void {
    const [from, to] = [`${number(x)} ${number(y)} m`, `${number(toX)} ${number(toY)} l`];
    this.pdf.addContent(`${this.file.colouring.registration} ${weight} w [] 0 d ${from} ${to} S`);
  }

  polygon(points: readonly (readonly [number, number])[], colour: Colour): void {
    this.path(polygon(points, colour));
  }

  private path(path: Path): void {
    this.pdf.addContent(pathOperators(path, this.file.colouring));
  }

  /** Paints moved to the right. */
  moved(by: number, paint: () => void): void {
    this.left += by;
    this.pdf.save();
    this.pdf.translate(by, 0);
    paint();
    this.close();
    this.pdf.restore();
    this.left -= by;
  }

  /** Paths with the origin moved to a point. */
  paths(paths: readonly Path[], x: number, y: number): void {
    const content = paths.map((path) => pathOperators(path, this.file.colouring)).join("\n");
    this.pdf.addContent(`q 1 0 0 1 ${number(x)} ${number(y)} cm\n${content}\nQ`);
  }

  /** Paints about a point turned clockwise. */
  turned(x: number, y: number, degrees: number, paint: () => void): void {
    this.pdf.save();
    this.pdf.translate(x, y).rotate(degrees);
    paint();
    this.pdf.restore();
  }

  /** Paints what is cut off at a box's edges. */
  clipped(x: number, y: number, width: number, height: number, paint: () => void): void {
    this.pdf.save();
    this.pdf.rect(x, y, width, height).clip();
    paint();
    this.pdf.restore();
  }

  image(picture: Picture, x: number, y: number, width: number, height: number): void {
    const embedded = this.pictures.get(picture) ?? embedPicture(this.pdf, picture, this.file.photographs);
    this.pictures.set(picture, embedded);
    this.pdf.image(embedded, x, y, { width, height });
  }

  /** An image that fills a box, cut off where it is larger. */
  covering(picture: Picture, x: number, y: number, width: number, height: number): void {
    const scale = Math.max(width / picture.width, height / picture.height);
    const wide = picture.width * scale;
    const high = picture.height * scale;
    this.clipped(x, y, width, height, () => {
      this.image(picture, x + (width - wide) / 2, y + (height - high) / 2, wide, high);
    });
  }

  /**
   * A link over a box, with its own tag inside the current one; that one, where the file has no links. Call before
   * painting its text.
   */
  link(
    target: LinkTarget,
    x: number,
    y: number,
    width: number,
    height: number,
    parent: Tag,
    says: string,
  ): Tag {
    if (!this.file.hasLinks) return parent;
    const made = newTag("Link", { alternative: says });
    parent.content.push(made);
    const collect = {
      add: (reference: LinkReference) => {
        holdBack(reference);
        made.content.push(reference);
      },
    };
    const options = { Border: [0, 0, 0], Contents: new String(says), structParent: collect };
    if ("href" in target) this.pdf.link(x, y, width, height, target.href, options as never);
    else this.pdf.goTo(x, y, width, height, this.destination(target.anchor), options as never);
    return made;
  }

  /** Marks where an anchor stands, for links and bookmarks. */
  anchor(name: string, y: number): void {
    this.pdf.addNamedDestination(this.destination(name), "XYZ", 0, y + this.top, null as never);
  }

  /** Names are numbered, not spelled: PDF names are bytes, ours are Japanese. */
  private destination(anchor: string): string {
    const known = this.destinations.get(anchor);
    if (known) return known;
    const made = `d${String(this.destinations.size + 1).padStart(5, "0")}`;
    this.destinations.set(anchor, made);
    return made;
  }

  /** A box of the trimmed page in the coordinates of the media, for a figure's bounding box. */
  onMedia(x: number, y: number, width: number, height: number): [number, number, number, number] {
    return [x + this.left, y + this.top, x + this.left + width, y + this.top + height];
  }
}
