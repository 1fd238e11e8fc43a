import { type HalfYear, halfYearName } from "../../model/chamber/half-year.js";

/** A half that is summed over the chambers, and those of them that handed nothing in for it. */
export interface SummedHalf {
  readonly half: HalfYear;
  readonly chambers: readonly string[];
  readonly missing: readonly string[];
}

/** 足りないもの: what each sum of the consolidated report leaves out, by name. */
export function missingNotes(halves: readonly SummedHalf[]): string[] {
  return halves
    .filter(({ missing }) => missing.length > 0)
    .map(({ half, chambers, missing }) =>
      missing.length === chambers.length
        ? `（注）${halfYearName(half)}の報告は、どの団体からも届いていないため、合計を載せていません。`
        : `（注）${halfYearName(half)}の合計には、報告の届いていない団体（${missing.join("、")}）を含みません。`,
    );
}
