import { z } from "zod";
import { isOwnRule } from "../../calculate/fees/own-rule.js";
import type { Block } from "../../model/block.js";
import type { FeeReport } from "../../model/fee-report.js";
import type { FeeSchedule } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import { printNumber } from "../../model/print.js";
import type { Row } from "../../model/table.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import type { Context } from "../context.js";
import { tableBlock } from "../table-block.js";
import { wordGrid } from "../word-grid.js";

export const feeTerms = component({
  name: "fee-terms",
  title: "保証料の割引・上乗せ・返戻の定め",
  about:
    "料率表（rates/schedule）のうち、割引と上乗せ、または延滞と返戻の定め。発行月の初日に使われているものを載せます。延滞と返戻は、協会の料率表に書かれたものだけを載せます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    of: z.enum(["adjustments", "method"]).describe("adjustments 割引と上乗せ、method 延滞と返戻"),
    ...tableSize,
  }),
  example: '::fee-terms{of="adjustments"}',
  build: ({ attributes: { of } }, context) => {
    const { fees } = context.report;
    if (!fees) return [];
    return of === "adjustments" ? adjustments(fees.schedule, context) : method(fees, context);
  },
});

function adjustments({ discounts, surcharges }: FeeSchedule, context: Context): Block[] {
  const rows = [...group("discounts", "割引", discounts), ...group("surcharges", "上乗せ", surcharges)];
  if (rows.length === 0) return [];
  const table = {
    id: "fees/adjustments",
    title: `保証料率の${rows.flatMap(({ role, label }) => (role === "group" ? [label] : [])).join("と")}`,
    period: "",
    rowHeading: "区分",
    columns: [{ id: "points", label: "料率（年率）", kind: "percentage", unit: "％", digits: 2 }],
    rows,
    notes: [],
  } as const;
  return [tableBlock(table, context)];
}

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

const inParts = "分割納入";

/** 定めの一つ: the figures that it says, and how it is printed. */
interface Term {
  readonly item: string;
  readonly figures: readonly Figure[];
  readonly term: string;
  readonly about: string;
}

/** Only what the corporation's own schedule says: what others usually do is not printed in its name. */
function method({ schedule, parts: partsTables }: FeeReport, context: Context): Block[] {
  const { arrearsRate, refund, parts } = schedule.method;
  const { settings } = context.dataset;
  const printed = ({ value, unit }: Figure) =>
    `${printNumber(value, value?.decimalPlaces() ?? 0, settings.style)}${unit}`;
  const terms: readonly Term[] = [
    {
      item: "延滞保証料",
      figures: [arrearsRate],
      term: `年${printed(arrearsRate)}`,
      about: "保証債務の残高に乗じ、遅れた日数で計算します",
    },
    {
      item: "完済した年の返戻",
      figures: [refund.runningYearShare],
      term: printed(refund.runningYearShare),
      about: "その年のうち、まだ過ぎていない期間の保証料に対する割合です",
    },
    {
      item: "返戻しない額",
      figures: [refund.threshold],
      term: `${printed(refund.threshold)}${refund.thresholdKept ? "以下" : "未満"}`,
      about: "計算した返戻額がこの額のときは、お返ししません",
    },
    ...(partsTables.length > 0
      ? []
      : [
          {
            item: inParts,
            figures: [parts.monthsOver, parts.feeOver],
            term: `${printed(parts.monthsOver)}超、${printed(parts.feeOver)}超`,
            about: "保証期間と保証料がこれを超えるときに、分けて納められます",
          },
        ]),
  ];
  const own = terms.filter(({ figures }) => figures.every((figure) => isOwnRule(figure, schedule)));
  if (own.length === 0) return [];
  const columns = [
    { heading: "項目", width: 14 },
    { heading: "定め", width: 12 },
    { heading: "内容", width: 30 },
  ];
  const rows = own.map(({ item, term, about }) => [item, term, about]);
  return [
    {
      ...wordGrid(columns, rows, 1),
      caption: context.caption(
        "表",
        "fees/method",
        `${own.some(({ item }) => item === inParts) ? `${inParts}、` : ""}延滞と返戻の定め`,
      ),
    },
  ];
}
