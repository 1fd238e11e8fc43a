import type { RootContent, Table as TableNode } from "mdast";
import { z } from "zod";
import { seriesTable } from "../../calculate/series.js";
import { seriesTableId, type WrittenTable } from "../../model/series.js";
import type { Table } from "../../model/table.js";
import type { Place } from "../../problem/place.js";
import { badContent, invalidAttribute } from "../../problem/rules/compose.js";
import { suggest } from "../../problem/suggest.js";
import { seriesChart, withColumns } from "../chart/series-chart.js";
import { component } from "../component/component.js";
import type { Context } from "../context.js";
import { inlines } from "../markdown/inline.js";
import { plain } from "../placeholder/fill.js";
import { tableBlock } from "../table-block.js";

export const series = component({
  name: "series",
  title: "系列の図",
  about:
    "どんな表の数でも、棒・折れ線・積み上げの図にします。表は、データの statistics/series に置いたファイル（of に名を書く）か、囲みの中に書いた表です。はじめの列が「年度」「年」なら年の順に並べ、抜けた年は空けます。ほかの語なら区分として横棒にします。単位の違う系列は、軸を重ねずに、上の段に分けます。表の下の注と出典は、図の下に印刷します。",
  form: "either",
  attributes: z.strictObject({
    of: z
      .string()
      .min(1)
      .optional()
      .describe(
        "表の名。`statistics/series/倒産.csv` なら「倒産」。`trend/approvals` のような、計算した表の名でもよい",
      ),
    as: z
      .enum(["bars", "lines", "stacks", "table"])
      .default("bars")
      .describe("bars 棒、lines 折れ線、stacks 積み上げ、table 図にせず数表のまま"),
    columns: z.string().min(1).optional().describe("描く系列の名を「,」で区切って。書かなければすべて"),
    title: z.string().min(1).optional().describe("図の題（書かなければ表の題）"),
  }),
  example: `:::series{title="県内の企業倒産" as="lines"}
| 年度 | 倒産件数（件） | 負債総額（億円） |
|---|---|---|
| 令和5年度 | 61 | 98 |
| 令和6年度 | 74 | 121 |
| 令和7年度 | 70 | 104 |

出典：みなと県の調査（架空）
:::`,
  build: ({ attributes, children, place }, context) => {
    const { of, as, title } = attributes;
    const found =
      of === undefined ? written(children, title, place, context) : named(of, children, place, context);
    const table = found && chosen(found, attributes.columns, place, context);
    if (!table) return [];
    const heading = title ?? table.title;
    if (as === "table") return [tableBlock(table, context, heading)];
    const wished = of === undefined ? `series-${heading}` : `${table.id}/chart`;
    const caption = context.caption("図", wished, heading);
    const id = caption.id.replace("/chart", "");
    const chart = seriesChart(table, { as, id, title: heading }, context.dataset.settings);
    if (typeof chart === "string") {
      context.problems.push(
        invalidAttribute({ component: "series", attribute: "as", expected: chart }, place),
      );
      return [];
    }
    return [{ kind: "chart", caption, chart }];
  },
});

/** A table of the report; one of the corporation's own by the name of its file alone. */
function named(
  of: string,
  children: readonly RootContent[],
  place: Place,
  context: Context,
): Table | undefined {
  if (children.length > 0) {
    const expected = "of で表を選んだときは、中身を書きません";
    context.problems.push(badContent({ component: "series", expected }, place));
    return undefined;
  }
  const table = context.tableNamed(seriesTableId(of)) ?? context.tableNamed(of);
  if (!table) {
    const names = context.report.tables.map(({ id }) => id.replace(/^series\//u, ""));
    const meant = suggest(of, names);
    const expected = `「${of}」という表はありません${meant === undefined ? "" : `。「${meant}」のつもりではありませんか`}`;
    context.problems.push(invalidAttribute({ component: "series", attribute: "of", expected }, place));
  }
  return table;
}

/** The table that stands in the container, and the paragraphs below it as its notes. */
function written(
  children: readonly RootContent[],
  title: string | undefined,
  place: Place,
  context: Context,
): Table | undefined {
  const wrong = (expected: string): undefined => {
    context.problems.push(badContent({ component: "series", expected }, place));
    return undefined;
  };
  const [table, ...below] = children;
  if (table?.type !== "table") return wrong("表が一つと、その下に注や出典の段落。または of に表の名");
  if (title === undefined) return wrong("表を書いたときは、title に図の題を書きます");
  const notes = below.flatMap((node) =>
    node.type === "paragraph" ? [plain(inlines(node.children, context))] : [],
  );
  if (notes.length < below.length) return wrong("表の下に書けるのは、注や出典の段落だけです");
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

function chosen(
  table: Table,
  columns: string | undefined,
  place: Place,
  context: Context,
): Table | undefined {
  if (columns === undefined) return table;
  const found = withColumns(
    table,
    columns.split(",").map((name) => name.trim()),
  );
  if (!("unknown" in found)) return found;
  const known = table.columns.map(({ label }) => `「${label}」`).join("");
  const expected = `「${found.unknown}」という系列はありません。あるのは${known}です`;
  context.problems.push(invalidAttribute({ component: "series", attribute: "columns", expected }, place));
  return undefined;
}
