import { z } from "zod";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import { wordGrid } from "../word-grid.js";

export const support = component({
  name: "support",
  title: "支援の取組みの表",
  about: "創業・経営改善・再生・承継などの支援（report/support）。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject(tableSize),
  example: "::support",
  build: (_, context) => {
    const rows = context.dataset.tables.support ?? [];
    if (rows.length === 0) return [];
    const grid = wordGrid(
      [
        { heading: "区分", width: 8, join: "always" },
        { heading: "取組み", width: 13 },
        { heading: "対象", width: 14, join: "within" },
        { heading: "内容", width: 28 },
        { heading: "窓口", width: 9, join: "within" },
      ],
      rows.map((row) => [
        row.category.value,
        row.measure.value,
        row.eligible.value,
        row.content.value,
        row.desk.value,
      ]),
    );
    return [{ ...grid, caption: context.caption("表", "support", "支援の取組み") }];
  },
});
