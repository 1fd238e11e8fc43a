import { z } from "zod";
import type { Block } from "../../model/block.js";
import { component } from "../component/component.js";
import { wordGrid } from "../word-grid.js";

export const awards = component({
  name: "awards",
  title: "表彰の表",
  about: "表彰（report/awards）を賞ごとの表に。二つの賞は横に並べます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({}),
  example: "::awards",
  build: (_, context) => {
    const rows = context.dataset.tables.awards ?? [];
    const names = [...new Set(rows.map(({ award }) => award.value))];
    const tables = names.map((name, index): Block => {
      const grid = wordGrid(
        [
          { heading: "区分", width: 14, join: "always" },
          { heading: "受賞", width: 20 },
        ],
        rows
          .filter(({ award }) => award.value === name)
          .map(({ category, condition, winner }) => [
            [category.value, condition.value].filter((line) => line !== "").join("\n"),
            winner.value,
          ]),
      );
      return { ...grid, caption: context.caption("表", `awards-${index + 1}`, name) };
    });
    const [first, second, ...more] = tables;
    if (!first || !second || more.length > 0) return tables;
    return [{ kind: "columns", widths: [1, 1], columns: [[first], [second]] }];
  },
});
