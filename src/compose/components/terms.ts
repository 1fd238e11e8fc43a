import { z } from "zod";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import { wordGrid } from "../word-grid.js";

export const terms = component({
  name: "terms",
  title: "保証の内容の表",
  about: "限度額・期間・資金使途・保証人・担保（guarantee/terms）。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject(tableSize),
  example: "::terms",
  build: (_, context) => {
    const rows = context.dataset.tables.terms ?? [];
    if (rows.length === 0) return [];
    const grid = wordGrid(
      [
        { heading: "項目", width: 9, join: "always" },
        { heading: "場合", width: 15 },
        { heading: "内容", width: 30, join: "within" },
      ],
      rows.map((row) => [row.item.value, row.case.value, row.content.value]),
      1,
    );
    return [{ ...grid, caption: context.caption("表", "terms", "保証の内容") }];
  },
});
