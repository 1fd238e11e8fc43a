import { z } from "zod";
import {
  combinedMixTableId,
  type MixTableId,
  mixTableId,
  type TableOf,
} from "../../model/association/ids.js";
import { measureNames } from "../../model/association/measures.js";
import type { Block } from "../../model/block.js";
import type { ChartSpec } from "../../model/chart.js";
import { normalForm } from "../../model/normal-form.js";
import { composition, type PartLevel } from "../chart/composition.js";
import { component } from "../component/component.js";
import { tableSize } from "../component/table-size.js";
import type { Context } from "../context.js";
import { tableBlock } from "../table-block.js";

export const breakdown = component({
  name: "breakdown",
  title: "内訳",
  about:
    "保証承諾などの内訳（statistics/mix）の表と図。連合会のデータでは、協会の提出を区分の対応（mapping）で合わせた内訳です。表には件数・金額・構成比・前年度比のうち、データのあるものが並びます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    measure: z.enum(measureNames).describe("項目"),
    by: z
      .string()
      .min(1)
      .optional()
      .describe(
        "切り口。データの「切り口」の欄の語。書かなければ、ファイルの順にどの切り口も、見出しを付けて置きます",
      ),
    doughnut: z.string().optional().describe("by を書かないときに、輪の図にする切り口（「,」で区切る）"),
    inner: z
      .string()
      .optional()
      .describe("図に、区分でなく内訳を一つずつ描く切り口（「,」で区切る）。内訳のない区分はそのまま"),
    chart: z
      .enum(["doughnut", "rows", "none"])
      .default("rows")
      .describe(
        "rows 表の横に横棒、doughnut 輪の図（短い名なら表の横、そのほかは表の下。負の額があれば横棒）、none 図なし",
      ),
    against: z
      .enum(["previous"])
      .optional()
      .describe("previous 前年度の件数・金額とその増減 を脇に置く（前年度のデータがあるとき）"),
    ...tableSize,
  }),
  example: '::breakdown{measure="保証承諾" by="業種別"}',
  build: ({ attributes: { measure, by, chart, doughnut = "", inner = "", against }, place }, context) => {
    const dimensions = dimensionsOf(measure, context);
    const has = (list: string, dimension: string) =>
      list.split(",").map(normalForm).includes(normalForm(dimension));
    const levelOf = (dimension: string) => (has(inner, dimension) ? "inner" : "outer");
    if (by !== undefined) {
      const meant = dimensions.find((dimension) => normalForm(dimension) === normalForm(by));
      return breakdownBlocks(measure, meant ?? by, { chart, level: levelOf(by), against }, context);
    }
    return dimensions.flatMap((dimension): Block[] => [
      { kind: "heading", level: 3, id: context.headingId(), text: dimension, place },
      ...breakdownBlocks(
        measure,
        dimension,
        { chart: has(doughnut, dimension) ? "doughnut" : chart, level: levelOf(dimension), against },
        context,
      ),
    ]);
  },
});

/** The ways in which a measure is broken down, in the order of the file; of a federation, of what its returns come to. */
const dimensionsOf = (measure: (typeof measureNames)[number], { dataset, report }: Context): string[] => {
  const own = (dataset.tables.mix ?? []).flatMap((row) =>
    row.measure.value === measure ? [row.dimension.value] : [],
  );
  const combined = combinedMixTableId(measure, "");
  const filed = report.tables.flatMap(({ id }) =>
    id.startsWith(combined) ? [id.slice(combined.length)] : [],
  );
  return [...new Set([...own, ...filed])];
};

/** The combined mixes have the columns of a corporation's own. */
const mixNamed = (
  measure: (typeof measureNames)[number],
  by: string,
  context: Context,
): TableOf<MixTableId> | undefined =>
  context.table(mixTableId(measure, by)) ??
  (context.tableNamed(combinedMixTableId(measure, by)) as TableOf<MixTableId> | undefined);

interface Shown {
  readonly chart: "doughnut" | "rows" | "none";
  readonly level: PartLevel;
  readonly against: "previous" | undefined;
}

function breakdownBlocks(
  measure: (typeof measureNames)[number],
  by: string,
  { chart, level, against }: Shown,
  context: Context,
): Block[] {
  const table = mixNamed(measure, by, context);
  if (!table) return [];
  const title = `${by}の${measure}`;
  const spec = chart === "none" ? undefined : composition(table, `${title}の構成`, chart, context, level);
  const beside = against && context.report.beside.get(table.id);
  const block = tableBlock(beside ?? table, context, title);
  if (!spec) return [block];
  const caption = context.caption("図", `${table.id}/chart`, spec.title);
  const isRing = spec.kind === "doughnut";
  // A table with last year beside it needs the whole width.
  if (beside) return [block, { kind: "chart", caption, chart: spec, ...(isRing ? { ratio: 0.34 } : {}) }];
  if (isRing && !standsBeside(spec)) return [block, { kind: "chart", caption, chart: spec, ratio: 0.34 }];
  const drawing: Block = { kind: "chart", caption, chart: spec, ...(isRing ? { ratio: 0.62 } : {}) };
  return [{ kind: "columns", widths: [3, 2], columns: [[block], [drawing]] }];
}

/** Labels of so many characters find room around a doughnut that stands beside its table. */
const shortName = 9;

const standsBeside = ({ categories }: ChartSpec): boolean =>
  categories.every(({ label }) => label.length <= shortName);
