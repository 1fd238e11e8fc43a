import type { ChartSpec } from "../../model/chart.js";
import { printNumber } from "../../model/print.js";
import type { DrawnFigure } from "../drawing/drawn-figures.js";

/** Every figure of a chart: by its category and its series, with what may be written beside its mark. */
export function figuresOfChart({ series, totals, categories, numbers }: ChartSpec): DrawnFigure[] {
  return [...series, ...(totals ? [totals] : [])].flatMap(({ values, labels, digits, unit, label }) =>
    values.flatMap((figure, index) => {
      if (!figure) return [];
      const number = printNumber(figure.value, digits, numbers);
      const words = [...(labels?.[index] ? [labels[index]] : []), number, `${number}${unit}`];
      return [{ figure, words, row: categories[index]?.label ?? "", column: label }];
    }),
  );
}
