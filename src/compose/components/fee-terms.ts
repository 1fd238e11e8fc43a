import { z } from "zod";
import type { Block } from "../../model/block.js";
import { type FeeSchedule, scheduleOn } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import { printNumber } from "../../model/print.js";
import type { Column, Row, Table } from "../../model/table.js";
import { component } from "../component/component.js";
import type { Context } from "../context.js";
import { tableBlock } from "../table-block.js";
import { wordGrid } from "../word-grid.js";

export const feeTerms = component({
  name: "fee-terms",
  title: "保証料の割引・係数・納め方の表",
  about:
    "料率表（rates/schedule）のうち、割引と上乗せ、分割係数、分割納入、延滞と返戻の定め。発行月の初日に使われているものを載せます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    of: z
      .enum(["adjustments", "coefficients", "parts", "method"])
      .describe("adjustments 割引と上乗せ、coefficients 分割係数、parts 分割納入、method 延滞と返戻"),
  }),
  example: '::fee-terms{of="coefficients"}',
  build: ({ attributes: { of } }, context) => {
    const { fees } = context.sources;
    const schedule = fees && scheduleOn(fees, `${context.dataset.settings.published}-01`);
    return schedule ? makers[of](schedule, context) : [];
  },
});

const makers = {
  adjustments({ discounts, surcharges }: FeeSchedule, context: Context): readonly Block[] {
    const rows = [...group("discounts", "割引", discounts), ...group("surcharges", "上乗せ", surcharges)];
    if (rows.length === 0) return [];
    const columns: Column[] = [
      { id: "points", label: "料率（年率）", kind: "percentage", unit: "％", digits: 2 },
    ];
    return [
      tableBlock(tableOf("rates/adjustments", "保証料率の割引と上乗せ", "区分", columns, rows), context),
    ];
  },
  coefficients({ method }: FeeSchedule, context: Context): readonly Block[] {
    const bands = method.coefficients;
    const rows = bands.map(({ least, even, uneven }, index): Row => {
      const next = bands[index + 1];
      const label = next ? `${least}回から${next.least - 1}回まで` : `${least}回から`;
      return { id: String(least), label, level: 0, role: "item", cells: [even, uneven] };
    });
    const column = (id: string, label: string): Column => ({
      id,
      label,
      kind: "percentage",
      unit: "",
      digits: 2,
    });
    const columns = [column("even", "均等に返済"), column("uneven", "均等でない返済")];
    return [tableBlock(tableOf("rates/coefficients", "分割係数", "返済の回数", columns, rows), context)];
  },
  parts({ method: { parts } }: FeeSchedule, context: Context): readonly Block[] {
    const { style } = context.dataset.settings;
    const print = ({ value }: Figure) => printNumber(value, value?.decimalPlaces() ?? 0, style);
    const grid = wordGrid(
      [
        { heading: "保証期間", width: 14 },
        { heading: "毎年納める割合（％）", width: 36 },
      ],
      parts.bands.map(({ monthsUpTo, percentages }) => [
        monthsUpTo === undefined ? "それを超える期間" : `${yearsOf(monthsUpTo)}以内`,
        percentages.map(print).join("、"),
      ]),
      1,
    );
    const note = `保証期間が${yearsOf(parts.monthsOver)}を超え、保証料が${print(parts.feeOver)}${parts.feeOver.unit}を超えるときにご利用いただけます。`;
    return [{ ...grid, caption: context.caption("表", "rates/parts", "保証料の分割納入"), notes: [note] }];
  },
  method({ method: { arrearsRate, refund } }: FeeSchedule, context: Context): readonly Block[] {
    const { style } = context.dataset.settings;
    const words = ({ value, unit }: Figure) =>
      `${printNumber(value, value?.decimalPlaces() ?? 0, style)}${unit}`;
    const grid = wordGrid(
      [
        { heading: "項目", width: 14 },
        { heading: "定め", width: 12 },
        { heading: "内容", width: 30 },
      ],
      [
        ["延滞保証料", `年${words(arrearsRate)}`, "保証債務の残高に乗じ、遅れた日数で計算します"],
        [
          "完済した年の返戻",
          words(refund.runningYearShare),
          "その年のうち、まだ過ぎていない期間の保証料に対する割合です",
        ],
        [
          "返戻しない額",
          `${words(refund.threshold)}${refund.thresholdKept ? "以下" : "未満"}`,
          "計算した返戻額がこの額のときは、お返ししません",
        ],
      ],
      1,
    );
    return [{ ...grid, caption: context.caption("表", "rates/method", "延滞と返戻の定め") }];
  },
};

function group(
  id: string,
  label: string,
  entries: readonly { readonly name: string; readonly points: Figure }[],
): Row[] {
  if (entries.length === 0) return [];
  return [
    { id, label, level: 0, role: "group", cells: [null] },
    ...entries.map(
      ({ name, points }): Row => ({
        id: `${id}/${name}`,
        label: name,
        level: 1,
        role: "item",
        cells: [points],
      }),
    ),
  ];
}

function tableOf(
  id: string,
  title: string,
  rowHeading: string,
  columns: readonly Column[],
  rows: readonly Row[],
): Table {
  return { id, title, period: "", rowHeading, columns, rows, notes: [] };
}

/** 4年, 2年6か月. */
function yearsOf(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return `${years > 0 ? `${years}年` : ""}${rest > 0 ? `${rest}か月` : ""}`;
}
