import { describe, expect, it } from "vitest";
import { scheduleChecks } from "../../../../src/calculate/fees/checks/checks.js";
import { percentText } from "../../../../src/calculate/fees/percent.js";
import { Decimal } from "../../../../src/model/decimal.js";
import type { ClassTable, FeeSchedule } from "../../../../src/model/fee-schedule.js";
import { findAll } from "../../../../src/problem/check.js";
import { inForce, scheduleOf } from "../../../support/fee-schedules.js";

/** A table with one rate written otherwise. */
const withRate = (table: ClassTable, index: number, value: Decimal): ClassTable => ({
  ...table,
  rates: table.rates.map((rate, at) => (at === index ? { ...rate, value } : rate)),
});

/** Every rate that one mistyped digit makes of a rate. */
function slipsOf(rate: Decimal): Decimal[] {
  const digits = rate.times(100).toString().padStart(3, "0");
  return [...digits].flatMap((digit, at) =>
    [..."0123456789"]
      .filter((other) => other !== digit)
      .map((other) => new Decimal(digits.slice(0, at) + other + digits.slice(at + 1)).dividedBy(100)),
  );
}

/** What the checks say of each slip: whether they found it, and whether a hint names the right rate. */
function outcomes(tables: readonly ClassTable[], slip: (table: ClassTable) => FeeSchedule) {
  return tables.flatMap((table) =>
    table.rates.flatMap((rate, index) => {
      const right = rate.value ?? new Decimal(0);
      return slipsOf(right).map((wrong) => {
        const hints = findAll(scheduleChecks, slip(withRate(table, index, wrong))).map(({ hint }) => hint);
        return {
          found: hints.length > 0,
          named: hints.some((hint) => hint.includes(`${percentText(right)}％`)),
        };
      });
    }),
  );
}

const schedule = inForce(scheduleOf("aomori-2024"), "2025-03-31");
const { specialRule: rule } = schedule;
const put = (tables: readonly ClassTable[], changed: ClassTable) =>
  tables.map((table) => (table.name === changed.name ? changed : table));

describe("料率表のどの一桁を打ち違えても", () => {
  it("基準料率: 必ず見つかり、正しい料率が示される", () => {
    const seen = outcomes(schedule.classTables, (table) => ({
      ...schedule,
      classTables: put(schedule.classTables, table),
    }));
    expect(seen).toHaveLength(18 * 27);
    expect(seen.filter(({ found, named }) => !found || !named)).toEqual([]);
  });

  it("特殊保証の料率: 必ず見つかり、正しい料率が示される", () => {
    const published = rule?.published ?? [];
    const seen = outcomes(published, (table) => ({
      ...schedule,
      ...(rule && { specialRule: { ...rule, published: put(published, table) } }),
    }));
    expect(seen).toHaveLength(18 * 27);
    expect(seen.filter(({ found, named }) => !found || !named)).toEqual([]);
  });
});
