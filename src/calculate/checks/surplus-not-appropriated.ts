import { sumOf, tie } from "./tie.js";

/** 収支差額の処分: the whole surplus is appropriated. */
export const surplusNotAppropriated = tie({
  id: "surplus-not-appropriated",
  title: "収支差額の処分",
  about: "当期収支差額が、収支差額変動準備金と基本財産への繰入額の計と違う。",
  hint: "収支差額処分の二つの繰入額を確かめてください。",
  pairs: (context) => [
    [
      context.figure("income-statement/surplus"),
      sumOf(context, "appropriation", "収支差額処分の計", [
        "income-statement/fluctuation-reserve-appropriation",
        "income-statement/base-property-appropriation",
      ]),
    ],
  ],
});
