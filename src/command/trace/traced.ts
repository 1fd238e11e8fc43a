import type { Figure } from "../../model/figure.js";
import { publishedPlace } from "../../model/report.js";
import { restingOn } from "../../model/resting-on.js";
import type { Place } from "../../problem/place.js";
import { type Asked, askedBy, type CellAsked, oneWidth } from "./asked.js";
import { isFileNamed, isSheetNamed, type PlaceInFile, placesAsked } from "./printed.js";

/** What is known: of the dataset its figures, of its last build where they were printed. */
export interface Known {
  /** The dataset's folder. */
  readonly folder: string;
  /** Those that are found by their names. */
  readonly named: readonly Figure[];
  /** All, what is made of others after those. */
  readonly figures: readonly Figure[];
  /** Undefined where no build has said. */
  readonly places: readonly PlaceInFile[] | undefined;
}

/** 答え. */
export type Traced =
  /** Figures by their names or values. */
  | { readonly kind: "figures"; readonly figures: readonly Figure[] }
  /** What stands on a page, in a table or a cell. */
  | {
      readonly kind: "places";
      readonly asked: Asked["kind"];
      readonly figures: readonly Figure[];
      readonly places: readonly PlaceInFile[];
    }
  /** What rests on cells of a source. */
  | { readonly kind: "source"; readonly read: readonly Figure[]; readonly figures: readonly Figure[] }
  /** It could only be known of a build. */
  | { readonly kind: "unbuilt" }
  | { readonly kind: "nothing" };

/** The figures of that id or label; else what is printed or read there; else those whose id or label holds the word. */
export function traced(wanted: string, known: Known): Traced {
  const named = known.named.filter(({ id }) => !id.includes(":"));
  const exact = firstOf(
    named.filter(({ id }) => id === wanted),
    named.filter(({ label }) => label === wanted),
  );
  if (exact.length > 0) return { kind: "figures", figures: exact };
  const asked = askedBy(wanted);
  const placed = asked && answerByPlace(asked, known);
  if (placed && placed.kind !== "nothing" && placed.kind !== "unbuilt") return placed;
  const holding = named.filter(({ id, label }) => label.includes(wanted) || id.includes(wanted));
  return holding.length > 0 ? { kind: "figures", figures: holding } : (placed ?? { kind: "nothing" });
}

/** The id of what a printed figure was rounded from: `trend/approvals@百万円` is `trend/approvals`. */
export const exactId = (id: string): string => id.replace(/@[^/]*$/u, "");

const firstOf = (...lists: readonly Figure[][]): Figure[] => lists.find((list) => list.length > 0) ?? [];

function answerByPlace(asked: Asked, known: Known): Traced {
  const { places, figures } = known;
  const unitOf = new Map(figures.map(({ id, unit }) => [id, unit]));
  const found = placesAsked(asked, places ?? []).filter(
    ({ figure, text = "" }) =>
      asked.kind !== "value" ||
      asked.unit === "" ||
      unitOf.get(figure) === asked.unit ||
      oneWidth(text).includes(oneWidth(asked.unit)),
  );
  if (found.length > 0) {
    // What only a form from elsewhere shows (in 億円) is no figure of the dataset: that which it was rounded from is.
    const ids = new Set(found.map(({ figure }) => (unitOf.has(figure) ? figure : exactId(figure))));
    const printed = figures.filter(({ id }) => ids.has(id));
    return { kind: "places", asked: asked.kind, figures: printed, places: found };
  }
  if (asked.kind === "cell") {
    const read = figures.filter((figure) => isReadAt(figure, asked, known.folder));
    if (read.length > 0)
      return { kind: "source", read, figures: restingOn(figures, (figure) => read.includes(figure)) };
  }
  if (places) return { kind: "nothing" };
  if (asked.kind !== "value") return { kind: "unbuilt" };
  const equal = figures.filter(
    ({ value, unit }) => value?.toString() === asked.number && (asked.unit === "" || unit === asked.unit),
  );
  return equal.length > 0 ? { kind: "figures", figures: equal } : { kind: "unbuilt" };
}

function isReadAt({ origin }: Figure, asked: CellAsked, folder: string): boolean {
  if (origin.kind !== "read" || !isInSource(origin.place, asked, folder)) return false;
  const { row, column } = origin.place;
  return row === asked.row && (asked.column === undefined || column === asked.column);
}

/** Files are named with the dataset's folder, with its own name only, or from there on. */
export const isInSource = (
  place: Place,
  { file, sheet }: Pick<CellAsked, "file" | "sheet">,
  folder: string,
): boolean =>
  isSheetNamed(sheet, place.sheet ?? sheet) &&
  (isFileNamed(file, place.file) || isFileNamed(file, publishedPlace(place, folder).file));
