import { z } from "zod";
import { Decimal } from "../../model/decimal.js";
import type { SmallMultiples } from "../../model/diagram.js";
import { printNumber } from "../../model/print.js";
import { axisOf } from "../../model/series.js";
import type { Table } from "../../model/table.js";
import { figureIn } from "../../model/table.js";
import { badContent } from "../../problem/rules/compose.js";
import { tellSeries } from "../chart/tell.js";
import { timeAxis, yearsOf } from "../chart/time-axis.js";
import { component } from "../component/component.js";
import type { Context } from "../context.js";
import { drawingId, givenTable, notesBelow, tableAttributes } from "../given-table.js";

export const smallMultiples = component({
  name: "small-multiples",
  title: "小さな図の並び",
  about:
    "系列ごとに一つの小さな棒の図を、同じ目盛りで並べます。表の行は年度（または年）、系列が図になるもの（協会、業種など）で、単位はみな同じにします。右上の数はいちばん新しい値です。一頁に入らなければ、つづきの図に分けます。",
  form: "either",
  attributes: z.strictObject({
    ...tableAttributes,
    mark: z.string().min(1).optional().describe("目立たせる系列の名"),
  }),
  example: `:::small-multiples{title="地区別の保証承諾"}
| 年度 | 本所（億円） | 西浜（億円） | 高原（億円） | 汐見（億円） |
|---|---|---|---|---|
| 令和5年度 | 512 | 204 | 98 | 151 |
| 令和6年度 | 498 | 196 | 91 | 143 |
| 令和7年度 | 540 | 221 | 96 | 162 |
:::`,
  build: (use, context) => {
    const { of, title: wished, mark } = use.attributes;
    const table = givenTable("small-multiples", use, context);
    if (!table) return [];
    const title = wished ?? table.title;
    const made = multiplesOf(table, title, mark, context);
    if (typeof made === "string") {
      context.problems.push(badContent({ component: "small-multiples", expected: made }, use.place));
      return [];
    }
    return [
      {
        kind: "diagram",
        caption: context.caption("図", drawingId("small-multiples", of, table, title), title),
        diagram: made.diagram,
        alternative: made.alternative,
      },
      ...notesBelow(table),
    ];
  },
});

/** A small chart a series; what is wrong with the table, in words. */
function multiplesOf(
  table: Table,
  title: string,
  mark: string | undefined,
  { dataset }: Context,
): { readonly diagram: SmallMultiples; readonly alternative: string } | string {
  const { style } = dataset.settings;
  const axis = axisOf(table.rowHeading);
  const rows = table.rows.filter(({ role }) => role === "item");
  const columns = table.columns.flatMap((column, index) =>
    column.kind === "text" ? [] : [{ ...column, index }],
  );
  const [first] = columns;
  if (!first || rows.length === 0) return "数の列か行がありません";
  if (axis === "category") return "はじめの列を「年度」か「年」にします";
  if (columns.some(({ unit }) => unit !== first.unit)) return "単位の違う系列は、同じ目盛りで比べられません";
  if (mark !== undefined && columns.every(({ label }) => label !== mark))
    return `目立たせる系列「${mark}」がありません`;
  const years = yearsOf(rows);
  const times = timeAxis(years, style.eraChange, axis);
  const digits = Math.max(...columns.map((column) => column.digits));
  const text = (value: Decimal | null) => `${printNumber(value, digits, style)}${first.unit}`;
  const series = columns.map(({ label, index, unit }) => ({
    label,
    unit,
    digits,
    draw: "bar" as const,
    axis: "left" as const,
    values: years.map((year) => figureIn(rows.find(({ id }) => Number(id) === year)?.cells[index])),
  }));
  const known = series.flatMap(({ values }) => values.flatMap((figure) => figure?.value ?? []));
  const [least, greatest] = [Decimal.min(0, ...known), Decimal.max(0, ...known)];
  const names = times.map(({ label }) => label);
  const scale = `縦の目盛りは、どの図も${text(least)}から${text(greatest)}まで`;
  return {
    diagram: {
      kind: "small-multiples",
      scale,
      members: series.map((one) => {
        const last = one.values.findLast((figure) => figure !== null);
        return {
          name: one.label,
          text: last ? text(last.value) : "データなし",
          trend: {
            years: times.map(({ short, label }) => short ?? label),
            values: one.values,
            alternative: "",
          },
          isMarked: one.label === mark,
        };
      }),
    },
    alternative: `${tellSeries(title, names, series, style)}${scale}です。`,
  };
}
