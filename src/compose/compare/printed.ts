import { paperLook, shownColumn } from "../../calculate/compare/look.js";
import type { Figure } from "../../model/figure.js";
import { printNumber } from "../../model/print.js";
import { comparisonStyle } from "../../model/side-by-side.js";

/** 「298,423百万円」「12.50％」: a figure as it is printed on paper, with its unit. */
export function printed(figure: Figure): string {
  const { value, unit } = paperLook.show(figure);
  const { digits } = shownColumn("", "", figure.unit, paperLook);
  return `${printNumber(value, digits, comparisonStyle)}${unit}`;
}
