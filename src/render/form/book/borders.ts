import type { BorderLine, Borders } from "../../sheet/sheet.js";
import { attributeOf, childOf, type XmlElement } from "../xml/element.js";
import { colourOf, type Palette } from "./colours.js";
import { isOn } from "./form-book.js";

const sides = ["top", "left", "bottom", "right"] as const;

/** The rules around a cell, and the slash through it. */
export function bordersOf(border: XmlElement, palette: Palette): Borders {
  const lineOf = (name: string) => borderLine(childOf(border, name), palette);
  const slash = lineOf("diagonal");
  const [up, down] = ["diagonalUp", "diagonalDown"].map((name) => isOn(attributeOf(border, name)));
  return {
    ...Object.fromEntries(
      sides.flatMap((side) => {
        const line =
          lineOf(side) ?? (side === "left" ? lineOf("start") : side === "right" ? lineOf("end") : undefined);
        return line ? [[side, line]] : [];
      }),
    ),
    ...(slash && { slash: { line: slash, up: up ?? false, down: down ?? false } }),
  };
}

const lineStyles: Record<string, BorderLine["style"]> = {
  hair: "hair",
  thin: "thin",
  medium: "medium",
  thick: "thick",
  dotted: "dotted",
  dashed: "dashed",
  double: "double",
  dashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashed: "dashed",
  mediumDashDot: "dashed",
  mediumDashDotDot: "dotted",
  slantDashDot: "dashed",
};

function borderLine(line: XmlElement | undefined, palette: Palette): BorderLine | undefined {
  const style = line && lineStyles[attributeOf(line, "style") ?? ""];
  return style && { style, colour: colourOf(childOf(line, "color"), palette, "#000000") };
}
