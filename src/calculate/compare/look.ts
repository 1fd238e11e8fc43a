import type { Figure } from "../../model/figure.js";
import type { Column } from "../../model/table.js";
import type { Unit } from "../../model/unit.js";
import { rounded } from "../arithmetic.js";

/** 見せ方: in what unit and to how many digits the tables of a comparison show what they compare. */
export interface Look {
  readonly money: "円" | "百万円";
  /** Of what is there in some rows only. */
  readonly showsZeroRows: boolean;
  show(figure: Figure): Figure;
}

/** 比率の桁数. */
const percentageDigits = 2;

/** To the yen, and ratios to the last digit, for formulas to go on from. */
export const exactLook: Look = { money: "円", showsZeroRows: true, show: (figure) => figure };

/** To be read by people. */
export const paperLook: Look = {
  money: "百万円",
  showsZeroRows: false,
  show(figure) {
    if (figure.unit === "円") return rounded(figure, { unit: "百万円", digits: 0, mode: "half-up" });
    if (figure.unit === "％")
      return rounded(figure, { unit: "％", digits: percentageDigits, mode: "half-up" });
    return rounded(figure, { unit: figure.unit, digits: 0, mode: "half-up" });
  },
};

/** A column of figures of a unit, as it is shown. */
export function shownColumn(id: string, label: string, unit: Unit, { money }: Look): Column {
  if (unit === "円") return { id, label, kind: "amount", unit: money, digits: 0 };
  if (unit === "％") return { id, label, kind: "percentage", unit, digits: percentageDigits };
  return { id, label, kind: "count", unit, digits: 0 };
}

/** 不詳: what stands where a return has nothing of what is asked, which is not nought. */
export const notThere = "…";
