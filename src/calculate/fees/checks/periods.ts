import { dayBefore } from "../../../model/calendar.js";
import type { IsoDate } from "../../../model/era.js";
import type { FeeScheduleHistory } from "../../../model/fee-schedule.js";
import { check } from "../../../problem/check.js";
import type { Place } from "../../../problem/place.js";
import { groupBy } from "../../group-by.js";
import type { Validity } from "./subject.js";

/** 有効期間: of versions, and of programmes in them: each ends the day before the next begins. */
export const endsBeforeStart = check<{ name: string; from: string; until: string }, Validity>({
  id: "fees/ends-before-start",
  severity: "error",
  about: "終わりの日が始まりの日より前である。",
  message: ({ name, from, until }) => `${name}の終わり（${until}）が、始まり（${from}）より前です。`,
  hint: () => "日付の年と月を確かめてください。",
  find: ({ versions }, broken) =>
    ended(versions)
      .filter(({ from, until }) => until < from)
      .map(({ name, from, until, place }) => broken({ name, from, until }, place)),
});

export const validityOverlap = check<{ name: string; until: string; from: string }, Validity>({
  id: "fees/validity-overlap",
  severity: "error",
  about: "前の版が終わる前に、次の版が始まっている。",
  message: ({ name, until, from }) => `${name}は${until}まで有効ですが、次が${from}から始まっています。`,
  hint: () => "終わりの日を次の始まりの前日にするか、消してください。",
  find: ({ versions }, broken) =>
    followed(versions)
      .filter(({ until, next }) => next.from <= until)
      .map(({ name, until, place, next }) => broken({ name, until, from: next.from }, place, [next.place])),
});

export const validityGap = check<{ name: string; until: string; from: string }, Validity>({
  id: "fees/validity-gap",
  severity: "warning",
  about: "前の版の終わりと次の版の始まりの間に、料率のない日がある。",
  message: ({ name, until, from }) =>
    `${name}は${until}に終わり、次は${from}からです。間の日の料率がありません。`,
  hint: () => "続いているなら終わりの日を消し、途切れているならこのままで差し支えありません。",
  find: ({ versions }, broken) =>
    followed(versions)
      .filter(({ until, next }) => dayBefore(next.from) > until)
      .map(({ name, until, place, next }) => broken({ name, until, from: next.from }, place, [next.place])),
});

type Versions = FeeScheduleHistory["versions"];

interface ValidityPeriod {
  readonly name: string;
  readonly from: IsoDate;
  readonly until: IsoDate | undefined;
  readonly place: Place;
}

/** Periods with an end, each with the next of the same thing. */
function ended(versions: Versions) {
  const own = versions.map((version) => ({
    name: `${version.effectiveFrom}からの版`,
    from: version.effectiveFrom,
    until: version.effectiveUntil,
    place: version.place,
  }));
  return [own, ...programmePeriods(versions)].flatMap((periods) =>
    periods.flatMap(({ until, ...period }, index) =>
      until === undefined ? [] : [{ ...period, until, next: periods[index + 1] }],
    ),
  );
}

/** Those of them that another follows; a period that ends before it began says nothing of the next. */
const followed = (versions: Versions) =>
  ended(versions).flatMap(({ next, ...period }) =>
    next && period.until >= period.from ? [{ ...period, next }] : [],
  );

/** For each programme the periods that the versions give it, each once, oldest first. */
function programmePeriods(versions: Versions): ValidityPeriod[][] {
  const everyOne = [...new Set(versions.flatMap(({ programmes }) => programmes))];
  return [...groupBy(everyOne, ({ name }) => name).values()].map((programmes) =>
    programmes.map(({ name, from, until, place }) => ({ name: `「${name}」`, from, until, place })),
  );
}
