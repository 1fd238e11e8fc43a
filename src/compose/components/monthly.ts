import { z } from "zod";
import { courseId } from "../../calculate/monthly/report.js";
import { type Measure, measureNames } from "../../model/association/measures.js";
import type { Block } from "../../model/block.js";
import { seriesChart } from "../chart/series-chart.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import type { Context } from "../context.js";
import { monthlySentence } from "../monthly-sentence.js";
import { tableBlock } from "../table-block.js";

export const monthly = component({
  name: "monthly",
  title: "保証月報",
  about:
    "月ごとの統計（statistics/monthly）のいちばん新しい月を、前年の同じ月と、4月からの累計を前年の同じ期間と並べます。summary は項目ごとの表、words はその文、breakdowns は内訳の表、course は月ごとの推移の図。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    of: z
      .enum(["summary", "words", "breakdowns", "course"])
      .describe("summary 項目ごとの表、words 文、breakdowns 内訳の表、course 月ごとの推移の図"),
    measure: z
      .enum(measureNames as [Measure, ...Measure[]])
      .optional()
      .describe("この項目だけ（書かなければすべて。course では保証承諾）"),
    ...tableSize,
  }),
  example: '::monthly{of="summary"}',
  build: ({ attributes: { of, measure } }, context) => {
    const report = context.report.monthly;
    if (!report) return [];
    const isAsked = (one: Measure) => measure === undefined || measure === one;
    switch (of) {
      case "summary": {
        const rows = report.summary.rows.filter(({ id }) => measure === undefined || id === measure);
        return rows.length === 0 ? [] : [tableBlock({ ...report.summary, rows }, context)];
      }
      case "words":
        return report.subjects
          .filter((subject) => isAsked(subject.measure))
          .map((subject) => ({
            kind: "paragraph",
            role: "body",
            content: monthlySentence(subject, report, context.dataset.settings),
          }));
      case "breakdowns": {
        const asked = report.breakdowns.filter(
          ({ id }) => measure === undefined || id.startsWith(courseId(measure).replace(/months$/u, "")),
        );
        return asked.map((table) => tableBlock(table, context));
      }
      case "course":
        return courseChart(measure ?? "保証承諾", context);
    }
  },
});

/** 月ごとの推移: this year's line beside last year's. */
function courseChart(measure: Measure, context: Context): Block[] {
  const table = context.report.monthly?.courses.find(({ id }) => id === courseId(measure));
  if (!table) return [];
  const columns = table.columns.filter(({ id }) => id !== "change");
  const amounts = {
    ...table,
    columns,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 2) })),
  };
  const wanted = { as: "lines", id: table.id, title: table.title } as const;
  const chart = seriesChart(amounts, wanted, context.dataset.settings);
  if (typeof chart === "string") return [];
  return [
    { kind: "chart", caption: context.caption("図", `${table.id}/chart`, table.title), chart, ratio: 0.4 },
  ];
}
