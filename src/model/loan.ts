import type { Figure } from "./figure.js";

/** 保証料を計算する一件の借入れ. */
export interface Loan {
  /** 貸付金額（根保証では極度額）, 円. */
  readonly amount: Figure;
  /** 適用する保証料率, ％ a year, discounts and surcharges included. */
  readonly rate: Figure;
  /** 保証期間: か月, or 日 for dated and revolving guarantees (確定日保証・根保証). */
  readonly term: Figure;
  /** 端数の日数: days beyond a term in months, where the schedule counts them by themselves. */
  readonly oddDays?: Figure;
  /** 分割返済; absent when repaid at maturity (期日一括). */
  readonly instalments?: Instalments;
}

export interface Instalments {
  /** 分割回数, 回. */
  readonly count: Figure;
  /** 不均等分割. A last instalment that merely absorbs the remainder is even. */
  readonly uneven: boolean;
  /** 据置期間, か月; zero is none. */
  readonly grace?: Figure;
  /** 据置金額: last instalment − the one before, 円; zero is none. */
  readonly held?: Figure;
}
