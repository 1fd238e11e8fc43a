import type { ChartSpec } from "../../model/chart.js";

const points = ["circle", "rect", "triangle", "rectRot"] as const;
const dashes: readonly (readonly number[])[] = [[], [5, 2.5], [1.5, 2], [7, 2, 1.5, 2]];

/** 線の見分け: lines are told apart by more than their colours. */
export interface LineLook {
  readonly point: (typeof points)[number];
  readonly dash: readonly number[];
}

export function lineLook({ series }: ChartSpec, index: number): LineLook {
  const nth = series.slice(0, index).filter((one) => one.draw === "line").length;
  return { point: points[nth % points.length] ?? "circle", dash: dashes[nth % dashes.length] ?? [] };
}
