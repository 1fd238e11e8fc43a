import { dayBefore, yearsLater } from "../../../model/calendar.js";
import type { IsoDate } from "../../../model/era.js";
import type { FeeScheduleHistory } from "../../../model/fee-schedule.js";
import type { Place } from "../../../problem/place.js";
import type { Problem } from "../../../problem/problem.js";
import {
  confirmedLongAgo,
  endsBeforeStart,
  validityGap,
  validityOverlap,
} from "../../../problem/rules/fees.js";
import { groupBy } from "../../group-by.js";

/** 有効期間の照合: no gap and no overlap, of versions and of programmes; and not confirmed too long ago. */
export function validityChecks({ versions }: FeeScheduleHistory, on: IsoDate): Problem[] {
  const periods = versions.map((version) => ({
    name: `${version.effectiveFrom}からの版`,
    from: version.effectiveFrom,
    until: version.effectiveUntil,
    place: version.place,
  }));
  const latest = versions.findLast(({ effectiveFrom }) => effectiveFrom <= on);
  return [
    ...ties(periods),
    ...programmePeriods(versions).flatMap(ties),
    ...(latest && yearsLater(latest.confirmed, 1) < on
      ? [confirmedLongAgo({ confirmed: latest.confirmed, on }, latest.place)]
      : []),
  ];
}

interface Period {
  readonly name: string;
  readonly from: IsoDate;
  readonly until: IsoDate | undefined;
  readonly place: Place;
}

/** For each programme the periods that the versions give it, each once, oldest first. */
function programmePeriods(versions: FeeScheduleHistory["versions"]): Period[][] {
  const everyOne = [...new Set(versions.flatMap(({ programmes }) => programmes))];
  return [...groupBy(everyOne, ({ name }) => name).values()].map((programmes) =>
    programmes.map(({ name, from, until, place }) => ({ name: `「${name}」`, from, until, place })),
  );
}

function ties(periods: readonly Period[]): Problem[] {
  return periods.flatMap(({ name, from, until, place }, index) => {
    const next = periods[index + 1];
    if (until === undefined) return [];
    if (until < from) return [endsBeforeStart({ name, from, until }, place)];
    if (!next) return [];
    if (next.from <= until) return [validityOverlap({ name, until, from: next.from }, place, [next.place])];
    return dayBefore(next.from) > until
      ? [validityGap({ name, until, from: next.from }, place, [next.place])]
      : [];
  });
}
