import { z } from "zod";
import { plans } from "../../model/association/plan.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import { tableBlock } from "../table-block.js";

const names = Object.keys(plans) as (keyof typeof plans)[];

export const plan = component({
  name: "plan",
  title: "計画の表",
  about: "計画の金額と、対前年度計画比・対前年度実績見込比。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    of: z.enum(names).describe(names.map((name) => plans[name].title).join("、")),
    ...tableSize,
  }),
  example: '::plan{of="annual"}',
  build: ({ attributes: { of } }, context) => {
    const found = context.table(`plan/${of}`);
    return found ? [tableBlock(found, context)] : [];
  },
});
