import { builtInFormat } from "../../../number-format/built-in.js";
import type { CellFont, CellFormat } from "../../sheet/sheet.js";
import { attributeOf, childOf, descendants, type XmlElement } from "../xml/element.js";
import { alignmentOf } from "./alignment.js";
import { bordersOf } from "./borders.js";
import { colourOf, type Palette, paletteOf } from "./colours.js";
import { type FormBook, isOn, type XmlPart } from "./form-book.js";

/** How the cells of a workbook look. */
export interface FormStyles {
  readonly part: XmlPart | undefined;
  /** By the number that a cell names; complete, so that drawing needs no default. */
  readonly formats: readonly CellFormat[];
  /** What conditional formats lay over a cell, by the number that a rule names. */
  readonly overlays: readonly StyleOverlay[];
  /** A part of a text set in a font of its own. */
  readonly fontOf: (properties: XmlElement) => CellFont;
}

/** What a conditional format changes of a cell's look. */
export interface StyleOverlay {
  readonly fill: string | undefined;
  readonly font: Partial<CellFont>;
}

const plainFont: CellFont = {
  family: "gothic",
  size: 11,
  bold: false,
  underline: false,
  struck: false,
  colour: "#000000",
};

const plainFormat: CellFormat = {
  font: plainFont,
  numberFormat: "General",
  ...alignmentOf(undefined),
  fill: undefined,
  borders: {},
};

export function formStyles(book: FormBook): FormStyles {
  const palette = paletteOf(book);
  const [part] = book.workbook ? book.related(book.workbook.path, "styles") : [];
  const of = (list: string, name: string): XmlElement[] =>
    (part ? (childOf(part.root, list)?.children ?? []) : []).filter((child) => child.name === name);
  const fonts = of("fonts", "font").map((font) => cellFont(font, palette));
  const fills = of("fills", "fill").map((fill) => fillOf(fill, palette));
  const borders = of("borders", "border").map((border) => bordersOf(border, palette));
  const numbers = new Map(
    of("numFmts", "numFmt").map((one) => [attributeOf(one, "numFmtId"), attributeOf(one, "formatCode")]),
  );
  const formats = of("cellXfs", "xf").map((xf): CellFormat => {
    const number = attributeOf(xf, "numFmtId") ?? "0";
    return {
      font: fonts[numberIn(xf, "fontId")] ?? plainFont,
      numberFormat: numbers.get(number) ?? builtInFormat(Number(number)) ?? "General",
      ...alignmentOf(childOf(xf, "alignment")),
      fill: fills[numberIn(xf, "fillId")],
      borders: borders[numberIn(xf, "borderId")] ?? {},
    };
  });
  const overlays = of("dxfs", "dxf").map((dxf) => overlayOf(dxf, palette));
  return {
    part,
    formats: formats.length > 0 ? formats : [plainFormat],
    overlays,
    fontOf: (font) => cellFont(font, palette),
  };
}

const numberIn = (element: XmlElement, name: string): number => Number(attributeOf(element, name) ?? "0");

function cellFont(font: XmlElement, palette: Palette): CellFont {
  const find = (name: string) => childOf(font, name);
  const value = (name: string) => {
    const element = find(name);
    return element && (attributeOf(element, "val") ?? "");
  };
  const name = value("name") ?? value("rFont") ?? "";
  const underline = value("u");
  return {
    family: /明朝|mincho|serif|times|century/iu.test(name) ? "mincho" : "gothic",
    size: Number(value("sz") ?? "11"),
    bold: isSet(find("b")),
    underline: underline !== undefined && underline !== "none",
    struck: isSet(find("strike")),
    colour: colourOf(find("color"), palette, "#000000"),
  };
}

const isSet = (element: XmlElement | undefined): boolean =>
  element !== undefined && isOn(attributeOf(element, "val"), true);

function fillOf(fill: XmlElement, palette: Palette): string | undefined {
  const pattern = childOf(fill, "patternFill");
  if (!pattern || attributeOf(pattern, "patternType") !== "solid") return undefined;
  return colourOf(childOf(pattern, "fgColor"), palette, undefined);
}

/** A rule's fill is solid where it says nothing, and its colour is then the one behind the pattern. */
function overlayOf(dxf: XmlElement, palette: Palette): StyleOverlay {
  const font = childOf(dxf, "font");
  const pattern = descendants(dxf, "patternFill")[0];
  const ground = pattern && (childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor"));
  const said = new Set(font?.children.map(({ name }) => name));
  const whole = font && cellFont(font, palette);
  return {
    fill: colourOf(ground, palette, undefined),
    font: {
      ...(whole && said.has("b") && { bold: whole.bold }),
      ...(whole && said.has("strike") && { struck: whole.struck }),
      ...(whole && said.has("u") && { underline: whole.underline }),
      ...(whole && said.has("color") && { colour: whole.colour }),
    },
  };
}
