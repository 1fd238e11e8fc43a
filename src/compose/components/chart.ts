import { z } from "zod";
import { overTime, stackedOverTime } from "../chart/over-time.js";
import { component } from "../component/component.js";

const charts = {
  "trend/approvals": "保証承諾の推移",
  "trend/outstanding": "保証債務残高の推移",
  "trend/subrogations": "代位弁済の推移",
  "trend/recoveries": "回収の推移",
  "base-property/trend": "基本財産の推移",
} as const;

export const chart = component({
  name: "chart",
  title: "推移の図",
  about:
    "年度ごとの金額を棒で、件数を折れ線で。基本財産は基金と基金準備金の積み上げ。一年分しかなければ、またデータがなければ、何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    of: z
      .enum(Object.keys(charts) as (keyof typeof charts)[])
      .describe("保証承諾、保証債務残高、代位弁済、回収、基本財産"),
  }),
  example: '::chart{of="trend/approvals"}',
  build: ({ attributes: { of } }, context) => {
    const table = context.table(of);
    if (!table || table.rows.length < 2) return [];
    const spec =
      of === "base-property/trend"
        ? stackedOverTime(table, charts[of], ["fund", "reserve"], context)
        : overTime(table, charts[of], context);
    return [{ kind: "chart", caption: context.caption("図", `${of}/chart`, charts[of]), chart: spec }];
  },
});
