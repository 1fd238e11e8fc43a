import { z } from "zod";
import { budgetStatement } from "../../model/association/statement/budget.js";
import { statements } from "../../model/association/statement/statements.js";
import { balancesOf } from "../../model/statement-lines.js";
import { invalidAttribute } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import { tableBlock } from "../table-block.js";

export const statement = component({
  name: "statement",
  title: "財務諸表",
  about:
    "収支計算書などを、左右に並ぶ勘定式で。against を書けば、縦に並ぶ報告式で、比べるものを脇に置きます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    id: z.enum(statements.map(({ id }) => id)).describe(statements.map(({ title }) => title).join("、")),
    against: z
      .enum(["previous", "result"])
      .optional()
      .describe(
        "previous 前年度の額、増減、増減率（前年度が0か負のとき、損失に転じたときの率は出しません）。前期残高試算表（収支予算なら当年度の収支予算）がいります。result は収支予算だけで、予算・決算対照（当年度の予算額、決算額、差、執行率）",
      ),
    ...tableSize,
  }),
  example: '::statement{id="income-statement"}',
  build: ({ attributes: { id, against }, place }, context) => {
    if (against === "result" && id !== budgetStatement.id) {
      const expected = `決算と対照できるのは、id="${budgetStatement.id}" だけです`;
      context.problems.push(
        invalidAttribute({ component: "statement", attribute: "against", expected }, place),
      );
      return [];
    }
    if (against) {
      const beside = context.tableNamed(`${id}/against-${against}`);
      return beside ? [tableBlock(beside, context)] : [];
    }
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
