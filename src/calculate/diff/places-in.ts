import type { ChangedFigure, PlacedFigureText } from "../../model/difference.js";
import type { Edition } from "../../model/edition.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import { groupBy } from "../group-by.js";

/** The places of figures in the outputs of two editions. */
export interface PlacesIn {
  /** Where a figure stands in the newer, with what the older had there; else where it stood in the older. */
  of(id: string): readonly PlacedFigureText[];
  /** Figures of neither `figures.json` (those that stay in the house) whose printed texts differ. */
  unnamed(): readonly ChangedFigure[];
}

type Placed = PrintedPlace & { readonly file: string };

export function placesIn(older: Edition, newer: Edition): PlacesIn {
  const [before, after] = [older, newer].map((edition) => byFigure(edition));
  const placesOf = (id: string): readonly PlacedFigureText[] => {
    const was = before?.get(id) ?? [];
    const is = after?.get(id);
    if (!is) return was;
    return is.map((place) => {
      const text = textBefore(place, was);
      return text === undefined ? place : { ...place, before: text };
    });
  };
  return {
    of: placesOf,
    unnamed: () =>
      [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].flatMap((id) => {
        if (older.figures.has(id) || newer.figures.has(id) || !before || !after) return [];
        const [was, is] = [before, after].map((places) => textsOf(places.get(id) ?? []));
        if (was === is) return [];
        const facts = { id, label: id, unit: "", difference: null, causes: [], printed: placesOf(id) };
        return [{ ...facts, older: was ?? null, newer: is ?? null }];
      }),
  };
}

function byFigure({ files }: Edition): ReadonlyMap<string, Placed[]> | undefined {
  return (
    files &&
    groupBy(
      files.flatMap(({ file, places }) => places.map((place): Placed => ({ ...place, file }))),
      ({ figure }) => figure,
    )
  );
}

const textsOf = (places: readonly PrintedPlace[]): string =>
  [...new Set(places.flatMap(({ text }) => text ?? []))].join("、");

/** What the older had in the same cell, row and column; else anywhere in the same file in the same kind of thing. */
function textBefore(place: Placed, was: readonly Placed[]): string | undefined {
  const inFile = was.filter(({ file, kind }) => file === place.file && kind === place.kind);
  const same = inFile.find(
    ({ title, row, column, sheet, cell }) =>
      title === place.title &&
      row === place.row &&
      column === place.column &&
      sheet === place.sheet &&
      cell === place.cell,
  );
  return (same ?? inFile[0])?.text;
}
