import { z } from "zod";
import type { Block } from "../../model/block.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import { wordGrid } from "../word-grid.js";

export const evaluation = component({
  name: "evaluation",
  title: "計画の評価",
  about:
    "経営計画の取組みごとの実績、達成状況、自己評価（plan/evaluation）の表と、その下に外部評価委員会の意見。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject(tableSize),
  example: "::evaluation",
  build: ({ place }, context) => {
    const rows = context.dataset.tables.planEvaluation ?? [];
    if (rows.length === 0) return [];
    const grid = wordGrid(
      [
        { heading: "区分", width: 7, join: "always" },
        { heading: "計画", width: 15 },
        { heading: "実績", width: 22 },
        { heading: "達成状況", width: 6 },
        { heading: "自己評価", width: 20, join: "within" },
      ],
      rows.map((row) => [
        row.category.value,
        row.objective.value,
        row.result.value,
        row.achievement.value,
        row.assessment.value,
      ]),
    );
    const opinions = rows.flatMap(({ category, opinion }) =>
      opinion?.value
        ? [
            {
              term: category.value,
              content: opinion.value
                .split("\n")
                .map((text): Block => ({ kind: "paragraph", role: "body", content: [text] })),
            },
          ]
        : [],
    );
    const caption = context.caption("表", "evaluation", "計画の評価");
    if (opinions.length === 0) return [{ ...grid, caption }];
    const text = "外部評価委員会の意見";
    return [
      { ...grid, caption },
      { kind: "heading", level: 3, id: context.headingId(), text, place },
      { kind: "definitions", layout: "beside", entries: opinions },
    ];
  },
});
