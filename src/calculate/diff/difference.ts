import { Decimal } from "../../model/decimal.js";
import type { ChangedFigure, Difference, EditionName, OneSidedFigure } from "../../model/difference.js";
import type { Edition } from "../../model/edition.js";
import type { PlainFigure } from "../../model/figures-file.js";
import { causesOf, changedLeaves } from "./causes.js";
import { changedWords } from "./changed-words.js";
import { placesIn } from "./places-in.js";

/** 違い of two editions: figures by their ids, never by their amounts; prose by its sentences. */
export function differenceBetween(older: Edition, newer: Edition): Difference {
  const places = placesIn(older, newer);
  const leaves = changedLeaves(older, newer);
  const changed = [...newer.figures.values()].flatMap((figure): ChangedFigure[] => {
    const before = older.figures.get(figure.id);
    if (!before || isSame(before, figure)) return [];
    const { id, label, unit, value } = figure;
    return [
      {
        id,
        label,
        unit,
        older: before.value,
        newer: value,
        difference: lessThan(before, figure),
        causes: causesOf(id, leaves, older, newer),
        printed: places.of(id),
      },
    ];
  });
  const only = (one: Edition, other: Edition): OneSidedFigure[] =>
    [...one.figures.values()].flatMap(({ id, label, unit, value }) =>
      other.figures.has(id) ? [] : [{ id, label, unit, value, printed: places.of(id) }],
    );
  const unnamed = places.unnamed();
  return {
    older: nameOf(older),
    newer: nameOf(newer),
    changed: [...changed, ...unnamed],
    appeared: only(newer, older),
    vanished: only(older, newer),
    words: changedWords(older.files ?? [], newer.files ?? []),
  };
}

/** Whether anything is different. */
export const isDifferent = ({ changed, appeared, vanished, words }: Difference): boolean =>
  [changed, appeared, vanished, words].some(({ length }) => length > 0);

const nameOf = ({ name, about, files }: Edition): EditionName => ({
  name,
  entity: about.entity.name,
  period: about.period,
  isPlaced: files !== undefined,
});

const isSame = (one: PlainFigure, other: PlainFigure): boolean =>
  one.value === other.value && one.unit === other.unit;

function lessThan(older: PlainFigure, newer: PlainFigure): string | null {
  if (older.value === null || newer.value === null || older.unit !== newer.unit) return null;
  return new Decimal(newer.value).minus(older.value).toString();
}
