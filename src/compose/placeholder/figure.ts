import { inSentence } from "../../calculate/written.js";
import type { RoundingMode } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import type { Inline } from "../../model/inline.js";
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
    "帳簿・統計の数値。unitは単位、digitsは小数の桁、modeは端数（half-up 四捨五入、truncate 切捨て、up 切上げ。なければkaiji.yamlのroundingのとおり）。名の@yearはこの年度、@year-1は前年度になります",
  example: '{{figure "balance-sheet/guarantee-liability" unit="億円"}}',
  print: ({ values: [id], named }, context, place) => {
    const { unit, digits, mode } = named;
    const refused = (reason: string): readonly Inline[] => {
      context.problems.push(brokenPlaceholder({ reason }, place));
      return [];
    };
    if (typeof id !== "string") return refused("figureには数値の名が必要です");
    if (mode !== undefined && !modes.includes(String(mode)))
      return refused(`modeは${modes.join("、")}のどれか`);
    if (digits !== undefined && !/^(?:\d|10)$/u.test(String(digits)))
      return refused("digitsは0から10までの整数");
    const found = context.figure(id, place);
    if (!found) return [];
    if (unit !== undefined && unit !== found.unit && !(isMoney(String(unit)) && isMoney(found.unit))) {
      return refused(`「${id}」の単位は${found.unit}です`);
    }
    const places = digits === undefined ? digitsInTable(found, unit, context) : Number(digits);
    const asked = {
      ...(unit !== undefined && { unit: unit as Unit }),
      ...(places !== undefined && { digits: places }),
      ...(mode !== undefined && { mode: mode as RoundingMode }),
    };
    const printed = inSentence(found, asked, context.dataset.settings.rounding);
    return [{ kind: "figure", figure: printed, text: figureText(printed, context, places) }];
  },
};

/** Digits of a figure that is no money, as its table prints it (95.0％); none where no table does, or in another unit. */
function digitsInTable({ id, unit }: Figure, wished: unknown, { digits }: Context): number | undefined {
  return isMoney(unit) || wished !== undefined ? undefined : digits.get(id);
}

/** 3,040億円. */
function figureText({ value, unit }: Figure, { dataset }: Context, digits?: number): string {
  const places = digits ?? value?.decimalPlaces() ?? 0;
  const number = printNumber(value, places, dataset.settings.style);
  return value === null ? number : `${number}${unit}`;
}
