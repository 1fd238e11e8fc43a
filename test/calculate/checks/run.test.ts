import { expect, test } from "vitest";
import { runChecks } from "../../../src/calculate/checks/run.js";
import { roundingGap } from "../../../src/calculate/total.js";
import type { Decimal } from "../../../src/model/decimal.js";
import { duplicateAccount, otherSection, unknownAccount } from "../../../src/problem/rules/ledger.js";
import { inForce, standard } from "../../support/fee-schedules.js";
import { at, cell, number, read, told } from "../by-hand.js";
import { flat, programme } from "../fees/schedule.js";
import { contextOf } from "./context.js";

/** Both sides of the balance sheet, a ceiling and a trend that all disagree. */
const figures = [
  read("balance-sheet/total-assets", "1", "円", 3),
  read("balance-sheet/total-liabilities-and-net-worth", "2", "円", 4),
  read("income-statement/reserve-reversal", "1", "円", 5),
  read("previous/balance-sheet/liability-reserve", "2", "円", 6),
  read("plan/mid-term/2025/回収", "1", "円", 7),
  read("plan/annual/2025/回収", "2", "円", 8),
];
const blank = number(null);
const annualPlan = [
  {
    fiscalYear: cell(2026, 9),
    item: cell("回収"),
    amount: blank,
    previousPlan: blank,
    previousEstimate: blank,
    planRatio: blank,
    estimateRatio: blank,
    place: at(1),
  },
  {
    fiscalYear: cell(2025, 9),
    item: cell("回収"),
    amount: blank,
    previousPlan: blank,
    previousEstimate: blank,
    planRatio: blank,
    estimateRatio: blank,
    place: at(1),
  },
];
/** 2023 is left out. */
const trend = [2022, 2024].map((year) => ({
  fiscalYear: cell(year, 9),
  measure: cell("回収" as const),
  count: undefined,
  amount: number("1"),
  place: at(1),
}));
const { report, dataset } = contextOf(figures, { tables: { annualPlan, trend } });

test("ties of the ledger, then of the statistics, then what is no tie", () => {
  expect(told(runChecks(report, dataset, []))).toEqual([
    "check/balance-sheet-unbalanced 3 (4)",
    "check/reserve-reversal 5 (6)",
    "check/mid-term-annual 7 (8)",
    "check/missing-years 9",
  ]);
});

test.each([
  unknownAccount({ title: "", section: "", suggestion: undefined }),
  otherSection({ title: "", section: "", own: "" }),
  duplicateAccount({ title: "" }),
])("a ledger with $rule is not compared", (met) => {
  expect(told(runChecks(report, dataset, [met]))).toEqual([
    "check/mid-term-annual 7 (8)",
    "check/missing-years 9",
  ]);
});

test("neither this year's nor last year's, nor its inventory", () => {
  const baseProperty = [2023, 2024].map((year) => ({
    fiscalYear: cell(year),
    fund: number("5"),
    reserve: number("0"),
    total: undefined,
    place: at(1),
  }));
  const ofLedger = contextOf(
    [
      read("asset-inventory/net-worth", "1", "円", 3),
      read("balance-sheet/fund-reserve", "7", "円", 4),
      read("previous/balance-sheet/fund-reserve", "6", "円", 5),
    ],
    { tables: { baseProperty } },
  );
  const rules = (met: Parameters<typeof runChecks>[2]) =>
    told(runChecks(ofLedger.report, ofLedger.dataset, met)).map((line) => line.split(" ")[0]);
  expect(rules([])).toEqual([
    "check/net-worth",
    // 7 is not 6 and nothing appropriated.
    "check/fund-reserve-rolled",
    "check/base-property-ledger",
    "check/base-property-previous",
  ]);
  expect(rules([duplicateAccount({ title: "" })])).toEqual([]);
});

test("a ledger of which a side is missing is told, and not compared besides", () => {
  const trialBalance = [
    {
      section: cell("資産" as const, 2),
      account: cell("甲", 2),
      debit: number("5"),
      credit: number(null),
      place: at(2),
    },
  ];
  const half = contextOf(figures, { tables: { annualPlan, trend, trialBalance } });
  expect(told(runChecks(half.report, half.dataset, []))).toEqual([
    "check/mid-term-annual 7 (8)",
    "check/empty-side -",
    "check/missing-years 9",
  ]);
});

test("one with any other problem is", () => {
  const zero = 0 as unknown as Decimal;
  const met = roundingGap({ label: "", handedOver: zero, ours: zero, unit: "千円" });
  expect(runChecks(report, dataset, [met])).toHaveLength(4);
});

test("a schedule of fees is checked as of the month of publication, its programmes with the rates as printed", () => {
  // A year after 2024-07-01 it may stand on 2025-07-01, not on 2025-08-01.
  const version = inForce(standard, "2025-04-01");
  const fees = {
    versions: [{ ...version, effectiveFrom: "2024-04-01", confirmed: "2024-07-01", programmes: [] }],
  };
  const rulesIn = (published: string) => {
    const context = contextOf([], { settings: { published } });
    return told(runChecks(context.report, { ...context.dataset, fees }, [])).map(
      (line) => line.split(" ")[0],
    );
  };
  expect(rulesIn("2025-07")).toEqual([]);
  expect(rulesIn("2025-08")).toEqual(["fees/confirmed-long-ago"]);
});

test("a programme's rate as the booklet prints it is compared with the schedule's", () => {
  const fees = {
    versions: [
      {
        ...inForce(standard, "2025-04-01"),
        confirmed: "2025-04-01",
        programmes: [programme("一律", [flat("0.7")])],
      },
    ],
  };
  const rulesWith = (rate: string) => {
    const printed = { name: cell("一律", 7), rate: cell(rate, 8) };
    const context = contextOf([], { tables: { programmes: [printed] as never } });
    return told(runChecks(context.report, { ...context.dataset, fees }, []));
  };
  expect(rulesWith("0.7％")).toEqual([]);
  expect(rulesWith("0.8％").map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "fees/printed-range 8",
  ]);
});
