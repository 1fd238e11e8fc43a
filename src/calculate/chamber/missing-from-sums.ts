import { type HalfYear, halfYearName } from "../../model/chamber/half-year.js";

/** A half that is summed over the chambers, and those of them that handed nothing in for it. */
export interface SummedHalf {
  readonly half: HalfYear;
  readonly chambers: readonly string[];
  readonly missing: readonly string[];
}

/** 足りないもの: what each sum of the consolidated report leaves out, by name. A half of which nothing is there has no sum. */
export function missingNotes(halves: readonly SummedHalf[]): string[] {
  return halves
    .filter(({ chambers, missing }) => missing.length > 0 && missing.length < chambers.length)
    .map(
      ({ half, missing }) =>
        `（注）${halfYearName(half)}の合計には、報告の届いていない団体（${missing.join("、")}）を含みません。`,
    );
}
