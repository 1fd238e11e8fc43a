import type { Draw } from "./draw.js";
import {
  branches,
  demand,
  distress,
  industries,
  institutions,
  type Programme,
  programmes,
} from "./region.js";

/** 企業. */
export interface Business {
  readonly number: number;
  readonly branch: (typeof branches)[number];
  readonly industry: (typeof industries)[number];
  readonly institution: (typeof institutions)[number];
}

/** 保証案件: one guarantee. Months count from April of the first year of all (`epoch`). */
export interface Case {
  readonly business: Business;
  readonly programme: Programme;
  readonly institution: (typeof institutions)[number];
  /** Month of approval, in which the loan is made as well. */
  readonly month: number;
  /** Yen. */
  readonly amount: number;
  readonly months: number;
  /** 据置期間, in months. */
  readonly grace: number;
  /** 保証料, received at the loan, in yen. */
  readonly fee: number;
  /** What ended it before its term, and in which month after the loan. */
  readonly ending: { readonly kind: "subrogated" | "repaid"; readonly after: number } | undefined;
}

/** First fiscal year with guarantees: early enough for the oldest to be gone when the statistics begin. */
export const epoch = 2003;

const casesOfUsualYear = 6_150;
const businessesInAll = 21_000;

/** 保証案件 of all fiscal years to `last`, `scale` times as many as a corporation of middling size has. */
export function makeCases(draw: Draw, last: number, scale: number): Case[] {
  const businesses = Array.from({ length: businessesInAll * scale }, (_, number) => ({
    number,
    branch: draw.weighted(branches),
    industry: draw.weighted(industries),
    institution: draw.weighted(institutions),
  }));
  const cases: Case[] = [];
  for (let year = epoch; year <= last; year++) {
    const open = programmes.filter((programme) => programme.from <= year && year <= programme.to);
    const count = Math.floor((casesOfUsualYear * scale * demand(year)) / 1000);
    for (let index = 0; index < count; index++) {
      const month = (year - epoch) * 12 + Math.floor((index * 12) / count);
      cases.push(makeCase(draw, businesses, open, month));
    }
  }
  return cases;
}

function makeCase(
  draw: Draw,
  businesses: readonly Business[],
  open: readonly Programme[],
  month: number,
): Case {
  const business = businesses[draw.between(0, businesses.length - 1)] as Business;
  const programme = draw.weighted(open);
  // Small loans are many and large ones few: the lesser of two draws.
  const amount = Math.min(draw.between(...programme.amounts), draw.between(...programme.amounts)) * 100_000;
  const months = Math.floor(draw.between(...programme.months) / 12) * 12;
  const grace = programme.atMaturity ? 0 : draw.weighted(graces).months;
  return {
    business,
    programme,
    institution: draw.happens(8_500) ? business.institution : draw.weighted(institutions),
    month,
    amount,
    months,
    grace,
    // Good classes are more frequent than bad ones.
    fee: feeOf(
      programme,
      amount,
      months,
      Math.min(draw.between(...programme.rate), draw.between(...programme.rate)),
    ),
    ending: endingOf(draw, month, months),
  };
}

const graces = [
  { months: 0, weight: 6 },
  { months: 6, weight: 2 },
  { months: 12, weight: 3 },
] as const;

/** 保証料: amount × rate × months ÷ 12 (× 0.55 or 0.60 in instalments), below a yen dropped. */
function feeOf(programme: Programme, amount: number, months: number, rate: number): number {
  const coefficient = programme.atMaturity ? 100 : months > 24 ? 55 : 60;
  return Math.floor((amount * rate * months * coefficient) / (12 * 10_000 * 100));
}

/** Of ten thousand cases, so many end in subrogation at the usual distress, and so many are repaid early. */
const subrogatedOfTenThousand = 690;
const repaidOfTenThousand = 3_600;

function endingOf(draw: Draw, month: number, months: number): Case["ending"] {
  const after = draw.between(6, months - 1);
  const year = epoch + Math.floor((month + after) / 12);
  if (draw.happens(Math.floor((subrogatedOfTenThousand * distress(year)) / 1000)))
    return { kind: "subrogated", after };
  return draw.happens(repaidOfTenThousand)
    ? { kind: "repaid", after: draw.between(6, months - 1) }
    : undefined;
}
