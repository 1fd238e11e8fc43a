import { tie } from "./tie.js";

/** 保証債務 = 保証債務見返. */
export const guaranteeContra = tie({
  id: "guarantee-contra",
  title: "保証債務と見返",
  about: "保証債務と保証債務見返が違う。",
  hint: "両方とも期末の保証債務残高です。どちらが正しいか確かめてください。",
  pairs: ({ figure }) => [
    [figure("balance-sheet/guarantee-contra"), figure("balance-sheet/guarantee-liability")],
  ],
});
