import { type Case, casesSchema } from "../../../model/chamber/register.js";
import type { IsoDate } from "../../../model/era.js";
import type { Place } from "../../../problem/place.js";

export interface CaseDay {
  readonly name: string;
  readonly day: IsoDate;
  readonly place: Place;
}

/** 日付の並び: the days of a case that are known, each list in the order in which its days must come. */
export function daySequences(entry: Case): CaseDay[][] {
  return (
    [
      ["consulted", "applied", "approved", "lent", "repaid"],
      ["consulted", "agreed"],
      ["agreed", "applied"],
      ["consulted", "wished"],
      ["wished", "applied"],
      ["consulted", "explained"],
      ["applied", "bankNotified"],
      ["lent", "accident", "accidentAsked", "accidentAnswered"],
    ] as const
  ).map((ids) =>
    ids.flatMap((id) => {
      const cell = entry[id];
      return cell && cell.value !== null
        ? [{ name: casesSchema.columns[id].heading, day: cell.value, place: cell.place }]
        : [];
    }),
  );
}

/** Every one of them, once. */
export function days(entry: Case): CaseDay[] {
  const named = new Map(daySequences(entry).flatMap((known) => known.map((day) => [day.name, day] as const)));
  return [...named.values()];
}
