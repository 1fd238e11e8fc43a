import { totalName } from "../../model/association/statistics.js";
import { sum } from "../arithmetic.js";
import { readFigure } from "../read.js";
import { tie } from "./tie.js";

/** 基金の内訳: the contributions make up the fund. */
export const fundContributions = tie({
  id: "fund-contributions",
  title: "基金の内訳と帳簿",
  about: "基金の内訳の計が、帳簿の基金と違う。",
  hint: "基金の内訳に抜けがないか確かめてください。",
  pairs: ({ figure, dataset }) => {
    const rows = dataset.tables.fundContributions;
    if (!rows) return [];
    const contributions = rows.map(({ contributor: { value: label }, amount }) =>
      readFigure({ id: `check/contribution/${label}`, label }, amount),
    );
    const parts = contributions.filter(({ label }) => label !== totalName);
    const ours = sum({ id: "check/contributions", label: "基金の内訳の計" }, parts);
    const handedOver = contributions.filter(({ label }) => label === totalName);
    return [figure("balance-sheet/fund"), ...handedOver].map((whole) => [whole, ours] as const);
  },
});
