import { roundBounds } from "../../calculate/classes.js";
import { nameInGroup } from "../../calculate/compare/item-tables.js";
import { paperLook, shownColumn } from "../../calculate/compare/look.js";
import type { DiagramBlock } from "../../model/block.js";
import type { Decimal } from "../../model/decimal.js";
import type { ScatterAxis } from "../../model/diagram.js";
import { printNumber } from "../../model/print.js";
import { comparisonStyle, type ItemLine, type SideBySide } from "../../model/side-by-side.js";
import { printed } from "./printed.js";

/** 散布図: which items are set against each other, across and up. */
const pairs = [
  ["outstanding", "subrogation-ratio"],
  ["outstanding", "base-property-ratio"],
] as const;

const leastPoints = 3;
const mostTicks = 6;

/** The scatter diagrams of those pairs that enough corporations have both of. */
export function comparisonScatters({ lines, newest }: SideBySide): DiagramBlock[] {
  return pairs.flatMap(([first, second]): DiagramBlock[] => {
    const [x, y] = [first, second].map((id) => lines.find(({ item }) => item.id === id));
    if (!x || !y) return [];
    const points = newest.returns.flatMap((one, index) => {
      const [across, up] = [x.values[index], y.values[index]];
      if (across?.value == null || up?.value == null) return [];
      const name = nameInGroup(newest, one);
      return [{ name, across: paperLook.show(across), up: paperLook.show(up), isMarked: false }];
    });
    if (points.length < leastPoints) return [];
    const title = `${x.item.label}と${y.item.label}`;
    const told = points
      .map(({ name, across, up }) => `${name}は${printed(across)}と${printed(up)}`)
      .join("、");
    return [
      {
        kind: "diagram",
        caption: { id: `scatter-${second}`, number: "", text: title },
        diagram: {
          kind: "scatter",
          across: axisOf(
            x,
            points.flatMap(({ across }) => across.value ?? []),
          ),
          up: axisOf(
            y,
            points.flatMap(({ up }) => up.value ?? []),
          ),
          points,
        },
        alternative: `${title}。横は${x.item.label}、縦は${y.item.label}。${told}。`,
      },
    ];
  });
}

function axisOf({ item }: ItemLine, values: readonly Decimal[]): ScatterAxis {
  const { unit } = shownColumn(item.id, item.label, item.unit, paperLook);
  return {
    label: `${item.label}（${unit}）`,
    ticks: roundBounds(values, mostTicks).map((at) => ({
      at,
      text: printNumber(at, at.decimalPlaces(), comparisonStyle),
    })),
  };
}
