import type { CellFormat } from "../../sheet/sheet.js";
import { attributeOf, type XmlElement } from "../xml/element.js";
import { isOn } from "./form-book.js";

const horizontals: Record<string, CellFormat["horizontal"]> = {
  left: "left",
  center: "center",
  centerContinuous: "center",
  right: "right",
  distributed: "distributed",
  justify: "justify",
};

const verticals: Record<string, CellFormat["vertical"]> = {
  top: "top",
  center: "middle",
  bottom: "bottom",
  distributed: "distributed",
  justify: "top",
};

/** Where a text stands in its cell, and how it runs. */
export type Alignment = Pick<
  CellFormat,
  "horizontal" | "vertical" | "wrap" | "shrink" | "indent" | "upright" | "turn"
>;

export function alignmentOf(alignment: XmlElement | undefined): Alignment {
  const value = (name: string) => alignment && attributeOf(alignment, name);
  const rotation = Number(value("textRotation") ?? "0");
  return {
    horizontal: horizontals[value("horizontal") ?? ""] ?? "general",
    vertical: verticals[value("vertical") ?? ""] ?? "bottom",
    wrap: isOn(value("wrapText")),
    shrink: isOn(value("shrinkToFit")),
    indent: Number(value("indent") ?? "0"),
    upright: rotation === 255,
    // From 91 on, the degrees below the horizontal.
    turn: rotation > 180 ? 0 : rotation > 90 ? 90 - rotation : rotation,
  };
}
