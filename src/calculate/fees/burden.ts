import type { FeeMethod } from "../../model/fee-schedule.js";
import type { Figure } from "../../model/figure.js";
import { difference, product, quotient, rounded } from "../arithmetic.js";
import { asFraction, wholeYen } from "./fee.js";

/** 負担金方式の一金融機関の実績, 円. */
export interface BurdenRecord {
  /** 計算対象期間の平均保証債務残高. */
  readonly averageBalance: Figure;
  /** 前の期間の代位弁済額. */
  readonly subrogations: Figure;
  /** 前の期間の不動産担保による回収額. */
  readonly recoveries: Figure;
  /** 前の期間の平均保証債務残高. */
  readonly earlierAverageBalance: Figure;
}

/**
 * 責任共有負担金: average balance × 代弁等実績率 × the bank's share, where 代弁等実績率 is (subrogations −
 * recoveries from real-estate collateral) ÷ the earlier average balance. The division comes last.
 */
export function sharedBurden(record: BurdenRecord, { sharedBurden: share }: FeeMethod): Figure {
  const { averageBalance, subrogations, recoveries, earlierAverageBalance } = record;
  const loss = difference({ id: "fee/burden/loss", label: "代弁等実績" }, [subrogations, recoveries]);
  const before = { id: "fee/burden/before-division", label: "負担金（前の期間の平均残高で割る前）" };
  const whole = product(before, [averageBalance, loss, asFraction(share)], "円");
  const exact = quotient({ id: "fee/burden", label: "責任共有負担金" }, whole, earlierAverageBalance, "円");
  return rounded(exact, wholeYen);
}
