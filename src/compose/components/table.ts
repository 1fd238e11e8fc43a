import { z } from "zod";
import { basePropertyTableIds, trendTableId } from "../../model/association/ids.js";
import { measureNames } from "../../model/association/measures.js";
import type { Table } from "../../model/table.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import { tableBlock } from "../table-block.js";

export const table = component({
  name: "table",
  title: "表",
  about: "帳簿と統計から計算した表。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    of: z
      .enum(["ratio", ...basePropertyTableIds, ...measureNames.map(trendTableId)])
      .describe("主な指標、基本財産の構成・出捐者別の割合・増減・推移・計画、保証の最高限度、各項目の推移"),
    years: z
      .enum(["down", "across"])
      .default("down")
      .describe("推移の表の年度を、down 縦に、across 横に並べる"),
    title: z.string().optional().describe("表の題（書かなければ表そのものの題）"),
    against: z
      .enum(["previous"])
      .optional()
      .describe("previous 主な指標の前年度と増減 を脇に置く（前年度のデータがあるとき）"),
    ...tableSize,
  }),
  example: '::table{of="ratio"}',
  build: ({ attributes: { of, years, title, against } }, context) => {
    const found = context.table(of);
    if (!found) return [];
    const shown = against ? (context.report.beside.get(of) ?? found) : found;
    const block = tableBlock(shown, context, title ?? titleOf(found));
    return [years === "across" && found.rows.length > 1 ? { ...block, across: true } : block];
  },
});

/** One year alone is no 推移. */
const titleOf = ({ title, rows }: Table): string =>
  rows.length === 1 ? title.replace(/の推移$/u, "の実績") : title;
