import type { Books } from "./account.js";
import type { Draw } from "./draw.js";
import type { Year } from "./year.js";

export const million = 1_000_000;
export const share = (amount: number, perTenThousand: number): number =>
  Math.floor((amount * perTenThousand) / 10_000);
export const total = (record: Readonly<Record<string, number>>): number =>
  Object.values(record).reduce((sum, amount) => sum + amount, 0);

/** Premiums follow the fees earned, for both follow the balance. */
export const premiumsOf = (feesEarned: number): number => share(feesEarned, 4_460);
export const unpaidPremiumsOf = (feesEarned: number): number => share(feesEarned, 4);
export const unexpiredPremiumsOf = (year: Year): number => share(year.unexpiredFees, 770);
/** 責任準備金: 0.69 % of the guarantees outstanding. */
export const reserveOf = (year: Year): number => share(year.outstanding.amount, 69);
/** 求償権償却準備金: 27 % of the claims. */
export const claimsReserveOf = (year: Year): number => share(year.claims, 2_700);

/**
 * Everything that follows from the cases and from what the corporation owns itself. What is not bound
 * elsewhere is invested: bonds in whole hundred millions of the total, the rest in ordinary deposits.
 */
export function balanceSheet(
  draw: Draw,
  year: Year,
  own: Pick<
    Books["liabilities"],
    "基金" | "基金準備金" | "制度改革促進基金" | "収支差額変動準備金" | "退職給与引当金"
  >,
  property: Pick<Books["assets"], "事業用不動産" | "事業用動産">,
  feesEarned: number,
  scale: number,
): Pick<Books, "assets" | "liabilities"> {
  const liabilities = {
    ...own,
    その他有価証券評価差額金: -draw.between(11_000_000, 38_000_000) * scale,
    責任準備金: reserveOf(year),
    求償権償却準備金: claimsReserveOf(year),
    損失補償金: year.compensationCeiling,
    保証債務: year.outstanding.amount,
    仮受金: draw.between(1_100_000, 3_900_000) * scale,
    保険納付金: Math.floor(year.passedOn.insurer / 12),
    損失補償納付金: Math.floor(year.passedOn.compensators / 12),
    未経過保証料: year.unexpiredFees,
    未払保険料: unpaidPremiumsOf(feesEarned),
    未払費用: draw.between(7_000_000, 14_000_000) * scale,
  };
  const bound = {
    ...property,
    手許現金: draw.between(120_000, 360_000),
    定期預金: 3_200 * million * scale,
    郵便貯金: draw.between(180_000_000, 260_000_000) * scale,
    損失補償金見返: year.compensationCeiling,
    保証債務見返: year.outstanding.amount,
    求償権: year.claims,
    仮払金: draw.between(41_000_000, 78_000_000) * scale,
    厚生基金: draw.between(61_000_000, 72_000_000) * scale,
    連合会勘定: draw.between(2_100_000, 4_800_000) * scale,
    未収利息: draw.between(49_000_000, 63_000_000) * scale,
    未経過保険料: unexpiredPremiumsOf(year),
  };
  const free = total(liabilities) - total(bound);
  const invested = Math.floor((free * 91) / 100 / (100 * million)) * 100 * million;
  const bonds = {
    国債: share(invested, 880),
    地方債: share(invested, 3_120),
    株式: 152_300_000 * scale,
    ファンド出資: 24_500_000 * scale,
  };
  return {
    assets: {
      手許現金: bound.手許現金,
      普通預金: free - invested,
      定期預金: bound.定期預金,
      郵便貯金: bound.郵便貯金,
      国債: bonds.国債,
      地方債: bonds.地方債,
      社債: invested - total(bonds),
      株式: bonds.株式,
      ファンド出資: bonds.ファンド出資,
      ...property,
      損失補償金見返: bound.損失補償金見返,
      保証債務見返: bound.保証債務見返,
      求償権: bound.求償権,
      仮払金: bound.仮払金,
      厚生基金: bound.厚生基金,
      連合会勘定: bound.連合会勘定,
      未収利息: bound.未収利息,
      未経過保険料: bound.未経過保険料,
    },
    liabilities,
  };
}
