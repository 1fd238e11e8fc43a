import { z } from "zod";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import { wordGrid } from "../word-grid.js";

export const eligibility = component({
  name: "eligibility",
  title: "対象となる規模の表",
  about: "業種ごとの資本金と従業員数の上限（guarantee/eligibility）。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject(tableSize),
  example: "::eligibility",
  build: (_, context) => {
    const rows = context.dataset.tables.eligibility ?? [];
    if (rows.length === 0) return [];
    const grid = wordGrid(
      [
        { heading: "業種", width: 26 },
        { heading: "資本金（出資の総額）", width: 12 },
        { heading: "常時使用する従業員数", width: 12 },
      ],
      rows.map(({ industry, capital, employees }) => [industry.value, capital.value, employees.value]),
      1,
    );
    return [{ ...grid, caption: context.caption("表", "eligibility", "対象となる企業の規模") }];
  },
});
