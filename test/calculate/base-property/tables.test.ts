import { expect, test } from "vitest";
import { basePropertyTables } from "../../../src/calculate/base-property/tables.js";
import { at, cell, dataset, lookupIn, number, read } from "../by-hand.js";

const ledger = ["base-property", "fund", "fund-reserve", "guarantee-liability"].map((id) =>
  read(`balance-sheet/${id}`, "1"),
);
const one = number("1");
const tables = {
  baseProperty: [{ fiscalYear: cell(2024), fund: one, reserve: one, total: undefined, place: at(1) }],
  basePropertyPlan: [{ item: cell("基金"), balance: one, increase: one, place: at(1) }],
};

test("those that the dataset has facts for, in the order of print", () => {
  const ids = (data: Parameters<typeof dataset>[0], known = ledger) =>
    basePropertyTables(dataset(data), lookupIn(...known), "末", []).map(
      ({ id, period }) => `${id} ${period}`,
    );
  expect(ids({ tables, settings: { ceilingMultiple: 60 } })).toEqual([
    "base-property/composition 末",
    "base-property/trend ",
    "base-property/plan 令和7年度",
    "base-property/ceiling 末",
  ]);
  expect(ids({}, [])).toEqual([]);
});
