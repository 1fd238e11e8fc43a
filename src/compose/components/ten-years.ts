import { z } from "zod";
import { type TableId, trendTableId } from "../../model/association/ids.js";
import { measureNames, measures } from "../../model/association/measures.js";
import type { Column, Row, Table } from "../../model/table.js";
import { component } from "../component/component.js";
import { tableBlock } from "../table-block.js";

/** What stands in the table, in its order: from which yearly table, which columns. */
const sources: readonly {
  readonly table: TableId;
  readonly heading: string;
  readonly columns: readonly string[];
}[] = [
  ...measureNames.map((measure) => ({
    table: trendTableId(measure),
    heading: measure,
    columns: measures[measure].tenYears,
  })),
  { table: "base-property/trend", heading: "基本財産", columns: ["total"] },
];

export const tenYears = component({
  name: "ten-years",
  title: "主要計数の推移",
  about: `年度を行に、${sources.map(({ heading }) => heading).join("・")}を列に並べた一覧（最大10年度）。データがなければ何も置きません。`,
  form: "leaf",
  attributes: z.strictObject({}),
  example: "::ten-years",
  build: (_, context) => {
    const found = sources.flatMap(({ table: id, heading, columns }) => {
      const table = context.table(id);
      return table ? [{ table, heading, columns }] : [];
    });
    // The years that have business to print; the base property alone makes no year.
    const business = found.filter(({ table }) => table.id.startsWith("trend/"));
    const years = [...new Set(business.flatMap(({ table }) => table.rows.map(({ id }) => id)))]
      .toSorted()
      .slice(-10);
    if (years.length < 2) return [];
    const picked = found.flatMap(({ table, heading, columns }) =>
      columns.flatMap((id) => {
        const index = table.columns.findIndex((column) => column.id === id);
        const column = table.columns[index];
        return column ? [{ table, index, column: columnOf(table, column, heading) }] : [];
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

const columnOf = (table: Table, column: Column, group: string): Column => ({
  ...column,
  id: `${table.id}/${column.id}`,
  label: column.id === "total" ? "年度末残高" : column.label,
  group,
});
