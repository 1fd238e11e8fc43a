import { nameInGroup } from "../../calculate/compare/item-tables.js";
import { paperLook, shownColumn } from "../../calculate/compare/look.js";
import type { ChartBlock } from "../../model/block.js";
import { comparisonStyle, type ItemLine, type NamedGroup } from "../../model/side-by-side.js";
import { tellSeries } from "../chart/tell.js";

/** The items that are drawn corporation by corporation. */
const drawn = ["outstanding", "ordinary-balance-ratio", "subrogation-ratio", "base-property-ratio"];

/** 横棒の図: a bar a corporation, the longest first; nothing for an item that is not drawn, or that one alone has. */
export function comparisonChart({ item, values }: ItemLine, group: NamedGroup): ChartBlock[] {
  const known = values
    .flatMap((value, index) => {
      const one = group.returns[index];
      return value?.value == null || !one ? [] : [{ value, name: nameInGroup(group, one) }];
    })
    .toSorted((a, b) => b.value.value?.comparedTo(a.value.value ?? 0) ?? 0);
  if (!drawn.includes(item.id) || known.length < 2) return [];
  const { unit, digits } = shownColumn(item.id, item.label, item.unit, paperLook);
  const categories = known.map(({ name }) => ({ label: name }));
  const series = {
    label: item.label,
    draw: "bar",
    axis: "left",
    unit,
    digits,
    values: known.map(({ value }) => paperLook.show(value)),
  } as const;
  const names = categories.map(({ label }) => label);
  return [
    {
      kind: "chart",
      caption: { id: `chart-${item.id}`, number: "", text: `${item.label}（大きい順）` },
      chart: {
        id: `compare/${item.id}`,
        title: item.label,
        kind: "rows",
        categories,
        series: [series],
        alternative: tellSeries(item.label, names, [series], comparisonStyle),
        notes: [],
        numbers: comparisonStyle,
      },
    },
  ];
}
