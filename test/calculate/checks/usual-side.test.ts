import { describe, expect, test } from "vitest";
import {
  balancePlace,
  isBlank,
  type LedgerRow,
  usualBalance,
} from "../../../src/calculate/checks/usual-side.js";
import type { LedgerSection } from "../../../src/model/association/statement/statements.js";
import type { Unit } from "../../../src/model/unit.js";
import { at, cell, number } from "../by-hand.js";

/** A row of which the debit stands in line 10 and the credit in line 20, to tell them apart. */
const row = (
  section: LedgerSection,
  debit: string | null,
  credit: string | null,
  units: readonly [Unit, Unit] = ["円", "円"],
): LedgerRow => ({
  section: cell(section),
  account: cell("甲"),
  debit: number(debit, units[0], 10),
  credit: number(credit, units[1], 20),
  place: at(1),
});

describe("a balance is positive on its usual side", () => {
  test.each([
    ["資産", "5", "3", "2"],
    ["資産", "3", "5", "-2"],
    ["負債及び正味財産", "3", "5", "2"],
    ["負債及び正味財産", "5", "3", "-2"],
    ["経常収入", null, "5", "5"],
    ["経常支出", "5", null, "5"],
  ] as const)("%s: %s in debit and %s in credit are %s", (section, debit, credit, balance) => {
    expect(String(usualBalance(row(section, debit, credit)))).toBe(balance);
  });
  test("in yen: 5千円 less 4,000円 are 1,000円", () => {
    expect(String(usualBalance(row("資産", "5", "4000", ["千円", "円"])))).toBe("1000");
  });
  test("nothing, and as much on both sides, is blank and on neither side", () => {
    for (const section of ["資産", "負債及び正味財産"] as const) {
      for (const same of [null, "0", "5"]) {
        expect(isBlank(row(section, same, same))).toBe(true);
        expect(usualBalance(row(section, same, same)).isNegative()).toBe(false);
      }
      expect(isBlank(row(section, "5", "4"))).toBe(false);
    }
  });
});

describe("the cell that makes a balance unusual", () => {
  test.each([
    ["an asset in credit", row("資産", null, "5"), 20],
    ["an asset in credit beside a zero", row("資産", "0", "5"), 20],
    ["an asset with less in debit", row("資産", "3", "5"), 20],
    ["a negative asset", row("資産", "-5", null), 10],
    ["a negative asset beside a zero", row("資産", "-5", "0"), 10],
    ["a liability in debit", row("負債及び正味財産", "5", null), 10],
    ["a negative liability", row("負債及び正味財産", null, "-5"), 20],
  ])("%s", (_, unusual, line) => {
    expect(balancePlace(unusual).row).toBe(line);
  });
});
