import { z } from "zod";
import { type TableOf, type TrendTableId, trendTableId } from "../../model/association/ids.js";
import { measureNames } from "../../model/association/measures.js";
import type { Block } from "../../model/block.js";
import type { ChartSpec } from "../../model/chart.js";
import { columnIndex } from "../../model/table.js";
import { composition } from "../chart/composition.js";
import { basePropertyOverTime, overTime, sideBySideOverTime, type YearlyAmount } from "../chart/over-time.js";
import { component } from "../component/component.js";
import type { Context } from "../context.js";

type Charted = TrendTableId | typeof baseProperty;
const baseProperty = "base-property/trend";
/** A whole of one year, in parts: it has nothing to be compared with. */
const whole = "base-property/composition";

/** What may be drawn, each with what its title calls it. */
const charts: ReadonlyMap<Charted, string> = new Map<Charted, string>([
  ...measureNames.map((measure) => [trendTableId(measure), measure] as const),
  [baseProperty, "基本財産"],
]);
const known: readonly string[] = [...charts.keys()];

export const chart = component({
  name: "chart",
  title: "推移の図",
  about:
    "年度ごとの金額を棒で、件数を折れ線で。二つ以上の推移を「,」で並べると、金額の棒を並べて比べます。基本財産の推移は基金と基金準備金の積み上げ、その構成は輪。推移は、一年分しかなければ、またデータがなければ、何も置きません。",
  form: "leaf",
  attributes: z.strictObject({
    of: z
      .string()
      .refine((text) => text === whole || text.split(",").every((id) => known.includes(id)), {
        error: `${known.join("、")}のどれか（並べるときは「,」で区切る）か、${whole}`,
      })
      .describe(
        [...charts, [whole, "基本財産の構成"] as const].map(([id, title]) => `\`${id}\` ${title}`).join("、"),
      ),
  }),
  example: '::chart{of="trend/approvals"}',
  build: ({ attributes: { of } }, context) => {
    if (of === whole) return wholeChart(context);
    const asked = of.split(",").flatMap((wanted) => [...charts].filter(([id]) => id === wanted));
    const found = asked
      .flatMap(([id, label]) => yearlyChart(id, label, context) ?? [])
      .filter(({ table }) => table.rows.length > 1);
    const [only, second] = found;
    if (!only) return [];
    const title = `${found.map(({ label }) => label).join("と")}の推移`;
    const spec = second ? sideBySideOverTime(found, title, context) : only.alone(title);
    // Every bar of two measures bears its own label: they want more height than usual.
    const ratio = second || spec.kind === "stacked-columns" ? { ratio: 0.6 } : {};
    const caption = context.caption("図", `${spec.id}/chart`, title);
    return [{ kind: "chart", caption, chart: spec, ...ratio }];
  },
});

function wholeChart(context: Context): Block[] {
  const table = context.table(whole);
  const spec = table && composition(table, "基本財産の構成", "doughnut", context);
  if (!spec) return [];
  const caption = context.caption("図", `${spec.id}/chart`, spec.title);
  return [{ kind: "chart", caption, chart: spec, ratio: 0.56 }];
}

interface YearlyChart extends YearlyAmount {
  /** The chart of this table by itself. */
  readonly alone: (title: string) => ChartSpec;
}

function yearlyChart(id: Charted, label: string, context: Context): YearlyChart | undefined {
  if (id === baseProperty) {
    const table = context.table(id);
    return (
      table && {
        table,
        label,
        amount: columnIndex(table, "total"),
        alone: (title) => basePropertyOverTime(table, title, context),
      }
    );
  }
  const table = context.table(id);
  return (
    table && {
      table,
      label,
      amount: columnIndex(table, hasAmount(table) ? "amount" : "count"),
      alone: (title) => overTime(table, title, context),
    }
  );
}

const hasAmount = (table: TableOf<TrendTableId>): boolean => columnIndex(table, "amount") >= 0;
