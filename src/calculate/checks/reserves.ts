import { tie } from "./tie.js";

/** 洗替え: last year's reserve is reversed whole, and this year's provided for anew. Accounts of flow and of balance. */
const reserves = [
  { flow: "reserve", balance: "liability-reserve" },
  { flow: "claims-reserve", balance: "claims-reserve" },
] as const;

export const reserveProvision = tie({
  id: "reserve-provision",
  title: "準備金の繰入（洗替え）",
  about: "責任準備金・求償権償却準備金の繰入が、期末の残高と違う（洗替え）。",
  hint: "繰入は期末残高の全額です。残高試算表の二つの科目を確かめてください。",
  pairs: ({ figure }) =>
    reserves.map(({ flow, balance }) => [
      figure(`income-statement/${flow}-provision`),
      figure(`balance-sheet/${balance}`),
    ]),
});

export const reserveReversal = tie({
  id: "reserve-reversal",
  title: "準備金の戻入（洗替え）",
  about: "責任準備金・求償権償却準備金の戻入が、前期末の残高と違う（洗替え）。",
  hint: "戻入は前期末残高の全額です。前期残高試算表と確かめてください。",
  pairs: ({ figure }) =>
    reserves.map(({ flow, balance }) => [
      figure(`income-statement/${flow}-reversal`),
      figure(`previous/balance-sheet/${balance}`),
    ]),
});
