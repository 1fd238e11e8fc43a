import { tie } from "./tie.js";

/** 損失補償金 = 損失補償金見返. */
export const lossCompensationContra = tie({
  id: "loss-compensation-contra",
  title: "損失補償金と見返",
  about: "損失補償金と損失補償金見返が違う。",
  hint: "両方とも損失補償の限度額です。どちらが正しいか確かめてください。",
  pairs: ({ figure }) => [
    [figure("balance-sheet/loss-compensation-contra"), figure("balance-sheet/loss-compensation")],
  ],
});
