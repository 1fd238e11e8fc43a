import { balanceSheetUnbalanced } from "./balance-sheet-unbalanced.js";
import { basePropertyAgainstLedger } from "./base-property-ledger.js";
import { basePropertyMovement } from "./base-property-movement.js";
import { basePropertyPrevious } from "./base-property-previous.js";
import { ceiling } from "./ceiling.js";
import { ceilingMultiple } from "./ceiling-multiple.js";
import { clientsKeyFigure } from "./clients-key-figure.js";
import { columnsSwapped } from "./columns-swapped.js";
import type { AssociationCheck, Comparing } from "./context.js";
import { emptySide } from "./empty-side.js";
import { finerThanLedger } from "./finer-than-ledger.js";
import { firmLimit } from "./firm-limit.js";
import { fundContributions } from "./fund-contributions.js";
import { fundReserveRolled } from "./fund-reserve-rolled.js";
import { guaranteeContra } from "./guarantee-contra.js";
import { lastYearBelowPrint, lastYearDiffers, lastYearRounding } from "./last-year-differs.js";
import { restatedNeedlessly, restatedUnknown } from "./last-year-restated.js";
import { lossCompensationContra } from "./loss-compensation-contra.js";
import { midTermAgainstAnnual } from "./mid-term-annual.js";
import { missingMonths } from "./missing-months.js";
import { missingYears } from "./missing-years.js";
import { mixDimensions } from "./mix-dimensions.js";
import { mixAgainstTrend, mixPreviousAgainstTrend } from "./mix-trend.js";
import { monthlyBreakdown } from "./monthly-breakdown.js";
import { monthlyAgainstTrend } from "./monthly-trend.js";
import { netWorth } from "./net-worth.js";
import { outstandingAgainstLedger } from "./outstanding-ledger.js";
import { planAgainstBudget } from "./plan-budget.js";
import { planAgainstLedger } from "./plan-ledger.js";
import { previousRebuilt } from "./previous-rebuilt.js";
import { previousUnbalanced } from "./previous-unbalanced.js";
import { publishedMarks } from "./published-marks.js";
import { publishedMoved, publishedRounding, publishedWrong } from "./published-ratios.js";
import { reserveShare } from "./reserve-share.js";
import { reserveProvision, reserveReversal } from "./reserves.js";
import { sharesNotHundred, sharesWrong } from "./shares.js";
import { sideSwapped } from "./side-swapped.js";
import { sizeLimits } from "./size-limits.js";
import { staleDay } from "./stale-day.js";
import { surplusNotAppropriated } from "./surplus-not-appropriated.js";
import { thousandfold } from "./thousandfold.js";
import type { Tie } from "./tie.js";

/** Figures that must agree: within the ledger and with last year's, then the statistics'. */
export const ties: readonly Tie[] = [
  balanceSheetUnbalanced,
  previousUnbalanced,
  surplusNotAppropriated,
  guaranteeContra,
  lossCompensationContra,
  netWorth,
  reserveProvision,
  reserveReversal,
  fundReserveRolled,
  fundContributions,
  outstandingAgainstLedger,
  basePropertyAgainstLedger,
  basePropertyPrevious,
  basePropertyMovement,
  clientsKeyFigure,
  mixAgainstTrend,
  mixDimensions,
  mixPreviousAgainstTrend,
  monthlyBreakdown,
  monthlyAgainstTrend,
  planAgainstLedger,
  midTermAgainstAnnual,
];

/** 照合の一覧: every check of an association's report. A new check is added here. */
export const associationChecks: readonly AssociationCheck[] = [
  ...ties,
  emptySide,
  columnsSwapped,
  sideSwapped,
  missingYears,
  missingMonths,
  thousandfold,
  reserveShare,
  ceiling,
  ceilingMultiple,
  staleDay,
  finerThanLedger,
  planAgainstBudget,
  sharesNotHundred,
  sharesWrong,
  publishedRounding,
  publishedMoved,
  publishedWrong,
  publishedMarks,
  previousRebuilt,
  sizeLimits,
  firmLimit,
  lastYearDiffers,
  lastYearRounding,
  lastYearBelowPrint,
  restatedUnknown,
  restatedNeedlessly,
];

/** 検算: those that compare two figures, as the workbook lists them. */
export const comparing: readonly Comparing[] = [...ties, ceiling];
