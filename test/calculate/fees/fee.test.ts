import { describe, expect, it } from "vitest";
import { guaranteeFee } from "../../../src/calculate/fees/fee.js";
import { loanProblems } from "../../../src/calculate/fees/loan.js";
import { stepsTo, valueText } from "../../../src/calculate/fees/working.js";
import type { Loan } from "../../../src/model/loan.js";
import { figure, standardMethod } from "../../support/fee-schedules.js";

interface Case {
  readonly from: string;
  readonly working: string;
  readonly amount: number;
  readonly rate: string;
  readonly months?: number;
  readonly days?: number;
  readonly count?: number;
  readonly uneven?: boolean;
  readonly grace?: number;
  readonly held?: number;
  readonly fee: number;
}

const loanOf = ({ amount, rate, months, days, count, uneven = false, grace, held }: Case): Loan => ({
  amount: figure(amount, "円"),
  rate: figure(rate, "％"),
  term: days === undefined ? figure(months ?? 0, "か月") : figure(days, "日"),
  ...(count !== undefined && {
    instalments: {
      count: figure(count, "回"),
      uneven,
      ...(grace !== undefined && { grace: figure(grace, "か月") }),
      ...(held !== undefined && { held: figure(held, "円") }),
    },
  }),
});

/** Examples as corporations publish them on their pages on fees. */
const published: readonly Case[] = [
  {
    from: "東京 一括",
    working: "12,000,000×1.15％×24/12",
    amount: 12_000_000,
    rate: "1.15",
    months: 24,
    fee: 276_000,
  },
  {
    from: "東京 均等24回",
    working: "12,000,000×1.15％×24/12×0.60",
    amount: 12_000_000,
    rate: "1.15",
    months: 24,
    count: 24,
    fee: 165_600,
  },
  {
    from: "埼玉 一括",
    working: "10,000,000×1.15％×6/12",
    amount: 10_000_000,
    rate: "1.15",
    months: 6,
    fee: 57_500,
  },
  {
    from: "埼玉 均等60回",
    working: "10,000,000×1.15％×60/12×0.55",
    amount: 10_000_000,
    rate: "1.15",
    months: 60,
    count: 60,
    fee: 316_250,
  },
  {
    from: "埼玉 根保証715日",
    working: "10,000,000×1.15％×715/365＝225,273.97…",
    amount: 10_000_000,
    rate: "1.15",
    days: 715,
    fee: 225_273,
  },
  {
    from: "北海道 均等48回",
    working: "5,000,000×1.35％×48/12×0.55",
    amount: 5_000_000,
    rate: "1.35",
    months: 48,
    count: 48,
    fee: 148_500,
  },
  {
    from: "沖縄 据置3か月・据置金額40万円",
    working:
      "ア 5,000,000×1.15％×3/12＝14,375、イ 400,000×1.15％×46/12＝17,633.3…、ウ 4,600,000×1.15％×46/12×0.55＝111,530.8…",
    amount: 5_000_000,
    rate: "1.15",
    months: 49,
    count: 46,
    grace: 3,
    held: 400_000,
    fee: 14_375 + 17_633 + 111_530,
  },
  {
    from: "熊本 据置6か月・30回",
    working: "a 5,000,000×6/12×1.35％＝33,750、b 5,000,000×0.55×30/12×1.35％＝92,812.5",
    amount: 5_000_000,
    rate: "1.35",
    months: 36,
    count: 30,
    grace: 6,
    fee: 126_562,
  },
  {
    from: "東京 10年・据置6か月（分割納入の例）",
    working: "20,000,000×1.35％×6/12＝135,000、20,000,000×1.35％×114/12×0.55＝1,410,750",
    amount: 20_000_000,
    rate: "1.35",
    months: 120,
    count: 114,
    grace: 6,
    fee: 1_545_750,
  },
  {
    from: "ysh.or.jp 有担保割引後",
    working: "10,000,000×(1.15－0.10)％×3/12",
    amount: 10_000_000,
    rate: "1.05",
    months: 3,
    fee: 26_250,
  },
  {
    from: "ysh.or.jp 120か月",
    working: "10,000,000×0.30％×0.55×120/12",
    amount: 10_000_000,
    rate: "0.30",
    months: 120,
    count: 120,
    fee: 165_000,
  },
];

