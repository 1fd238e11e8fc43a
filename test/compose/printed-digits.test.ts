import { expect, test } from "vitest";
import { rounded } from "../../src/calculate/arithmetic.js";
import { printedDigits } from "../../src/compose/printed-digits.js";
import type { Table } from "../../src/model/table.js";
import { read } from "../calculate/by-hand.js";

const exact = read("ratio/recovery", "22.1389", "％");
const other = read("trend/approvals/2025/count", "6211", "件");

/** A table of one row, of figures with so many digits. */
const table = (...cells: readonly (readonly [Table["rows"][number]["cells"][number], number])[]): Table => ({
  id: "t",
  title: "",
  period: "",
  rowHeading: "",
  columns: cells.map(([, digits], at) => ({
    id: `c${at}`,
    label: "",
    kind: "percentage",
    unit: "％",
    digits,
  })),
  rows: [{ id: "r", label: "", level: 0, role: "item", cells: cells.map(([cell]) => cell) }],
  notes: [],
});

test("a figure is printed with the digits of the first column that has it, itself or rounded", () => {
  const printed = rounded(exact, { digits: 2, mode: "half-up", unit: "％" });
  const digits = printedDigits({
    statements: [],
    tables: [table(["言葉", 5], [null, 4], [printed, 2]), table([exact, 1], [other, 0])],
  });
  expect(digits.get(exact.id)).toBe(2);
  expect(digits.get(printed.id)).toBe(2);
  expect(digits.get(other.id)).toBe(0);
  expect(digits.has("ratio/none")).toBe(false);
});
