import { type Figure, firstPlace } from "../../model/figure.js";
import { amountText } from "../../problem/amount.js";
import { check } from "../../problem/check.js";
import { placeText } from "../../problem/place.js";
import type { Problem, Rule } from "../../problem/problem.js";
import type { BesideLastYear } from "../last-year.js";
import { restatementsOf } from "../restated.js";
import type { CheckContext } from "./context.js";

interface Facts {
  readonly label: string;
  readonly now: string;
  readonly before: string;
  /** The cell that last year's was read from; undefined where it was calculated. */
  readonly cell: string | undefined;
}

const message = ({ label, now, before, cell }: Facts): string =>
  `${label}が${now}ですが、前年度の公表値は${before}です${cell === undefined ? "" : `（前年度の出所は ${cell}）`}。`;

/** 前年度の公表値: opening balances, columns of last year and trends are what was published then. */
export const lastYearDiffers = check<Facts, CheckContext>({
  id: "last-year/differs",
  severity: "error",
  about:
    "期首の残高、前年度の欄、推移の過去の年度が、前年度に公表した数値（last-year/figures.json）と違い、修正再表示（last-year/restated）にもない。",
  message,
  hint: ({ label }) =>
    `今年の表を直してください。公表した数値のほうを改めたのなら、last-year/restated.csv の「数値」に「${label}」、「理由」にそのわけを書くと、表の下に注記します。`,
  find: (context, broken) => found(context, "some", broken),
});

export const lastYearRounding = check<Facts, CheckContext>({
  id: "last-year/off-by-rounding",
  severity: "note",
  about: "前年度に公表した数値と、単位未満の端数だけ違う。まちがいではなく、丸め方の違い。",
  message,
  hint: () => "丸め方の違いです。気になるときは、円単位のデータで確かめてください。",
  find: (context, broken) => found(context, "rounding", broken),
});

export const lastYearBelowPrint = check<Facts, CheckContext>({
  id: "last-year/below-print",
  severity: "note",
  about: "前年度に公表した数値と、印刷した単位では同じだが、それより下の桁で違う。",
  message,
  hint: () => "印刷した単位では同じです。どちらの桁が正しいか、念のため確かめてください。",
  find: (context, broken) => found(context, "print", broken),
});

/** What differs so, and is not declared restated. */
function found(
  { dataset, besideLastYear }: CheckContext,
  gap: BesideLastYear["gap"],
  broken: Rule<Facts>,
): Problem[] {
  const restated = new Set(
    restatementsOf(besideLastYear, dataset.tables.restated ?? []).map(({ beside }) => beside.now.id),
  );
  return besideLastYear
    .filter((one) => one.gap === gap && !restated.has(one.now.id))
    .map(({ now, before }) =>
      broken(
        {
          label: now.label,
          now: said(now),
          before: said(before),
          cell: before.readAt && placeText(before.readAt),
        },
        firstPlace(now),
        [before.origin.place],
      ),
    );
}

const said = ({ value, unit }: Figure): string => (value === null ? "（なし）" : amountText(value, unit));
