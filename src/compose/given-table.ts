import type { RootContent, Table as TableNode } from "mdast";
import { z } from "zod";
import { isRoundingNote } from "../calculate/rounding-note.js";
import { seriesTable } from "../calculate/series.js";
import type { Block } from "../model/block.js";
import { namedTables } from "../model/report.js";
import { seriesTableId, type WrittenTable } from "../model/series.js";
import type { Column, Table } from "../model/table.js";
import { badContent, invalidAttribute } from "../problem/rules/compose.js";
import { suggest } from "../problem/suggest.js";
import type { Use } from "./component/component.js";
import type { Context } from "./context.js";
import { inlines } from "./markdown/inline.js";
import { plain } from "./placeholder/fill.js";

/** 描く表: how an author says which table a component draws: one of the report by name, or one typed in the container. */
export const tableAttributes = {
  of: z
    .string()
    .min(1)
    .optional()
    .describe(
      "表の名。`statistics/series/倒産.csv` なら「倒産」。`trend/approvals`、`monitoring/funnel` のような、計算した表の名でもよい。書かなければ、囲みの中に書いた表",
    ),
  columns: z.string().min(1).optional().describe("描く系列の名を「,」で区切って。書かなければすべて"),
  title: z.string().min(1).optional().describe("図の題（書かなければ表の題。中に表を書いたときは必ず書く）"),
} as const;

interface TableAttributes {
  readonly of?: string | undefined;
  readonly columns?: string | undefined;
  readonly title?: string | undefined;
}

/** The table that an author gave, with the columns that are wanted; undefined where there is none, which is a problem at the line. */
export function givenTable(
  component: string,
  { attributes, children, place }: Use<TableAttributes>,
  context: Context,
): Table | undefined {
  const giving = { component, place, context };
  const { of, title, columns } = attributes;
  const table = of === undefined ? typed(children, title, giving) : named(of, children, giving);
  return table && (columns === undefined ? table : chosen(table, columns, giving));
}

/** What a table's drawing is called, unique for what an author typed and for each time a table is drawn. */
export const drawingId = (component: string, of: string | undefined, table: Table, title: string): string =>
  of === undefined ? `${component}-${title}` : `${table.id}/${component === "series" ? "chart" : component}`;

/** 注 and 出典 of a table, below a drawing of its rows: not what is said of a total, or of a column that is not drawn. */
export function notesBelow(
  { notes, columns }: Pick<Table, "notes" | "columns">,
  drawn: readonly Pick<Column, "label">[] = columns,
): Block[] {
  const others = columns
    .map(({ label }) => label)
    .filter((label) => !drawn.some((one) => one.label === label));
  return notes
    .filter((note) => !isRoundingNote(note) && !others.some((label) => note.startsWith(`「${label}」は`)))
    .map((note) => ({ kind: "paragraph", role: "note", content: [note] }));
}

interface Giving extends Pick<Use<unknown>, "place"> {
  readonly component: string;
  readonly context: Context;
}

/** A table of the report; one of the corporation's own by the name of its file alone. */
function named(of: string, children: readonly RootContent[], giving: Giving): Table | undefined {
  const { component, place, context } = giving;
  if (children.length > 0) return wrong("of で表を選んだときは、中身を書きません", giving);
  const table = context.tableNamed(seriesTableId(of)) ?? context.tableNamed(of);
  if (!table) {
    const names = namedTables(context.report).map(({ id }) => id.replace(/^series\//u, ""));
    const meant = suggest(of, names);
    const expected = `「${of}」という表はありません${meant === undefined ? "" : `。「${meant}」のつもりではありませんか`}`;
    context.problems.push(invalidAttribute({ component, attribute: "of", expected }, place));
  }
  return table;
}

/** The table that stands in the container, and the paragraphs below it as its notes. */
function typed(
  [table, ...below]: readonly RootContent[],
  title: string | undefined,
  giving: Giving,
): Table | undefined {
  const { context } = giving;
  if (table?.type !== "table") return wrong("表が一つと、その下に注や出典の段落。または of に表の名", giving);
  if (title === undefined) return wrong("表を書いたときは、title に図の題を書きます", giving);
  const notes = below.flatMap((node) =>
    node.type === "paragraph" ? [plain(inlines(node.children, context))] : [],
  );
  if (notes.length < below.length) return wrong("表の下に書けるのは、注や出典の段落だけです", giving);
  const { value, problems } = context.sources.readWritten(writtenTable(table, title, context));
  context.problems.push(...problems);
  const { rounding, style } = context.dataset.settings;
  return value && { ...seriesTable(value, rounding.trend, style.eraChange), notes };
}

const writtenTable = (node: TableNode, title: string, context: Context): WrittenTable => ({
  file: context.file,
  // The figures of two tables of one title are no less two.
  name: `${context.file.replace(/^.*\/|\.md$/gu, "")}:${node.position?.start.line}`,
  title,
  rows: node.children.map((row) => ({
    row: row.position?.start.line ?? 1,
    cells: row.children.map((cell) => plain(inlines(cell.children, context))),
  })),
});

/** Some of the columns, by their names, in the order in which they are asked for. */
function chosen(table: Table, columns: string, { component, place, context }: Giving): Table | undefined {
  const names = columns.split(",").map((name) => name.trim());
  const at = names.map((name) => table.columns.findIndex(({ label }) => label === name));
  const missing = names[at.indexOf(-1)];
  if (missing === undefined)
    return {
      ...table,
      columns: at.flatMap((index): Column[] => (table.columns[index] ? [table.columns[index]] : [])),
      rows: table.rows.map((row) => ({ ...row, cells: at.map((index) => row.cells[index] ?? null) })),
    };
  const known = table.columns.map(({ label }) => `「${label}」`).join("");
  const expected = `「${missing}」という系列はありません。あるのは${known}です`;
  context.problems.push(invalidAttribute({ component, attribute: "columns", expected }, place));
  return undefined;
}

function wrong(expected: string, { component, place, context }: Giving): undefined {
  context.problems.push(badContent({ component, expected }, place));
}
