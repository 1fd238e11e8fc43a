import { Decimal } from "../../model/decimal.js";
import { firstPlace } from "../../model/figure.js";
import { columnIndex, isFigure } from "../../model/table.js";
import { amountText } from "../../problem/amount.js";
import { check } from "../../problem/check.js";
import type { Problem, Rule } from "../../problem/problem.js";
import type { CheckContext } from "./context.js";
import { allMixes, listsAll } from "./mixes-of.js";

interface Facts {
  readonly table: string;
  readonly total: string;
}

/** 構成比の計: shares that were handed over as published add up to 100, give or take half a last digit each. */
export const sharesNotHundred = check<Facts, CheckContext>({
  id: "check/shares",
  severity: "note",
  about: "公表された構成比の合計が100にならない。",
  message: ({ table, total }) => `「${table}」の構成比の合計が${amountText(total, "％")}です。`,
  hint: () => "端数処理による違いです。大きく違うときは、行の抜けや打ちまちがいを確かめてください。",
  find: (context, broken) => notHundred(context, broken, (gap, leeway) => gap.lessThanOrEqualTo(leeway)),
});

export const sharesWrong = check<Facts, CheckContext>({
  id: "check/shares-wrong",
  severity: "error",
  about: "公表された構成比の合計が、端数処理では説明できないほど100から離れている。",
  message: ({ table, total }) =>
    `「${table}」の構成比の合計が${amountText(total, "％")}で、100％から離れすぎています。`,
  hint: () => "行の抜けや打ちまちがいを確かめてください。",
  find: (context, broken) => notHundred(context, broken, (gap, leeway) => gap.greaterThan(leeway)),
});

function notHundred(
  { report }: CheckContext,
  broken: Rule<Facts>,
  isMeant: (gap: Decimal, leeway: Decimal) => boolean,
): Problem[] {
  return allMixes(report)
    .filter(listsAll)
    .flatMap((table) => {
      const index = columnIndex(table, "share");
      const published = table.rows
        .filter(({ level, role }) => level === 0 && role !== "total")
        .flatMap((row) => row.cells[index] ?? [])
        .filter(isFigure)
        .filter(({ origin, value }) => origin.kind === "read" && value !== null);
      const [first] = published;
      if (!first) return [];
      const total = Decimal.sum(...published.map(({ value }) => value ?? 0));
      const gap = total.minus(100).abs();
      const digit = new Decimal(10).pow(-report.settings.rounding.mix.percentageDigits);
      const leeway = digit.times(published.length).dividedBy(2);
      if (gap.isZero() || !isMeant(gap, leeway)) return [];
      return [broken({ table: table.title, total: total.toString() }, firstPlace(first))];
    });
}
