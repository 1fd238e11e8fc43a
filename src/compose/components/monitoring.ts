import { z } from "zod";
import type { Block } from "../../model/block.js";
import { inHouseOnly } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";
import { tableBlock } from "../table-block.js";

const tableNames = ["funnel", "criteria", "institutions", "refusals", "measures", "effects"] as const;

export const monitoring = component({
  name: "monitoring",
  title: "モニタリングと支援の表",
  about:
    "モニタリングの表（monitoring/cases など）から作る集計。candidates は案件ごとの目線合わせの表で、金融機関ごとに頁を改めます。モニタリングの資料（templates/monitoring）にだけ置けます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    of: z
      .enum([...tableNames, "candidates"])
      .describe(
        "funnel 支援までの流れ、criteria 基準ごとの該当、institutions 金融機関別、refusals 辞退の理由、measures 支援施策、effects 支援の効果、candidates 目線合わせの表",
      ),
  }),
  example: '::monitoring{of="funnel"}',
  build: ({ attributes: { of }, place }, context) => {
    const report = context.report.monitoring;
    if (!report) return [];
    if (of !== "candidates") {
      const table = report[of];
      return table ? [tableBlock(table, context)] : [];
    }
    if (!report.candidates) context.problems.push(inHouseOnly({}, place));
    return (report.candidates ?? []).flatMap((table, index): Block[] => [
      ...(index > 0 ? [{ kind: "page-break", to: "next" } as const] : []),
      tableBlock(table, context),
    ]);
  },
});
