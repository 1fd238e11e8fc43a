import { type TextBlock, textBlock } from "../drawing/text-block.js";
import { labelOf, magnitude, type Plot } from "./plot.js";

/** Labels take at most this share of the width at either side of the ring. */
const mostShare = 0.31;
/** From the ring to a label: its leader line, in points and in radii. */
const leader = 10;
const between = 1.5;

/** 輪のラベル: a part's name in lines and its value below. */
export interface RingLabel {
  readonly index: number;
  readonly onRight: boolean;
  readonly name: TextBlock;
  readonly value: string;
  readonly width: number;
  readonly height: number;
}

/** The labels around a ring, all of one size: as large as a side's height holds. */
export interface RingLabels {
  readonly size: number;
  readonly labels: readonly RingLabel[];
  /** The height that the fuller side needs, in points. */
  readonly needed: number;
}

export function ringLabels(plot: Plot): RingLabels {
  const usual = usualRingLabels(plot);
  if (usual.needed <= plot.extent.height) return usual;
  return labelsAt(plot, (plot.text * plot.extent.height) / usual.needed);
}

/** At the usual size, whatever height they need. */
export const usualRingLabels = (plot: Plot): RingLabels => labelsAt(plot, plot.text);

function labelsAt(plot: Plot, size: number): RingLabels {
  const [series] = plot.spec.series;
  if (!series) return { size, labels: [], needed: 0 };
  const amounts = plot.spec.categories.map((_, at) => magnitude(series, at) ?? 0);
  const whole = amounts.reduce((sum, one) => sum + one, 0);
  let before = 0;
  const labels = plot.spec.categories.map((category, index): RingLabel => {
    const amount = amounts[index] ?? 0;
    const middle = (before + amount / 2) / (whole || 1);
    before += amount;
    const style = { size, colour: plot.theme.colours.text };
    const name = textBlock(category.label, plot.extent.width * mostShare - leader, style, plot.theme);
    const value = labelOf(plot, series, index);
    const wide = textBlock(value, 1000, { ...style, bold: true }, plot.theme).width;
    const width = Math.max(name.width, wide);
    const height = (name.lines.length + 1) * size * 1.2 + between;
    return { index, onRight: middle <= 0.5, name, value, width, height };
  });
  const side = (onRight: boolean) =>
    labels.reduce((sum, one) => sum + (one.onRight === onRight ? one.height : 0), 0);
  return { size, labels, needed: Math.max(side(true), side(false)) };
}

/** What a ring leaves free at either side: the widest label and its leader line. */
export function ringRoom(plot: Plot): number {
  return Math.max(0, ...ringLabels(plot).labels.map(({ width }) => width)) + plot.text * 1.6;
}
