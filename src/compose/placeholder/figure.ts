import { rounded } from "../../calculate/arithmetic.js";
import type { RoundingMode } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { printNumber } from "../../model/print.js";
import { isMoney, type Unit } from "../../model/unit.js";
import { brokenPlaceholder } from "../../problem/rules/compose.js";
import type { Context } from "../context.js";
import type { Placeholder } from "./placeholder.js";

const modes: readonly string[] = ["half-up", "truncate", "up"] satisfies RoundingMode[];

/** 数値: a figure of the report, rounded as the author asks and printed with its unit. */
export const figure: Placeholder = {
  name: "figure",
  about:
    "帳簿・統計の数値。unitは単位、digitsは小数の桁、modeは端数（half-up 四捨五入、truncate 切捨て、up 切上げ）。名の@yearはこの年度、@year-1は前年度になります",
  example: '{{figure "balance-sheet/guarantee-liability" unit="億円"}}',
  print: ({ values: [id], named }, context, place) => {
    const { unit, digits, mode = "half-up" } = named;
    if (typeof id !== "string" || !modes.includes(String(mode))) {
      const reason =
        typeof id === "string" ? `modeは${modes.join("、")}のどれか` : "figureには数値の名が要ります";
      context.problems.push(brokenPlaceholder({ reason }, place));
      return [];
    }
    const found = context.figure(id, place);
    if (!found) return [];
    if (unit !== undefined && unit !== found.unit && !(isMoney(String(unit)) && isMoney(found.unit))) {
      context.problems.push(brokenPlaceholder({ reason: `「${id}」の単位は${found.unit}です` }, place));
      return [];
    }
    const printed = rounded(found, {
      unit: (unit ?? found.unit) as Unit,
      digits: typeof digits === "number" ? digits : usualDigits(found, unit),
      mode: mode as RoundingMode,
    });
    return [{ kind: "figure", figure: printed, text: figureText(printed, context, digits) }];
  },
};

/** Amounts and counts are printed whole, ratios as they were rounded. */
const usualDigits = ({ unit, value }: Figure, wished: unknown): number =>
  isMoney(unit) || wished !== undefined ? 0 : (value?.decimalPlaces() ?? 0);

/** 3,040億円. */
export function figureText({ value, unit }: Figure, { dataset }: Context, digits?: unknown): string {
  const places = typeof digits === "number" ? digits : (value?.decimalPlaces() ?? 0);
  const number = printNumber(value, places, dataset.settings.style);
  return value === null ? number : `${number}${unit}`;
}
