import type { Colour, TableSize, Theme } from "../../../model/theme.js";
import { boldOf, faceOf } from "../../font/face.js";
import type { TextStyle } from "../../text/style.js";
import { leastType } from "./bands.js";
import { tableLook } from "./table-look.js";

/** 文字の大きさの体系: every style of a document, all following from the theme's one size. */
export interface TypeScale extends TableStyles {
  readonly body: TextStyle;
  readonly lead: TextStyle;
  readonly catch: TextStyle;
  readonly note: TextStyle;
  readonly chapter: TextStyle;
  readonly heading2: TextStyle;
  readonly heading3: TextStyle;
  readonly heading4: TextStyle;
  readonly caption: TextStyle;
  readonly unit: TextStyle;
  readonly term: TextStyle;
  readonly folio: TextStyle;
  readonly runningHead: TextStyle;
  readonly proofMark: TextStyle;
}

/** The styles of a table; those of a document's scale are of the medium size. */
interface TableStyles {
  readonly cell: TextStyle;
  readonly cellStrong: TextStyle;
  readonly cellHead: TextStyle;
  /** Heads over columns, which may stand on a ground of their own. */
  readonly columnHead: TextStyle;
}

export function typeScale(theme: Theme): TypeScale {
  const { text, muted, accent } = theme.colours;
  const size = theme.fontSize;
  const prose = (ratio: number, leading: number, colour: Colour = text): TextStyle =>
    style(faceOf(theme.fonts.prose, false), size * ratio, leading, colour);
  const display = (ratio: number, leading: number, colour: Colour = text): TextStyle =>
    style(faceOf(theme.fonts.display, false), size * ratio, leading, colour);
  const strong = (ratio: number, leading: number, colour: Colour = text): TextStyle =>
    style(faceOf(theme.fonts.display, true), size * ratio, leading, colour);
  return {
    body: prose(1, 1.75),
    lead: prose(1.12, 1.8),
    catch: strong(1.7, 1.5, accent),
    note: display(0.79, 1.55, muted),
    chapter: strong(2.2, 1.35, accent),
    heading2: strong(1.45, 1.4, accent),
    heading3: strong(1.16, 1.45),
    heading4: strong(1, 1.5, accent),
    caption: strong(0.9, 1.5),
    unit: display(0.79, 1.5, muted),
    ...tableStyles(theme, "medium"),
    term: strong(0.95, 1.6, accent),
    folio: display(0.84, 1.2, muted),
    runningHead: display(0.74, 1.2, muted),
    proofMark: { ...style(faceOf("gothic", false), size * 0.5, 1, "#c8102e"), raise: size * 0.42 },
  };
}

/** 表の文字 of a size: heads are a little smaller than cells, and nothing is smaller than can be read. */
export function tableStyles(theme: Theme, size: TableSize): TableStyles {
  const { type, leading } = theme.tables[size];
  const cell = Math.max(leastType, theme.fontSize * type);
  const head = Math.max(leastType, theme.fontSize * (type - 0.04));
  const { text } = theme.colours;
  const [plain, strong] = [faceOf(theme.fonts.display, false), faceOf(theme.fonts.display, true)];
  const heading = (colour: Colour) => style(strong, head, leading - 0.07, colour);
  return {
    cell: { ...style(plain, cell, leading, text), tabular: true },
    cellStrong: { ...style(strong, cell, leading, text), tabular: true },
    cellHead: heading(text),
    columnHead: heading(tableLook(theme).headInk),
  };
}

function style(face: TextStyle["face"], size: number, leading: number, colour: Colour): TextStyle {
  return { face, size, leading: size * leading, colour };
}

/** The same style in bold. */
export function bold(style: TextStyle): TextStyle {
  return { ...style, face: boldOf(style.face) };
}

/** The type of tables smaller by a ratio. */
export function shrunk(scale: TypeScale, ratio: number): TypeScale {
  const shrink = (style: TextStyle): TextStyle => ({
    ...style,
    size: style.size * ratio,
    leading: style.leading * ratio,
  });
  return {
    ...scale,
    cell: shrink(scale.cell),
    cellStrong: shrink(scale.cellStrong),
    cellHead: shrink(scale.cellHead),
    columnHead: shrink(scale.columnHead),
  };
}
