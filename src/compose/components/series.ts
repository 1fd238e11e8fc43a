import { z } from "zod";
import { invalidAttribute } from "../../problem/rules/compose.js";
import { seriesChart } from "../chart/series-chart.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import { drawingId, givenTable, tableAttributes } from "../given-table.js";
import { tableBlock } from "../table-block.js";

export const series = component({
  name: "series",
  title: "系列の図",
  about:
    "どんな表の数でも、棒・折れ線・積み上げの図にします。表は、データの statistics/series に置いたファイル（of に名を書く）か、囲みの中に書いた表です。はじめの列が「年度」「年」なら年の順に並べ、抜けた年は空けます。ほかの語なら区分として横棒にします。単位の違う系列は、軸を重ねずに、上の段に分けます。表の下の注と出典は、図の下に印刷します。",
  form: "either",
  attributes: z.strictObject({
    ...tableAttributes,
    as: z
      .enum(["bars", "lines", "stacks", "table"])
      .default("bars")
      .describe("bars 棒、lines 折れ線、stacks 積み上げ、table 図にせず数表のまま"),
    ...tableSize,
  }),
  example: `:::series{title="県内の企業倒産" as="lines"}
| 年度 | 倒産件数（件） | 負債総額（億円） |
|---|---|---|
| 令和5年度 | 61 | 98 |
| 令和6年度 | 74 | 121 |
| 令和7年度 | 70 | 104 |

出典：みなと県の調査（架空）
:::`,
  build: (use, context) => {
    const { of, as, title: wished } = use.attributes;
    const table = givenTable("series", use, context);
    if (!table) return [];
    const title = wished ?? table.title;
    if (as === "table") return [tableBlock(table, context, title)];
    const caption = context.caption("図", drawingId("series", of, table, title), title);
    const id = caption.id.replace("/chart", "");
    const chart = seriesChart(table, { as, id, title }, context.dataset.settings);
    if (typeof chart !== "string") return [{ kind: "chart", caption, chart }];
    const problem = invalidAttribute({ component: "series", attribute: "as", expected: chart }, use.place);
    context.problems.push(problem);
    return [];
  },
});
