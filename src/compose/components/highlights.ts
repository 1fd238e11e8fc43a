import { z } from "zod";
import { drawn } from "../../calculate/drawn.js";
import { trendTableId } from "../../model/association/ids.js";
import { measureNames, measures } from "../../model/association/measures.js";
import type { Tiles } from "../../model/block.js";
import { fiscalYearName, fiscalYearShort } from "../../model/fiscal-year.js";
import type { FigureText, Inline } from "../../model/inline.js";
import { printNumber } from "../../model/print.js";
import { type Cell, type Column, columnIndex, figureIn, type Row, type Table } from "../../model/table.js";
import { tellSeries } from "../chart/tell.js";
import { component } from "../component/component.js";
import type { Context } from "../context.js";

type Tile = Tiles["tiles"][number];

/** Those that stand among the figures of ten years, too. */
const shown = measureNames.filter((measure) => measures[measure].tenYears.length > 0);

/** At most so many years are drawn. */
const years = 10;

export const highlights = component({
  name: "highlights",
  title: "数字でみる一年",
  about: `${shown.join("・")}・基本財産の、この年度の金額を大きく、件数と前年度比を添え、最大${years}年度の推移を小さく描きます。この年度の推移（statistics/trend、statistics/base-property）がない項目は置きません。`,
  form: "leaf",
  attributes: z.strictObject({}),
  example: "::highlights",
  build: (_, context) => {
    const change = (table: Table<string>, cells: Row["cells"]): Inline[][] => {
      const at = table.columns.findIndex(({ id }) => id === "change");
      return named("前年度比", numberIn(cells[at], table.columns[at], context));
    };
    const measured = shown.flatMap((label): Tile[] => {
      const table = context.table(trendTableId(label));
      if (!table) return [];
      const [amount, count] = [columnIndex(table, "amount"), columnIndex(table, "count")];
      // Of what has no amount the number itself stands large.
      const at = amount < 0 ? count : amount;
      return tileOf(label, table, at, context, (cells) => [
        ...(at === count ? [] : numberIn(cells[count], table.columns[count], context)),
        ...change(table, cells),
      ]);
    });
    const owned = context.table("base-property/trend");
    const base = owned
      ? tileOf("基本財産", owned, columnIndex(owned, "total"), context, (cells) => change(owned, cells))
      : [];
    const tiles = [...measured, ...base];
    return tiles.length === 0 ? [] : [{ kind: "tiles", tiles }];
  },
});

/** The amount of this fiscal year in a yearly table, with the years up to it; none where the table ends before. */
function tileOf(
  label: string,
  table: Table,
  at: number,
  context: Context,
  notes: (cells: Row["cells"]) => readonly Inline[][],
): Tile[] {
  const { settings } = context.dataset;
  const now = table.rows.findIndex(({ id }) => id === String(settings.fiscalYear));
  const column = table.columns[at];
  const figure = figureIn(table.rows[now]?.cells[at]);
  if (!column || !figure) return [];
  const earliest = Math.min(...table.rows.map(({ id }) => Number(id)));
  const first = Math.max(earliest, settings.fiscalYear + 1 - years);
  // A year that the table lacks stays empty, as in the charts.
  const drawnYears = Array.from({ length: settings.fiscalYear + 1 - first }, (_, index) => first + index);
  const values = drawnYears.map((year) =>
    figureIn(table.rows.find(({ id }) => id === String(year))?.cells[at]),
  );
  const series = {
    label,
    draw: "bar",
    axis: "left",
    ...drawn(table, column, values, settings.rounding),
  } as const;
  const said = notes(table.rows[now]?.cells ?? []);
  const note = said.flatMap((part, index): Inline[] => (index === 0 ? part : ["　", ...part]));
  return [
    {
      label,
      figure,
      text: printNumber(figure.value, column.digits, settings.style),
      unit: column.unit,
      ...(note.length > 0 && { note }),
      ...(values.filter((value) => value !== null).length > 1 && {
        trend: {
          years: drawnYears.map((year) => fiscalYearShort(year, settings.style.eraChange)),
          values: series.values,
          alternative: tellSeries(
            `${label}の推移`,
            drawnYears.map((year) => fiscalYearName(year, settings.style.eraChange)),
            [series],
            settings.style,
          ),
        },
      }),
    },
  ];
}

/** A cell's number with its unit, as a text; none where the cell has none. */
function numberIn(cell: Cell | undefined, column: Column | undefined, context: Context): FigureText[][] {
  const figure = figureIn(cell);
  if (!figure || !column) return [];
  const number = printNumber(figure.value, column.digits, context.dataset.settings.style);
  return [[{ kind: "figure", figure, text: `${number}${column.unit}` }]];
}

const named = (name: string, said: readonly Inline[][]): Inline[][] =>
  said.map((part) => [`${name} `, ...part]);
