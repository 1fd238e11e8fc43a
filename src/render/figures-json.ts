import type { Figure, Origin } from "../model/figure.js";

/** `figures.json`: every figure with its value as a decimal string and how it came about. */
export function figuresJson(figures: readonly Figure[]): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(figures.map(plain), null, 1)}\n`);
}

/** A figure as JSON: its inputs by id. */
export function plain({ id, label, value, unit, origin }: Figure) {
  return { id, label, value: value === null ? null : value.toString(), unit, origin: plainOrigin(origin) };
}

function plainOrigin(origin: Origin) {
  if (origin.kind === "read") return { place: origin.place, text: origin.text };
  if (origin.kind === "given") return { given: origin.by };
  const { name, ...parameters } = origin.operation;
  return { operation: name, ...parameters, inputs: origin.inputs.map((input) => input.id) };
}
