import { z } from "zod";
import { type ColumnOf, type TrendTableId, trendTableId } from "../../model/association/ids.js";
import { measureNames, measures } from "../../model/association/measures.js";
import { type Column, columnIndex, type Row, type Table } from "../../model/table.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import type { Context } from "../context.js";
import { tableBlock } from "../table-block.js";

/** A yearly table, the heading over what it shows of itself, and where those columns stand. */
interface Source {
  readonly table: Table;
  readonly heading: string;
  readonly columns: readonly number[];
}

const baseProperty = "基本財産";

/** What stands in the table, in its order. */
function sourcesIn(context: Context): Source[] {
  const trends = measureNames.flatMap((heading): Source[] => {
    const table = context.table(trendTableId(heading));
    const columns: readonly ColumnOf<TrendTableId>[] = measures[heading].tenYears;
    return table ? [{ table, heading, columns: columns.map((id) => columnIndex(table, id)) }] : [];
  });
  const table = context.table("base-property/trend");
  return table
    ? [...trends, { table, heading: baseProperty, columns: [columnIndex(table, "total")] }]
    : trends;
}

export const tenYears = component({
  name: "ten-years",
  title: "主要計数の推移",
  about: `年度を行に、${[...measureNames, baseProperty].join("・")}を列に並べた一覧（最大10年度）。データがなければ何も置きません。`,
  form: "leaf",
  attributes: z.strictObject(tableSize),
  example: "::ten-years",
  build: (_, context) => {
    const found = sourcesIn(context);
    // The years that have business to print; the base property alone makes no year.
    const business = found.filter(({ table }) => table.id.startsWith("trend/"));
    const years = [...new Set(business.flatMap(({ table }) => table.rows.map(({ id }) => id)))]
      .toSorted()
      .slice(-10);
    if (years.length < 2) return [];
    const picked = found.flatMap(({ table, heading, columns }) =>
      columns.flatMap((index) => {
        const column = table.columns[index];
        return column ? [{ table, index, column: columnUnder(table, column, heading) }] : [];
      }),
    );
    const rows = years.map((year): Row => {
      const row = (table: Table) => table.rows.find(({ id }) => id === year);
      const label = found.flatMap(({ table }) => row(table)?.label ?? [])[0] ?? year;
      const cells = picked.map(({ table, index }) => row(table)?.cells[index] ?? null);
      return { id: year, label, level: 0, role: "item", cells };
    });
    const whole: Table = {
      id: "key-figures/ten-years",
      title: "主要計数の推移",
      period: "",
      rowHeading: "年度",
      columns: picked.map(({ column }) => column),
      rows,
      notes: [],
    };
    return [tableBlock(whole, context)];
  },
});

const columnUnder = (table: Table, column: Column, group: string): Column => ({
  ...column,
  id: `${table.id}/${column.id}`,
  label: group === baseProperty ? "年度末残高" : column.label,
  group,
});