/** Worked by hand for this test. */
const byHand: readonly Case[] = [
  { from: "1円の貸付", working: "1×1.90％×1/12＝0.0015…", amount: 1, rate: "1.90", months: 1, fee: 0 },
  {
    from: "均等2回",
    working: "3,000,000×0.45％×2/12×0.70＝1,575",
    amount: 3_000_000,
    rate: "0.45",
    months: 2,
    count: 2,
    fee: 1_575,
  },
  {
    from: "不均等6回",
    working: "3,000,000×1.00％×6/12×0.77＝11,550",
    amount: 3_000_000,
    rate: "1.00",
    months: 6,
    count: 6,
    uneven: true,
    fee: 11_550,
  },
  {
    from: "均等7回",
    working:
      "2,500,000×1.55％×7/12×0.65＝14,692.7…（2,500,000×0.0155＝38,750、×7＝271,250、×0.65＝176,312.5、÷12）",
    amount: 2_500_000,
    rate: "1.55",
    months: 7,
    count: 7,
    fee: 14_692,
  },
  {
    from: "不均等12回",
    working: "7,777,777×1.35％×12/12×0.72＝75,599.99244（7,777,777×0.0135＝104,999.9895、×0.72）",
    amount: 7_777_777,
    rate: "1.35",
    months: 12,
    count: 12,
    uneven: true,
    fee: 75_599,
  },
  {
    from: "不均等13回",
    working:
      "1,300,000×0.80％×13/12×0.66＝7,436（1,300,000×0.008＝10,400、×13＝135,200、×0.66＝89,232、÷12）",
    amount: 1_300_000,
    rate: "0.80",
    months: 13,
    count: 13,
    uneven: true,
    fee: 7_436,
  },
  {
    from: "均等25回は24回より安い",
    working: "12,000,000×1.15％×25/12×0.55＝158,125",
    amount: 12_000_000,
    rate: "1.15",
    months: 25,
    count: 25,
    fee: 158_125,
  },
  {
    from: "不均等25回",
    working: "12,000,000×1.15％×25/12×0.61＝175,375",
    amount: 12_000_000,
    rate: "1.15",
    months: 25,
    count: 25,
    uneven: true,
    fee: 175_375,
  },
  {
    from: "うるう年をまたいでも365日で割る",
    working: "36,500,000×0.45％×366/365＝164,700（36,500,000×0.0045＝164,250、×366÷365）",
    amount: 36_500_000,
    rate: "0.45",
    days: 366,
    fee: 164_700,
  },
  {
    from: "据置期間と据置金額の両方が端数",
    working:
      "1,234,567×1.15％×5/12＝5,915.6…、234,567×1.15％×19/12＝4,271.07…、1,000,000×1.15％×19/12×0.60＝10,925",
    amount: 1_234_567,
    rate: "1.15",
    months: 24,
    count: 19,
    grace: 5,
    held: 234_567,
    fee: 5_915 + 4_271 + 10_925,
  },
];

