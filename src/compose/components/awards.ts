import { z } from "zod";
import type { Block, GridCell } from "../../model/block.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import type { Context } from "../context.js";

type Rows = NonNullable<Context["dataset"]["tables"]["awards"]>;

/** More winners of one kind than this stand beside each other. */
const aColumn = 3;

export const awards = component({
  name: "awards",
  title: "表彰の表",
  about:
    "表彰（report/awards）を賞ごとの表に。受賞者の多い賞は受賞者を三列に並べ、少ない二つの賞は表を横に並べます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject(tableSize),
  example: "::awards",
  build: (_, context) => {
    const rows = context.dataset.tables.awards ?? [];
    const names = [...new Set(rows.map(({ award }) => award.value))];
    const groups = names.map((name) => groupsOf(rows.filter(({ award }) => award.value === name)));
    const most = Math.max(0, ...groups.flat().map(({ winners }) => winners.length));
    const tables = names.map((name, index): Block => {
      const caption = context.caption("表", `awards-${index + 1}`, name);
      return { ...awardGrid(groups[index] ?? [], most > aColumn ? aColumn : 1), caption };
    });
    const [first, second, ...more] = tables;
    if (!first || !second || more.length > 0 || most > aColumn) return tables;
    return [{ kind: "columns", widths: [1, 1], columns: [[first], [second]] }];
  },
});

interface Group {
  readonly category: readonly string[];
  readonly winners: readonly string[];
}

/** The winners of each category, in the order in which they were written. */
function groupsOf(rows: Rows): Group[] {
  const groups = new Map<string, { category: string[]; winners: string[] }>();
  for (const { category, condition, winner } of rows) {
    const lines = [category.value, condition.value].filter((line) => line !== "");
    const group = groups.get(lines.join("\n")) ?? { category: lines, winners: [] };
    group.winners.push(winner.value);
    groups.set(lines.join("\n"), group);
  }
  return [...groups.values()];
}

function awardGrid(groups: readonly Group[], columns: number) {
  const rows = groups.flatMap(({ category, winners }) => {
    const lines = Math.ceil(winners.length / columns);
    return Array.from({ length: lines }, (_, line): GridCell[] => [
      ...(line === 0 ? [{ ...cell(...category), ...(lines > 1 ? { rowSpan: lines } : {}) }] : []),
      ...Array.from({ length: columns }, (_, column) => cell(winners[line * columns + column] ?? "")),
    ]);
  });
  const won = { ...cell("受賞"), ...(columns > 1 ? { columnSpan: columns } : {}) };
  const head: GridCell[] = [cell("区分"), won].map((heading) => ({ ...heading, align: "centre" }));
  return {
    kind: "grid",
    widths: [14, ...Array.from({ length: columns }, () => 20)],
    headerRows: 1,
    headerColumns: 0,
    rows: [head, ...rows],
    notes: [],
  } as const;
}

const cell = (...lines: readonly string[]): GridCell => ({
  content: lines.map((line) => ({ kind: "paragraph", role: "body", content: [line] })),
});
