import { z } from "zod";
import { statements } from "../../model/association/statement/statements.js";
import { balancesOf } from "../../model/statement-lines.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";

export const statement = component({
  name: "statement",
  title: "財務諸表",
  about: "収支計算書などを、左右に並ぶ勘定式で。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    id: z.enum(statements.map(({ id }) => id)).describe(statements.map(({ title }) => title).join("、")),
    ...tableSize,
  }),
  example: '::statement{id="income-statement"}',
  build: ({ attributes: { id } }, context) => {
    const found = context.report.statements.find((made) => made.id === id);
    if (!found) return [];
    return [
      {
        kind: "statement",
        caption: context.caption("表", id, found.title),
        statement: found,
        balances: balancesOf(found),
      },
    ];
  },
});
