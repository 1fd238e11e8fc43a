import { paperLook, shownColumn } from "../../calculate/compare/look.js";
import type { Figure } from "../../model/figure.js";
import { printNumber } from "../../model/print.js";
import { comparisonStyle } from "../../model/side-by-side.js";
import type { Unit } from "../../model/unit.js";

/** 「298,423百万円」「12.50％」: a figure as it is printed on paper, with its unit. */
export function printed(figure: Figure): string {
  return printedIn(paperLook.show(figure).unit, figure);
}

/** 「＋757百万円」「▲0.69ポイント」: a difference, with its sign; two percentages are so many ポイント apart. */
export function printedGap(gap: Figure): string {
  const { unit } = paperLook.show(gap);
  const sign = gap.value?.isPositive() && !gap.value.isZero() ? "＋" : "";
  return `${sign}${printedIn(unit === "％" ? "ポイント" : unit, gap)}`;
}

function printedIn(unit: Unit, figure: Figure): string {
  const { digits } = shownColumn("", "", figure.unit, paperLook);
  return `${printNumber(paperLook.show(figure).value, digits, comparisonStyle)}${unit}`;
}