describe("信用保証料", () => {
  it.each([...published, ...byHand])("$from: $working", (one) => {
    const loan = loanOf(one);
    expect(loanProblems(loan)).toEqual([]);
    expect(guaranteeFee(loan, standardMethod).value?.toNumber()).toBe(one.fee);
  });

  it("計算の過程を、順に一段ずつ示す", () => {
    const [example] = published.slice(1);
    const steps = stepsTo(guaranteeFee(loanOf(example as Case), standardMethod));
    expect(steps.map(({ label, working, figure }) => `${label}: ${working} ＝ ${valueText(figure)}`)).toEqual(
      [
        "％の値（小数）: 1.15％ ＝ 0.0115",
        "分割返済の保証料（1年の月数で割る前）: 12,000,000円 × 0.0115 × 24か月 × 0.60 ＝ 1,987,200円",
        "信用保証料: 1,987,200円 ÷ 12か月 ＝ 165,600円",
      ],
    );
  });

  // 1.00％ ÷ 12 = 0.0833％ (小数第5位切捨て); whole years stand at the yearly rate.
  it.each([
    [1_000_000, 6, 4_998], // × 0.0833％ × 6
    [1_000_000, 12, 10_000], // × 1.00％; with the monthly rate alone 9,996
    [10_000_000, 12, 100_000],
    [1_000_000, 18, 14_998], // × (1.00％ × 1 + 0.0833％ × 6)
    [1_000_000, 31, 25_831], // × (1.00％ × 2 + 0.0833％ × 7)
  ])("月率を先に切り捨てる協会: %i円 %iか月は%i円", (amount, months, fee) => {
    const one = { from: "", working: "", amount, rate: "1.00", months, fee };
    const truncating = { ...standardMethod, monthlyRateDigits: 4 };
    expect(guaranteeFee(loanOf(one), truncating).value?.toNumber()).toBe(fee);
  });

  it("月率を先に切り捨てる協会の計算の過程: 年数は年率、残る月は月率", () => {
    const one = { from: "", working: "", amount: 1_000_000, rate: "1.00", months: 18, fee: 14_998 };
    const fee = guaranteeFee(loanOf(one), { ...standardMethod, monthlyRateDigits: 4 });
    expect(
      stepsTo(fee).map(({ label, working, figure }) => `${label}: ${working} ＝ ${valueText(figure)}`),
    ).toEqual([
      "％の値（小数）: 1.00％ ＝ 0.01",
      "年数: 18か月 ÷ 12か月 ＝ 1.5年",
      "年数: 1.5年 の年未満切捨て ＝ 1年",
      "年数の料率（小数）: 0.01 × 1年 ＝ 0.01",
      "月率: 1.00％ ÷ 12か月 ＝ 0.083333…％",
      "月率: 0.083333…％ の小数第5位を切捨て ＝ 0.0833％",
      "月率（小数）: 0.0833％ ＝ 0.000833",
      "年数の月数: 12か月 × 1年 ＝ 12か月",
      "1年に満たない月数: 18か月 － 12か月 ＝ 6か月",
      "1年に満たない月の料率（小数）: 0.000833 × 6か月 ＝ 0.004998",
      "期間の料率（小数）: 0.01 ＋ 0.004998 ＝ 0.014998",
      "信用保証料: 1,000,000円 × 0.014998 ＝ 14,998円",
    ]);
  });

  // 1.00％ ÷ 365 = 0.0027％ a day (小数第5位切捨て)
  it.each([
    [2, 21, 2_233], // 0.0833％ × 2 + 0.0027％ × 21 = 0.2233％, as 愛媛 publishes it
    [12, 1, 10_027], // 1.00％ + 0.0027％
    [31, 30, 26_641], // 1.00％ × 2 + 0.0833％ × 7 + 0.0027％ × 30 = 2.6641％
  ])("日率も切り捨てる協会: 1,000,000円 %iか月と%i日は%i円", (months, days, fee) => {
    const one = { from: "", working: "", amount: 1_000_000, rate: "1.00", months, fee };
    const truncating = { ...standardMethod, monthlyRateDigits: 4, dailyRateDigits: 4 };
    const loan = { ...loanOf(one), oddDays: figure(days, "日") };
    expect(guaranteeFee(loan, truncating).value?.toNumber()).toBe(fee);
  });

  it("日率も切り捨てる協会の分割返済: 端数の日は、据置期間の後に数える", () => {
    // 据置 3か月: 1,000,000 × 0.0833％ × 3 = 2,499; then 3か月と10日, 3回 (0.70):
    // 1,000,000 × (0.0833％ × 3 + 0.0027％ × 10) × 0.70 = 1,000,000 × 0.2769％ × 0.70 = 1,938.3
    const one = { from: "", working: "", amount: 1_000_000, rate: "1.00", months: 6, fee: 0 };
    const loan = {
      ...loanOf(one),
      oddDays: figure(10, "日"),
      instalments: { count: figure(3, "回"), uneven: false, grace: figure(3, "か月") },
    };
    const truncating = { ...standardMethod, monthlyRateDigits: 4, dailyRateDigits: 4 };
    expect(guaranteeFee(loan, truncating).value?.toNumber()).toBe(2_499 + 1_938);
  });
});
