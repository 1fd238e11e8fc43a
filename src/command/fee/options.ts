import { given } from "../../calculate/fees/constants.js";
import { readDate } from "../../load/date.js";
import { readNumber } from "../../load/number.js";
import { Decimal } from "../../model/decimal.js";
import type { IsoDate } from "../../model/era.js";
import type { Figure } from "../../model/figure.js";
import type { Unit } from "../../model/unit.js";
import type { Problem } from "../../problem/problem.js";
import { missingOption, unreadableOption } from "../../problem/rules/fee-case.js";

/** 引数の読み手: options as text to figures and days; what cannot be read goes to `problems`. */
export function optionReader(problems: Problem[]) {
  const unreadable = (option: string, text: string, expected: string): undefined => {
    problems.push(unreadableOption({ option, text, expected }));
  };

  const number = (
    option: string,
    label: string,
    unit: Unit,
    text: string | undefined,
  ): Figure | undefined => {
    if (text === undefined) return undefined;
    const value = readNumber(text);
    return value ? given(option, label, value, unit) : unreadable(option, text, "数");
  };

  return {
    number,
    /** A number that must be there; zero stands in where it is not, and there is a problem. */
    needed(option: string, label: string, unit: Unit, text: string | undefined, why: string): Figure {
      if (text === undefined) problems.push(missingOption({ option: `${label}（${option}）`, why }));
      return number(option, label, unit, text) ?? given(option, label, new Decimal(0), unit);
    },
    date(option: string, text: string | undefined): IsoDate | undefined {
      if (text === undefined) return undefined;
      return readDate(text) ?? unreadable(option, text, "日付");
    },
  };
}

export type OptionReader = ReturnType<typeof optionReader>;
