import type { HalfYear } from "../model/chamber/half-year.js";
import type { Figure, Origin } from "../model/figure.js";
import {
  type FiguresEntity,
  type FiguresFile,
  figuresFormat,
  halfYearPeriod,
  type PlainFigure,
  type PlainOrigin,
  yearPeriod,
} from "../model/figures-file.js";
import type { EraChangeStyle, FiscalYear } from "../model/fiscal-year.js";
import { publishedPlace, type Report } from "../model/report.js";
import type { Place } from "../problem/place.js";
import { version } from "../version.js";

/** What is published of a dataset, of whatever kind: its figures, and whose and of when they are. */
export interface PublishedFigures extends Pick<Report, "figures" | "folder"> {
  readonly settings: { readonly kind: string; readonly entity: FiguresEntity } & (
    | { readonly fiscalYear: FiscalYear; readonly style?: { readonly eraChange: EraChangeStyle } }
    | { readonly half: HalfYear }
  );
}

/** `figures.json`: whose and of when they are, and every figure with its value as a decimal string and how it came about. */
export function figuresJson({ figures, folder, settings }: PublishedFigures): Uint8Array {
  const { name, prefecture, prefectureCode } = settings.entity;
  const file: FiguresFile = {
    format: figuresFormat,
    kaiji: version,
    kind: settings.kind,
    entity: { name, ...(prefecture && { prefecture }), ...(prefectureCode && { prefectureCode }) },
    period:
      "half" in settings
        ? halfYearPeriod(settings.half)
        : yearPeriod(settings.fiscalYear, settings.style?.eraChange),
    figures: plainFigures(figures, folder),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`);
}

/** Figures as JSON, their places from the dataset's own folder name on; inputs that are not among them are not named. */
export function plainFigures(figures: readonly Figure[], folder: string): PlainFigure[] {
  const published = new Set(figures.map(({ id }) => id));
  return figures.map((figure) =>
    plainFigure(withoutWithheld(figure, published), (place) => publishedPlace(place, folder)),
  );
}

/** A figure that does not name the inputs which are not published: the single cases behind a sum. */
function withoutWithheld(figure: Figure, published: ReadonlySet<string>): Figure {
  const { origin } = figure;
  if (origin.kind !== "derived") return figure;
  return { ...figure, origin: { ...origin, inputs: origin.inputs.filter(({ id }) => published.has(id)) } };
}

/** A figure as JSON: its inputs by id. */
export function plainFigure(
  { id, label, value, unit, origin }: Figure,
  placeOf = (place: Place) => place,
): PlainFigure {
  return {
    id,
    label,
    value: value === null ? null : value.toString(),
    unit,
    origin: plainOrigin(origin, placeOf),
  };
}

function plainOrigin(origin: Origin, placeOf: (place: Place) => Place): PlainOrigin {
  if (origin.kind === "read") return { place: placeOf(origin.place), text: origin.text };
  if (origin.kind === "given") return { given: origin.by };
  const { name, ...parameters } = origin.operation;
  return { operation: name, ...parameters, inputs: origin.inputs.map((input) => input.id) };
}
