import type { Books } from "./account.js";
import {
  balanceSheet,
  claimsReserveOf,
  million,
  premiumsOf,
  reserveOf,
  share,
  total,
  unexpiredPremiumsOf,
  unpaidPremiumsOf,
} from "./balance.js";
import type { Draw } from "./draw.js";
import type { Year } from "./year.js";

/** The books of the years given; the first is the opening year, whose income nobody asks for. */
export function keepBooks(
  draw: Draw,
  [opening, ...rest]: readonly [Year, ...Year[]],
  scale: number,
): [Books, ...Books[]] {
  const books: [Books, ...Books[]] = [open(draw, opening, scale)];
  for (const year of rest) books.push(close(draw, books.at(-1) as Books, year, scale));
  return books;
}

/** 出捐金と負担金 received in a year. */
function contributions(fiscalYear: number): number {
  return fiscalYear <= 2019 ? 42 * million : fiscalYear === 2021 ? 60 * million : 0;
}

/** 貸借対照表 at the end of the opening year, with what a corporation of this size would have saved. */
function open(draw: Draw, year: Year, scale: number): Books {
  const own = {
    基金: 11_842_300_000 * scale,
    基金準備金: 13_418_226_937 * scale,
    制度改革促進基金: 486_350_214 * scale,
    収支差額変動準備金: 5_914_000_000 * scale,
    退職給与引当金: 838_416_200 * scale,
  };
  const property = { 事業用不動産: 1_284_530_118 * scale, 事業用動産: 96_714_205 * scale };
  const nothing = <T extends string>() => ({}) as Record<T, number>;
  return {
    fiscalYear: year.fiscalYear,
    income: nothing(),
    expenses: nothing(),
    extraordinaryIncome: nothing(),
    extraordinaryExpenses: nothing(),
    drawdowns: nothing(),
    appropriation: nothing(),
    ...balanceSheet(draw, year, own, property, 1_100 * million * scale, scale),
  };
}

function close(draw: Draw, before: Books, year: Year, scale: number): Books {
  const { assets: held, liabilities: owed } = before;
  const about = (amount: number): number => share(amount * scale, 10_000 + draw.between(-420, 420));
  const securities = held.国債 + held.地方債 + held.社債 + held.株式 + held.ファンド出資;
  const fees = owed.未経過保証料 + year.feesReceived - year.unexpiredFees;
  const premiumsPaid = premiumsOf(fees);
  const income = {
    保証料: fees,
    預け金利息: share(held.普通預金 + held.定期預金 + held.郵便貯金, 14),
    "有価証券利息・配当金": share(securities, 98),
    延滞保証料: Math.floor(year.outstanding.amount / 38_000),
    損害金: share(year.recoveries.amount, 210),
    事務補助金: about(12_400_000),
    責任共有負担金: share(owed.保証債務, 7),
    雑収入: about(23_700_000),
  };
  const unexpiredPremiums = unexpiredPremiumsOf(year);
  const retirement = { provided: about(74_600_000), used: about(61_300_000) };
  const depreciation = {
    realEstate: share(held.事業用不動産, 340),
    movables: share(held.事業用動産, 1_900),
  };
  const expenses = {
    役職員給与: about(716_000_000),
    退職給与引当金繰入: retirement.provided,
    その他人件費: about(146_800_000),
    旅費: about(9_900_000),
    事務費: about(268_400_000),
    賃借料: about(88_700_000),
    "動産・不動産償却": depreciation.realEstate + depreciation.movables,
    信用調査費: about(15_200_000),
    債権管理費: about(32_600_000),
    指導普及費: about(46_100_000),
    負担金: about(39_800_000),
    信用保険料:
      premiumsPaid + held.未経過保険料 + unpaidPremiumsOf(fees) - owed.未払保険料 - unexpiredPremiums,
    責任共有負担金納付金: share(income.責任共有負担金, 7_420),
    雑支出: about(1_650_000),
  };
  const reserve = reserveOf(year);
  const claimsReserve = claimsReserveOf(year);
  const extraordinaryIncome = {
    償却求償権回収金: year.ownRecoveries.writtenOff,
    責任準備金戻入: owed.責任準備金,
    求償権償却準備金戻入: owed.求償権償却準備金,
    保険金: year.insurance,
    損失補償補塡金: year.compensation,
    有価証券売却益: draw.happens(3_000) ? about(8_300_000) : 0,
    その他収入: draw.between(0, 9) * 1_000,
  };
  const extraordinaryExpenses = {
    求償権償却: year.insurance + year.compensation + year.ownWriteOff,
    有価証券評価損: draw.happens(3_000) ? about(3_100_000) : 0,
    退職金: about(4_300_000),
    責任準備金繰入: reserve,
    求償権償却準備金繰入: claimsReserve,
    その他支出: draw.between(1, 90),
  };
  const reformFundUsed = share(owed.制度改革促進基金, 1_130);
  const beforeReserve =
    total(income) -
    total(expenses) +
    total(extraordinaryIncome) -
    total(extraordinaryExpenses) +
    reformFundUsed;
  const reserveUsed = beforeReserve < 0 ? Math.ceil(-beforeReserve / million) * million : 0;
  const surplus = beforeReserve + reserveUsed;
  // At most half of the surplus goes to the fluctuation reserve, in whole millions.
  const toReserve = Math.floor(surplus / 2 / million) * million;
  const own = {
    基金: owed.基金 + contributions(year.fiscalYear) * scale,
    基金準備金: owed.基金準備金 + surplus - toReserve,
    制度改革促進基金: owed.制度改革促進基金 - reformFundUsed,
    収支差額変動準備金: owed.収支差額変動準備金 - reserveUsed + toReserve,
    退職給与引当金: owed.退職給与引当金 + retirement.provided - retirement.used,
  };
  const property = {
    事業用不動産: held.事業用不動産 - depreciation.realEstate,
    事業用動産: held.事業用動産 - depreciation.movables + about(17_400_000),
  };
  return {
    fiscalYear: year.fiscalYear,
    income,
    expenses,
    extraordinaryIncome,
    extraordinaryExpenses,
    drawdowns: { 制度改革促進基金取崩額: reformFundUsed, 収支差額変動準備金取崩額: reserveUsed },
    appropriation: { 収支差額変動準備金繰入額: toReserve, 基本財産繰入額: surplus - toReserve },
    ...balanceSheet(draw, year, own, property, fees, scale),
  };
}
