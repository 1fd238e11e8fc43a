import { z } from "zod";
import { plans } from "../../model/association/plan.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import { tableBlock } from "../table-block.js";

const titles = {
  ...Object.fromEntries(Object.entries(plans).map(([name, { title }]) => [name, title])),
  result: "当年度の計画と実績（計画達成率）",
} as Readonly<Record<keyof typeof plans | "result", string>>;
const names = Object.keys(titles) as (keyof typeof titles)[];

export const plan = component({
  name: "plan",
  title: "計画の表",
  about:
    "計画の金額と、対前年度計画比・対前年度実績見込比。result は、当年度の計画（当年度の行か、翌年度の行の前年度計画額）と、推移の当年度の額。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    of: z.enum(names).describe(names.map((name) => `${name} ${titles[name]}`).join("、")),
    ...tableSize,
  }),
  example: '::plan{of="annual"}',
  build: ({ attributes: { of } }, context) => {
    const found = context.table(`plan/${of}`);
    return found ? [tableBlock(found, context)] : [];
  },
});
