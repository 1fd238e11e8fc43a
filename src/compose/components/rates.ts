import { z } from "zod";
import type { FeeReport } from "../../model/fee-report.js";
import type { Table } from "../../model/table.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import { tableBlock } from "../table-block.js";

type Tables = readonly (Table | undefined)[];

const tablesOf = {
  classes: (fees: FeeReport): Tables => [fees.classes],
  adjusted: (fees: FeeReport): Tables => fees.adjusted,
  programmes: (fees: FeeReport): Tables => [fees.programmes],
  coefficients: (fees: FeeReport): Tables => [fees.coefficients],
  parts: (fees: FeeReport): Tables => fees.parts,
  examples: (fees: FeeReport): Tables => [fees.exampleTable],
  introduction: (fees: FeeReport): Tables => [fees.introduction],
  comparison: (fees: FeeReport): Tables => [fees.comparison],
};

export const rates = component({
  name: "rates",
  title: "保証料率の表",
  about:
    "料率表（rates/schedule）から作る表。発行月の初日に使われている料率を載せます。分割係数、分割納入、計算例は、協会の料率表に書かれたものだけを載せます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    of: z
      .enum(Object.keys(tablesOf) as (keyof typeof tablesOf)[])
      .default("classes")
      .describe(
        "classes 9区分の料率、adjusted 割引・上乗せ後、programmes 制度ごと、coefficients 分割係数、parts 分割納入の割合、examples 計算例、introduction 責任共有制度の導入前後、comparison 前の版からの変更",
      ),
    ...tableSize,
  }),
  example: "::rates",
  build: ({ attributes: { of } }, context) => {
    const { fees } = context.report;
    return fees ? tablesOf[of](fees).flatMap((table) => (table ? [tableBlock(table, context)] : [])) : [];
  },
});
