import { attributeOf, childOf, descendants, type XmlElement } from "../xml/element.js";
import type { FormBook } from "./form-book.js";

/** The colours that a workbook names by number: its theme's, in the order of their numbers. */
export type Palette = readonly (string | undefined)[];

/** Office's theme, where the workbook has none: paper, ink, then the accents. */
const officeTheme: Palette = [
  "#ffffff", "#000000", "#e7e6e6", "#44546a", "#4472c4", "#ed7d31",
  "#a5a5a5", "#ffc000", "#5b9bd5", "#70ad47", "#0563c1", "#954f72",
]; // biome-ignore format: two rows of a palette

/** The colours of old workbooks from number 8 on, before there were themes. */
const indexed = [
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080",
  "c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff",
  "800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc",
  "99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333",
].flatMap((row) => row.split(" "));

export function paletteOf(book: FormBook): Palette {
  const [theme] = book.workbook ? book.related(book.workbook.path, "theme") : [];
  const [scheme] = theme ? descendants(theme.root, "clrScheme") : [];
  const own = new Map(scheme?.children.map((slot) => [slot.name, themeColour(slot)]));
  const order = [
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    ...[1, 2, 3, 4, 5, 6].map((n) => `accent${n}`),
    "hlink",
    "folHlink",
  ];
  return order.map((name, index) => own.get(name) ?? officeTheme[index]);
}

function themeColour(slot: XmlElement): string | undefined {
  const fixed = childOf(slot, "srgbClr");
  const system = childOf(slot, "sysClr");
  const value = (fixed && attributeOf(fixed, "val")) ?? (system && attributeOf(system, "lastClr"));
  return value && `#${value.toLowerCase()}`;
}

/** `#rrggbb` of a colour element; `otherwise` where it is automatic or there is none. */
export function colourOf<T extends string | undefined>(
  element: XmlElement | undefined,
  palette: Palette,
  otherwise: T,
): string | T {
  if (!element) return otherwise;
  const rgb = attributeOf(element, "rgb");
  const number = Number(attributeOf(element, "indexed") ?? "-1");
  const old = indexed[number < 8 ? number : number - 8];
  const base = rgb
    ? `#${rgb.slice(-6).toLowerCase()}`
    : (palette[Number(attributeOf(element, "theme") ?? "-1")] ?? (old && `#${old}`));
  return base ? tinted(base, Number(attributeOf(element, "tint") ?? "0")) : otherwise;
}

function tinted(colour: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = channels.map((channel) =>
    Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
