import { z } from "zod";
import { funnelRates } from "../../calculate/funnel.js";
import type { Funnel } from "../../model/diagram.js";
import type { Figure } from "../../model/figure.js";
import { printNumber } from "../../model/print.js";
import { figureIn, type Table } from "../../model/table.js";
import { badContent } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";
import type { Context } from "../context.js";
import { drawingId, givenTable, notesBelow, tableAttributes } from "../given-table.js";

export const funnel = component({
  name: "funnel",
  title: "じょうご図",
  about:
    "候補から実施まで、段ごとに残った数を、中央にそろえた棒の長さで。前の段に対する割合と、はじめに対する割合を計算して添えます。表の行が段、はじめの系列がその数です。",
  form: "either",
  attributes: z.strictObject(tableAttributes),
  example: `:::funnel{title="経営支援の候補から実施まで"}
| 段 | 企業数（企業） |
|---|---|
| 候補 | 480 |
| 打診 | 312 |
| 受入れ | 176 |
| 計画の策定 | 121 |
| 実施 | 98 |
:::`,
  build: (use, context) => {
    const table = givenTable("funnel", use, context);
    if (!table) return [];
    const steps = stepsOf(table, context);
    if (typeof steps === "string") {
      context.problems.push(badContent({ component: "funnel", expected: steps }, use.place));
      return [];
    }
    const title = use.attributes.title ?? table.title;
    const said = steps.flatMap(({ label, text, ofBefore, ofFirst }) => [
      ...(ofBefore ? [`${ofBefore.text}が次へ`] : []),
      `${label}${text}${ofFirst ? `（はじめに対する割合${ofFirst.text}）` : ""}`,
    ]);
    return [
      {
        kind: "diagram",
        caption: context.caption("図", drawingId("funnel", use.attributes.of, table, title), title),
        diagram: { kind: "funnel", steps },
        alternative: `${title}。${said.join("、")}。`,
      },
      ...notesBelow(table, table.columns.filter(({ kind }) => kind !== "text").slice(0, 1)),
    ];
  },
});

/** The steps of a table; what is wrong with it, in words. */
function stepsOf(table: Table, { dataset }: Context): Funnel["steps"] | string {
  const { style, rounding } = dataset.settings;
  const index = table.columns.findIndex(({ kind }) => kind !== "text");
  const column = table.columns[index];
  const rows = table.rows.filter(({ role }) => role === "item");
  const figures = rows.flatMap((row): Figure | readonly Figure[] => figureIn(row.cells[index]) ?? []);
  if (!column || rows.length < 2) return "段を二つ以上、数の列とともに書きます";
  const unknown = rows.find((row) => !figureIn(row.cells[index]));
  if (unknown) return `「${unknown.label}」の数がありません`;
  const rising = figures.findIndex(
    (one, at) => at > 0 && one.value?.greaterThan(figures[at - 1]?.value ?? 0),
  );
  if (rising > 0)
    return `「${rows[rising]?.label}」が、前の段「${rows[rising - 1]?.label}」より多くなっています`;
  if (figures.some(({ value }) => value?.isNegative() && !value.isZero()))
    return "負の数は、じょうご図にできません";
  const rate = (figure: Figure | undefined) =>
    figure?.value
      ? { figure, text: `${printNumber(figure.value, rounding.trend.percentageDigits, style)}％` }
      : undefined;
  const rates = funnelRates(figures, rounding.trend);
  return figures.map((figure, at) => {
    const [ofBefore, ofFirst] = [rate(rates[at]?.ofBefore), rate(rates[at]?.ofFirst)];
    const text = `${printNumber(figure.value, column.digits, style)}${column.unit}`;
    return {
      label: rows[at]?.label ?? "",
      figure,
      text,
      ...(ofBefore && { ofBefore }),
      ...(ofFirst && { ofFirst }),
    };
  });
}
