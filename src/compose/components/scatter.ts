import { z } from "zod";
import { roundBounds } from "../../calculate/classes.js";
import type { Decimal } from "../../model/decimal.js";
import type { Scatter, ScatterAxis } from "../../model/diagram.js";
import type { Figure } from "../../model/figure.js";
import { printNumber } from "../../model/print.js";
import { type Column, figureIn, type Row, type Table } from "../../model/table.js";
import { badContent } from "../../problem/rules/compose.js";
import { component } from "../component/component.js";
import type { Context } from "../context.js";
import { drawingId, givenTable, notesBelow, tableAttributes } from "../given-table.js";

/** So many names find room on a page. */
const mostPoints = 100;
const mostTicks = 6;

export const scatter = component({
  name: "scatter",
  title: "散布図",
  about:
    "二つの数の関係を、行ごとの点で。はじめの系列が横、次の系列が縦です（columns で選べます）。どの点にも行の名を付け、mark に書いた行は目立たせます。二つの数のそろわない行は、図の下に名を示します。",
  form: "either",
  attributes: z.strictObject({
    ...tableAttributes,
    mark: z.string().min(1).optional().describe("目立たせる行の名"),
  }),
  example: `:::scatter{title="業種別の保証利用度と代位弁済率" mark="製造業"}
| 業種 | 保証利用度（％） | 代位弁済率（％） |
|---|---|---|
| 製造業 | 46.2 | 1.12 |
| 建設業 | 51.0 | 1.45 |
| 卸売業 | 38.4 | 1.30 |
| 小売業 | 35.1 | 1.88 |
| サービス業 | 29.7 | 1.61 |

出典：架空の数値
:::`,
  build: (use, context) => {
    const { of, title: wished, mark } = use.attributes;
    const table = givenTable("scatter", use, context);
    if (!table) return [];
    const made = scatterOf(table, mark, context);
    if (typeof made === "string") {
      context.problems.push(badContent({ component: "scatter", expected: made }, use.place));
      return [];
    }
    const title = wished ?? table.title;
    return [
      {
        kind: "diagram",
        caption: context.caption("図", drawingId("scatter", of, table, title), title),
        diagram: made.scatter,
        alternative: `${title}。${made.inWords}`,
      },
      ...notesBelow({ ...table, notes: [...made.notes, ...table.notes] }, made.columns),
    ];
  },
});

interface Made {
  readonly scatter: Scatter;
  readonly inWords: string;
  readonly notes: readonly string[];
  /** The columns that are drawn. */
  readonly columns: readonly Column[];
}

/** A table's first two series as points; what is wrong with it, in words. */
function scatterOf(table: Table, mark: string | undefined, { dataset }: Context): Made | string {
  const { style } = dataset.settings;
  const [first, second] = table.columns.flatMap((column, index) =>
    column.kind === "text" ? [] : [{ column, index }],
  );
  if (!first || !second) return "系列が二つ要ります";
  const rows = table.rows.filter(({ role }) => role === "item");
  const figureAt = (row: Row, { index }: { readonly index: number }) => figureIn(row.cells[index]);
  const points = rows.flatMap((row) => {
    const [across, up] = [figureAt(row, first), figureAt(row, second)];
    return across && up ? [{ name: row.label, across, up, isMarked: row.label === mark }] : [];
  });
  if (points.length < 2 || points.length > mostPoints)
    return `二つの数のそろう行は、二つから${mostPoints}までです`;
  if (mark !== undefined && !points.some(({ isMarked }) => isMarked))
    return `目立たせる行「${mark}」がないか、数がそろっていません`;
  const text = (figure: Figure, { digits, unit }: Column) =>
    `${printNumber(figure.value, digits, style)}${unit}`;
  const axis = ({ column }: { readonly column: Column }, values: readonly Decimal[]): ScatterAxis => ({
    label: `${column.label}（${column.unit}）`,
    ticks: roundBounds(values, mostTicks).map((at) => ({
      at,
      text: printNumber(at, Math.max(column.digits === 0 ? 0 : 1, at.decimalPlaces()), style),
    })),
  });
  const missing = rows
    .filter((row) => !figureAt(row, first) || !figureAt(row, second))
    .map(({ label }) => label);
  return {
    scatter: {
      kind: "scatter",
      across: axis(
        first,
        points.flatMap(({ across }) => across.value ?? []),
      ),
      up: axis(
        second,
        points.flatMap(({ up }) => up.value ?? []),
      ),
      points,
    },
    inWords:
      `横は${first.column.label}、縦は${second.column.label}。` +
      `${points.map(({ name, across, up }) => `${name}は${text(across, first.column)}と${text(up, second.column)}`).join("、")}。`,
    columns: [first.column, second.column],
    notes: missing.length > 0 ? [`${missing.join("、")}は、数がそろわないため、図にありません。`] : [],
  };
}
