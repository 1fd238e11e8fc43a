import type { Figure } from "../../model/figure.js";

/** The exact figure behind a printed one. */
export function unrounded(figure: Figure): Figure {
  const { origin } = figure;
  const [input] = origin.kind === "derived" ? origin.inputs : [];
  return origin.kind === "derived" && origin.operation.name === "rounded" && input ? input : figure;
}
