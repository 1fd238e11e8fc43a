import { expect, test } from "vitest";
import { lines, piece } from "../by-hand.js";
import { statementOf } from "../proportion/statement.js";

test("both stacks in words, what is negative last", () => {
  const statements = [
    statementOf("balance-sheet", { "total-assets": 1 }, {}),
    statementOf(
      "asset-inventory",
      { cash: 12, "total-assets": 10 },
      { "total-liabilities": 4 },
      { "net-worth": 6 },
    ),
  ];
  expect(lines('::proportion{statement="asset-inventory"}', { report: { statements } })).toEqual([
    "diagram 図1 proportion-asset-inventory 財産の構成 proportion",
    "  財産の構成。資産は、現金・預け金12百万円、その他の資産▲2百万円。負債と正味財産は、その他の負債4百万円、正味財産6百万円。",
  ]);
});

test.each(["income-statement", "balance-sheet", "asset-inventory"])("%s, where it is there", (statement) => {
  expect(lines(`::proportion{statement="${statement}"}`)).toEqual([]);
});

test("no other statement is drawn", () => {
  expect(piece('::proportion{statement="budget"}').problems).toHaveLength(1);
});
