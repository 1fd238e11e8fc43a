import { expect, test } from "vitest";
import type { Table } from "../../../src/model/table.js";
import { read } from "../../calculate/by-hand.js";
import { piece, row } from "../by-hand.js";

// 前年度との比較: what stands beside a table is placed where it is asked for, and nowhere else.

const table = (id: string, ...more: readonly string[]): Table => ({
  id,
  title: id,
  period: "",
  rowHeading: "",
  columns: ["amount", ...more].map((one) => ({
    id: one,
    label: one,
    kind: "amount",
    unit: "円",
    digits: 0,
  })),
  rows: [
    row(
      "行",
      ["amount", ...more].map((one) => read(`${id}/${one}`, "1")),
    ),
  ],
  notes: [],
});

/** The columns of the first table that is placed, or of none. */
function placed(markdown: string, beside: readonly Table[]): readonly string[] | undefined {
  const own = ["ratio", "mix/approvals/業種別"].map((id) => table(id));
  const { blocks, problems } = piece(markdown, {
    data: { tables: {} },
    report: {
      tables: [...own, table("balance-sheet/against-previous", "previous")],
      beside: new Map(beside.map((one) => [one.id, one])),
    },
  });
  expect(problems).toEqual([]);
  const block = blocks.find(({ kind }) => kind === "table");
  return block?.kind === "table" ? block.table.columns.map(({ id }) => id) : undefined;
}

const both = [table("ratio", "previous"), table("mix/approvals/業種別", "previous")];

test.each(['::table{of="ratio" #}', '::breakdown{measure="保証承諾" by="業種別" chart="none" #}'])(
  "%s",
  (markdown) => {
    expect(placed(markdown.replace("#", ""), both)).toEqual(["amount"]);
    const against = markdown.replace("#", 'against="previous"');
    expect(placed(against, both)).toEqual(["amount", "previous"]);
    expect(placed(against, [])).toEqual(["amount"]);
  },
);

test("a statement is placed beside last year's, or not at all", () => {
  expect(placed('::statement{id="balance-sheet" against="previous"}', [])).toEqual(["amount", "previous"]);
  expect(placed('::statement{id="asset-inventory" against="previous"}', [])).toBeUndefined();
});
