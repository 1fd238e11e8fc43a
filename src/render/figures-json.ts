import type { Figure, Origin } from "../model/figure.js";
import { publishedPlace, type Report } from "../model/report.js";
import type { Place } from "../problem/place.js";

/** `figures.json`: every figure with its value as a decimal string and how it came about. */
export function figuresJson({ figures, folder }: Pick<Report, "figures" | "folder">): Uint8Array {
  const published = new Set(figures.map(({ id }) => id));
  const list = figures.map((figure) =>
    plainFigure(withoutWithheld(figure, published), (place) => publishedPlace(place, folder)),
  );
  return new TextEncoder().encode(`${JSON.stringify(list, null, 1)}\n`);
}

/** A figure that does not name the inputs which are not published: the single cases behind a sum. */
function withoutWithheld(figure: Figure, published: ReadonlySet<string>): Figure {
  const { origin } = figure;
  if (origin.kind !== "derived") return figure;
  return { ...figure, origin: { ...origin, inputs: origin.inputs.filter(({ id }) => published.has(id)) } };
}

/** A figure as JSON: its inputs by id. */
export function plainFigure({ id, label, value, unit, origin }: Figure, placeOf = (place: Place) => place) {
  return {
    id,
    label,
    value: value === null ? null : value.toString(),
    unit,
    origin: plainOrigin(origin, placeOf),
  };
}

function plainOrigin(origin: Origin, placeOf: (place: Place) => Place) {
  if (origin.kind === "read") return { place: placeOf(origin.place), text: origin.text };
  if (origin.kind === "given") return { given: origin.by };
  const { name, ...parameters } = origin.operation;
  return { operation: name, ...parameters, inputs: origin.inputs.map((input) => input.id) };
}
