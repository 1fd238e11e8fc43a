import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appliedRate } from "../../../src/calculate/fees/applied-rate.js";
import { guaranteeFee } from "../../../src/calculate/fees/fee.js";
import { loanProblems } from "../../../src/calculate/fees/loan.js";
import { feeInParts } from "../../../src/calculate/fees/parts.js";
import { isPlainCase, type QuickCase, quickFee } from "../../../src/calculate/fees/quick.js";
import { feeRefund } from "../../../src/calculate/fees/refund.js";
import { Decimal } from "../../../src/model/decimal.js";
import { type RiskClass, riskClasses } from "../../../src/model/fee-schedule.js";
import type { Loan } from "../../../src/model/loan.js";
import { figure, scheduleOf, standardMethod } from "../../support/fee-schedules.js";

const amounts = fc.integer({ min: 1, max: 1_280_000_000 });
const rates = fc.integer({ min: 0, max: 26_500 });

const plainCases: fc.Arbitrary<QuickCase> = fc
  .record({
    amount: amounts,
    rate: rates,
    term: fc.integer({ min: 1, max: 360 }),
    inDays: fc.boolean(),
    count: fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 360 })),
    uneven: fc.boolean(),
    grace: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
    held: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100_000_000 })),
  })
  .filter(isPlainCase);

const loanOf = ({ amount, rate, term, inDays, count, uneven, grace, held }: QuickCase): Loan => ({
  amount: figure(amount, "円"),
  rate: figure(new Decimal(rate).dividedBy(10_000).toString(), "％"),
  term: figure(term, inDays ? "日" : "か月"),
  ...(count > 0 && {
    instalments: {
      count: figure(count, "回"),
      uneven,
      ...(grace > 0 && { grace: figure(grace, "か月") }),
      ...(held > 0 && { held: figure(held, "円") }),
    },
  }),
});

const exactFee = (one: QuickCase, method = standardMethod): number =>
  guaranteeFee(loanOf(one), method).value?.toNumber() ?? Number.NaN;
const quick = quickFee(standardMethod);

describe("大量の計算は、過程つきの計算と同じ", () => {
  it("標準の方法", () => {
    fc.assert(
      fc.property(plainCases, (one) => {
        expect(loanProblems(loanOf(one))).toEqual([]);
        expect(quick(one)).toBe(exactFee(one));
      }),
      { numRuns: 2_000 },
    );
  });

  it("月率を先に切り捨てる方法", () => {
    const method = { ...standardMethod, monthlyRateDigits: 4 };
    const quickMonthly = quickFee(method);
    fc.assert(
      fc.property(plainCases, (one) => quickMonthly(one) === exactFee(one, method)),
      { numRuns: 1_000 },
    );
  });

  it("倍精度の整数に収まらない額", () => {
    const huge = { amount: 99_999_999_999, rate: 26_500, term: 599, inDays: false, count: 599 };
    const one = { ...huge, uneven: true, grace: 0, held: 0 };
    expect(quick(one)).toBe(exactFee(one));
  });
});

describe("保証料の性質", () => {
  it("貸付金額が小さければ、保証料は増えない", () => {
    fc.assert(
      fc.property(plainCases, fc.nat(1_000_000), (one, less) => {
        const smaller = { ...one, amount: one.amount - less };
        fc.pre(isPlainCase(smaller));
        return quick(smaller) <= quick(one);
      }),
    );
  });

  it("区分がよくなれば、保証料は増えない（どの協会のどの制度でも）", () => {
    const schedules = ["aomori-2024", "saga-2014", "sample-2025"].map((dataset) => scheduleOf(dataset));
    const cases = schedules.flatMap(({ versions }) => {
      const schedule = versions.at(-1);
      return (schedule?.programmes ?? []).flatMap((programme) =>
        programme.rates.some(({ kind }) => kind === "classes") && programme.until === undefined
          ? [{ schedule, programme: programme.name, date: programme.from }]
          : [],
      );
    });
    const rateOf = ({ schedule, programme, date }: (typeof cases)[number], riskClass: RiskClass) => {
      if (!schedule) throw new Error("no schedule");
      const full = schedule.programmes.find(({ name }) => name === programme)?.rates[0]?.cover === "full";
      const found = appliedRate(schedule, { programme, riskClass, full, discounts: [], date });
      return found.value?.value?.times(10_000).toNumber() ?? Number.NaN;
    };
    fc.assert(
      fc.property(fc.constantFrom(...cases), plainCases, (which, one) => {
        const fees = riskClasses.map((riskClass) => quick({ ...one, rate: rateOf(which, riskClass) }));
        return fees.every((fee, index) => index === 0 || fee <= (fees[index - 1] ?? 0));
      }),
    );
  });

  it("一括返済では、期間が短ければ保証料は増えない", () => {
    fc.assert(
      fc.property(plainCases, fc.nat(120), (one, less) => {
        const whole = { ...one, count: 0, grace: 0, held: 0 };
        const shorter = { ...whole, term: whole.term - less };
        fc.pre(isPlainCase(shorter));
        return quick(shorter) <= quick(whole);
      }),
    );
  });

  it("分割返済では、25回が24回より安いことがある（係数が一段下がるため）", () => {
    const fees = [24, 25].map((count) =>
      quick({
        amount: 12_000_000,
        rate: 11_500,
        term: count,
        inDays: false,
        count,
        uneven: false,
        grace: 0,
        held: 0,
      }),
    );
    expect(fees).toEqual([165_600, 158_125]);
  });

  it("分割納入の和は保証料に等しく、どの回も0円以上", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300_001, max: 50_000_000 }),
        fc.integer({ min: 25, max: 360 }),
        (fee, months) => {
          const asked = { term: figure(months, "か月"), revolving: false, from: "2025-04-01" };
          const parts = feeInParts(figure(fee, "円"), asked, standardMethod).value ?? [];
          const values = parts.map(({ value }) => value?.toNumber() ?? Number.NaN);
          expect(values.reduce((left, right) => left + right, 0)).toBe(fee);
          expect(values.every((value) => value >= 0)).toBe(true);
        },
      ),
    );
  });

  it("返戻は払った保証料を超えず、完済が遅いほど増えない", () => {
    const day = (offset: number) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        amounts,
        fc.nat(400),
        fc.integer({ min: 1, max: 3_000 }),
        fc.nat(3_000),
        (fee, start, length, at) => {
          fc.pre(at < length);
          const refundOn = (offset: number) =>
            feeRefund(
              {
                fee: figure(fee, "円"),
                from: day(start),
                until: day(start + length),
                completed: day(start + offset),
              },
              standardMethod,
            ).value?.computed.value?.toNumber() ?? Number.NaN;
          const refund = refundOn(at);
          expect(refund).toBeGreaterThanOrEqual(0);
          expect(refund).toBeLessThanOrEqual(fee);
          expect(refundOn(at + 1)).toBeLessThanOrEqual(refund);
        },
      ),
    );
  });
});
