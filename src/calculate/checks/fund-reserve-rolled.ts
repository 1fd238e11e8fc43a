import { sumOf, tie } from "./tie.js";

/** 基金準備金の繰越: what it was and what was appropriated to it. */
export const fundReserveRolled = tie({
  id: "fund-reserve-rolled",
  title: "基金準備金の繰越",
  about: "基金準備金の期末残高が、前期末の残高に基本財産繰入額を加えた額と違う。",
  hint: "前期末残高と、処分の基本財産繰入額を確かめてください。",
  pairs: (context) => {
    const { figure } = context;
    if (!figure("previous/balance-sheet/fund-reserve")) return [];
    const rolled = sumOf(context, "fund-reserve", "前期末の基金準備金と基本財産繰入額の計", [
      "previous/balance-sheet/fund-reserve",
      "income-statement/base-property-appropriation",
    ]);
    return [[figure("balance-sheet/fund-reserve"), rolled]];
  },
});
