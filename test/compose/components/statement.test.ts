import { expect, test } from "vitest";
import type { Statement } from "../../../src/model/statement.js";
import type { Row, Table } from "../../../src/model/table.js";
import { read } from "../../calculate/by-hand.js";
import { piece, row } from "../by-hand.js";

const side = (id: string, ...rows: readonly Row[]): Table => ({
  id,
  title: id,
  period: "",
  rowHeading: "",
  columns: [{ id: "amount", label: "金額", kind: "amount", unit: "円", digits: 0 }],
  rows,
  notes: [],
});

const money = (id: string, more: Partial<Row> = {}) =>
  row(id, [read(id, "1")], { label: `${id}の名`, ...more });

const statement = (id: string, left: Table, right: Table, result?: Table): Statement => ({
  id,
  title: `${id}の題`,
  period: "",
  left,
  right,
  ...(result ? { result } : {}),
});

function placed(found: Statement) {
  const { blocks, problems } = piece(`::statement{id="${found.id}"}`, {
    report: { statements: [statement("x", side("l"), side("r")), found] },
  });
  expect(problems).toEqual([]);
  const [block] = blocks;
  if (block?.kind !== "statement") throw new Error("nothing was placed");
  expect(block.statement).toBe(found);
  return {
    caption: block.caption,
    balances: block.balances.map(({ label, figure, after }) => [label, figure.id, after.left, after.right]),
  };
}

test("the ordinary balance closes the ordinary part, the others stand at the foot", () => {
  const left = side(
    "left",
    money("ordinary-expenditure"),
    money("fees"),
    money("extraordinary-expenditure"),
    money("write-off"),
  );
  const right = side("right", money("ordinary-income"), money("extraordinary-income"), money("reversal"));
  const result = side(
    "result",
    money("ordinary-balance"),
    money("surplus"),
    row("words", ["言葉"]),
    row("none", []),
    row("blank", [null]),
  );
  expect(placed(statement("income-statement", left, right, result))).toEqual({
    caption: { id: "income-statement", number: "表1", text: "income-statementの題" },
    balances: [
      ["ordinary-balanceの名", "ordinary-balance", "fees", "ordinary-income"],
      ["surplusの名", "surplus", "write-off", "reversal"],
    ],
  });
});

test("a side without an extraordinary part ends with its last row", () => {
  const left = side("left", money("ordinary-expenditure"), money("fees"));
  const right = side("right", money("extraordinary-income"));
  const result = side("result", money("ordinary-balance"));
  expect(placed(statement("income-statement", left, right, result)).balances).toEqual([
    ["ordinary-balanceの名", "ordinary-balance", "fees", "extraordinary-income"],
  ]);
  expect(placed(statement("income-statement", side("l"), side("r"), result)).balances).toEqual([
    ["ordinary-balanceの名", "ordinary-balance", "", ""],
  ]);
});

test.each(["income-statement", "balance-sheet", "asset-inventory", "budget"])("%s can be placed", (id) => {
  expect(placed(statement(id, side("l"), side("r"))).balances).toEqual([]);
  expect(piece(`::statement{id="${id}"}`)).toEqual({ blocks: [], problems: [] });
});
