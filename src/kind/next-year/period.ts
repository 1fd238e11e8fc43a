import { lastYearFolder } from "../../model/association/sources.js";
import { type HalfYear, halfYearName, lastHalfFolder, nextHalf } from "../../model/chamber/half-year.js";
import { type EraChangeStyle, type FiscalYear, fiscalYearName } from "../../model/fiscal-year.js";

/** 送る期: from which period to which a dataset moves on, as its people call them. */
export interface MovingPeriod {
  /** 令和7年度, 令和7年度上半期. */
  readonly over: string;
  /** 令和8年度, 令和7年度下半期. */
  readonly coming: string;
  /** What they call the one that is over when it is: 前年度, 前期. */
  readonly before: string;
  /** The fiscal year of the one that is over, that of the one that comes, and how years are named. */
  readonly year: FiscalYear;
  readonly comingYear: FiscalYear;
  readonly era: EraChangeStyle;
  /** The folder where what is of the one that is over lies then: `last-year`. */
  readonly keptIn: string;
}

/** From a fiscal year to the next. */
export function movingYear(settings: {
  readonly fiscalYear: FiscalYear;
  readonly style: { readonly eraChange: EraChangeStyle };
}): MovingPeriod {
  const { fiscalYear: year, style } = settings;
  const era = style.eraChange;
  return {
    over: fiscalYearName(year, era),
    coming: fiscalYearName(year + 1, era),
    before: "前年度",
    year,
    comingYear: year + 1,
    era,
    keptIn: lastYearFolder,
  };
}

/** From a half-year to the next. */
export function movingHalf(half: HalfYear): MovingPeriod {
  const coming = nextHalf(half);
  return {
    over: halfYearName(half),
    coming: halfYearName(coming),
    before: "前期",
    year: half.fiscalYear,
    comingYear: coming.fiscalYear,
    era: "new",
    keptIn: lastHalfFolder,
  };
}
