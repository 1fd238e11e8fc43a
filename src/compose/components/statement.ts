import { z } from "zod";
import { type LineIn, statements } from "../../model/association/statement/statements.js";
import type { Balance } from "../../model/block.js";
import type { Statement } from "../../model/statement.js";
import { isFigure, type Table } from "../../model/table.js";
import { component } from "../component/component.js";

export const statement = component({
  name: "statement",
  title: "財務諸表",
  about: "収支計算書などを、左右に並ぶ勘定式で。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    id: z.enum(statements.map(({ id }) => id)).describe(statements.map(({ title }) => title).join("、")),
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

/** The lines across both sides: the ordinary balance closes the ordinary part, the others stand at the foot. */
function balancesOf({ left, right, result }: Statement): Balance[] {
  return (result?.rows ?? []).flatMap((row) => {
    const [figure] = row.cells;
    if (figure === undefined || !isFigure(figure)) return [];
    const before = row.id === ordinaryBalance ? extraordinary : [];
    return [
      { label: row.label, figure, after: { left: lastRow(left, before), right: lastRow(right, before) } },
    ];
  });
}

type IncomeLine = LineIn<"income-statement">;
const ordinaryBalance: IncomeLine = "ordinary-balance";
/** What stands below it. */
const extraordinary: readonly IncomeLine[] = ["extraordinary-expenditure", "extraordinary-income"];

/** The last row of a side, or the last before these. */
function lastRow({ rows }: Table, before: readonly string[]): string {
  const next = rows.findIndex(({ id }) => before.includes(id));
  return rows[next > 0 ? next - 1 : rows.length - 1]?.id ?? "";
}
