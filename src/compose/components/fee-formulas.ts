import { z } from "zod";
import { isOwnRule } from "../../calculate/fees/own-rule.js";
import { valueText } from "../../calculate/fees/working.js";
import type { FeeReport } from "../../model/fee-report.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import { wordGrid } from "../word-grid.js";

export const feeFormulas = component({
  name: "fee-formulas",
  title: "保証料の計算式",
  about:
    "返し方ごとの保証料の計算式。分割返済と日割りの式は、その定め（分割係数、年の日数、日率の桁）が協会の料率表（rates/schedule）にあるときだけ載せます。料率表がなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject(tableSize),
  example: "::fee-formulas",
  build: (_, context) => {
    const { fees } = context.report;
    if (!fees) return [];
    const columns = [
      { heading: "返し方", width: 14 },
      { heading: "計算（円未満切捨て）", width: 42 },
    ];
    return [wordGrid(columns, formulasOf(fees), 1)];
  },
});

type Formula = [way: string, formula: string];

function formulasOf({ schedule, coefficients }: FeeReport): Formula[] {
  const { daysInYear, monthlyRateDigits, dailyRateDigits } = schedule.method;
  const instalments: Formula[] = [
    ["分けて返す", "借入金額 × 料率 × 月数 ÷ 12 × 分割係数"],
    ["据置期間がある", "据置期間は一括の式、そのあとは分けて返す式で計算し、それぞれ円未満を切り捨てて足す"],
  ];
  const monthly = dailyRateDigits === undefined ? "" : " ＋ 日率 × 残る日数";
  return [
    ["期日に一括して返す", "借入金額 × 料率 × 月数 ÷ 12"],
    ...(coefficients ? instalments : []),
    ...(monthlyRateDigits === undefined
      ? []
      : ([
          ["1年に満たない端数のある期間", `借入金額 ×（料率 × 年数 ＋ 月率 × 残る月数${monthly}）`],
        ] as Formula[])),
    ...(isOwnRule(daysInYear, schedule)
      ? ([
          ["確定日に返す・根保証", `借入金額（極度額）× 料率 × 日数 ÷ ${valueText(daysInYear)}`],
        ] as Formula[])
      : []),
  ];
}
