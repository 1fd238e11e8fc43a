import { balanceSheetUnbalanced } from "./balance-sheet-unbalanced.js";
import { basePropertyAgainstLedger } from "./base-property-ledger.js";
import { ceiling } from "./ceiling.js";
import type { AssociationCheck } from "./context.js";
import { fundContributions } from "./fund-contributions.js";
import { fundReserveRolled } from "./fund-reserve-rolled.js";
import { guaranteeContra } from "./guarantee-contra.js";
import { lossCompensationContra } from "./loss-compensation-contra.js";
import { midTermAgainstAnnual } from "./mid-term-annual.js";
import { mixDimensions } from "./mix-dimensions.js";
import { mixAgainstTrend, mixPreviousAgainstTrend } from "./mix-trend.js";
import { netWorth } from "./net-worth.js";
import { outstandingAgainstLedger } from "./outstanding-ledger.js";
import { reserveShare } from "./reserve-share.js";
import { reserveProvision, reserveReversal } from "./reserves.js";
import { sharesNotHundred, sharesWrong } from "./shares.js";
import { surplusNotAppropriated } from "./surplus-not-appropriated.js";
import type { Tie } from "./tie.js";
import { wrongYear } from "./wrong-year.js";

/** Figures that must agree: within the ledger and with last year's, then the statistics'. */
export const ties: readonly Tie[] = [
  balanceSheetUnbalanced,
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
  mixAgainstTrend,
  mixDimensions,
  mixPreviousAgainstTrend,
  midTermAgainstAnnual,
];

/** 照合の一覧: every check of an association's report. A new one is added here. */
export const associationChecks: readonly AssociationCheck[] = [
  ...ties,
  wrongYear,
  reserveShare,
  ceiling,
  sharesNotHundred,
  sharesWrong,
];
