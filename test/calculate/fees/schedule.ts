import type {
  ClassTable,
  Discount,
  FeeMethod,
  FeeSchedule,
  Programme,
  ProgrammeRate,
  SpecialRule,
  Surcharge,
} from "../../../src/model/fee-schedule.js";
import type { Figure } from "../../../src/model/figure.js";
import type { Instalments, Loan } from "../../../src/model/loan.js";
import type { Unit } from "../../../src/model/unit.js";
import { at, read } from "../by-hand.js";

/** A rate in ％, in a row of its own. */
export const rate = (id: string, value: string, row = 1): Figure => read(id, value, "％", row);

/** A table whose class n stands in row base + n. */
export const classes = (name: string, rates: string, base = 100): ClassTable => ({
  name,
  cover: name === "責任共有対象外" ? "full" : "shared",
  rates: rates.split(" ").map((value, index) => rate(`${name}${index + 1}`, value, base + index + 1)),
  place: at(base),
});

/** The rates that most corporations have. */
export const shared = classes("責任共有", "1.90 1.75 1.55 1.35 1.15 1.00 0.80 0.60 0.45");
export const full = classes("責任共有対象外", "2.20 2.00 1.80 1.60 1.35 1.10 0.90 0.70 0.50", 200);

export const collateral: Discount = {
  name: "有担保割引",
  points: rate("有担保", "0.10", 301),
};
export const accounting: Discount = {
  name: "会計割引",
  points: rate("会計", "0.10", 302),
};

export const surcharge = (name: string, points: string, printed?: readonly [string, string]): Surcharge => ({
  name,
  points: rate(name, points, 311),
  ...(printed && {
    printed: { lowest: rate("最低", printed[0], 312), highest: rate("最高", printed[1], 313) },
  }),
});

/** 特殊: base × 0.85, rounded up to two decimals. */
export const specialRule = (...published: readonly ClassTable[]): SpecialRule => ({
  applies: "根保証",
  factor: read("特殊の掛け目", "0.85", "", 321),
  digits: 2,
  shown: "bracketed",
  published,
});

export const programme = (
  name: string,
  rates: readonly ProgrammeRate[],
  parts: Partial<Programme> = {},
): Programme => ({
  name,
  rates,
  discounts: [],
  from: "2020-04-01",
  place: at(331),
  ...parts,
});

export const flat = (value: string): ProgrammeRate => ({ kind: "flat", rate: rate(`一律${value}`, value) });
export const byClass = (table: string): ProgrammeRate => ({ kind: "classes", table });

/** Two bands of coefficients, 365 days, 14.6％ on arrears, 90％ returned, nothing up to 1,000 yen, 20％ of losses shared. */
export const method: FeeMethod = {
  coefficients: [
    { least: 2, even: read("均等2", "0.70", "", 401), uneven: read("不均等2", "0.77", "", 402) },
    { least: 7, even: read("均等7", "0.65", "", 403), uneven: read("不均等7", "0.73", "", 404) },
  ],
  daysInYear: read("1年の日数", "365", "日", 405),
  arrearsRate: rate("延滞", "14.6", 406),
  refund: {
    runningYearShare: rate("返戻割合", "90", 407),
    threshold: read("返戻の下限", "1000", "円", 408),
    thresholdKept: true,
  },
  parts: {
    monthsOver: read("分割納入の期間", "24", "か月", 408),
    feeOver: read("分割納入の下限", "100000", "円", 409),
    bands: [
      { monthsUpTo: 48, percentages: [rate("分納60", "60", 410), rate("分納40", "40", 411)] },
      {
        monthsUpTo: undefined,
        percentages: [rate("分納50", "50", 412), rate("分納30", "30", 413), rate("分納20", "20", 414)],
      },
    ],
  },
  sharedBurden: rate("負担割合", "20", 415),
};

export const schedule = (parts: Partial<FeeSchedule> = {}): FeeSchedule => ({
  effectiveFrom: "2020-04-01",
  confirmed: "2025-04-01",
  source: { document: "料率表", part: "p.1" },
  place: at(91),
  classTables: [shared, full],
  discounts: [],
  surcharges: [],
  programmes: [],
  method,
  ...parts,
});

export const given = (value: string, unit: Unit): Figure => read(`入力${value}${unit}`, value, unit);

export const loan = (
  amount: string,
  percent: string,
  term: string,
  instalments?: { count: string; uneven?: boolean; grace?: string; held?: string },
  unit: "か月" | "日" = "か月",
): Loan => ({
  amount: given(amount, "円"),
  rate: given(percent, "％"),
  term: given(term, unit),
  ...(instalments && { instalments: repaid(instalments) }),
});

const repaid = ({
  count,
  uneven = false,
  grace,
  held,
}: {
  count: string;
  uneven?: boolean;
  grace?: string;
  held?: string;
}): Instalments => ({
  count: given(count, "回"),
  uneven,
  ...(grace !== undefined && { grace: given(grace, "か月") }),
  ...(held !== undefined && { held: given(held, "円") }),
});
