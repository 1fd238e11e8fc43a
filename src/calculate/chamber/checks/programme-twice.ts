import type { LoanProgramme } from "../../../model/chamber/loan-programmes.js";
import type { HalfYearRow } from "../../../model/chamber/prefecture.js";
import { check } from "../../../problem/check.js";
import type { ReportSubject } from "./subject.js";

/** 同じ制度の二行: a programme that stands in a report by two of its names. */
export const programmeTwice = check<{ name: string; other: string }, ReportSubject>({
  id: "chamber/programme-twice",
  severity: "error",
  about: "半期報告のブックに、同じ融資制度の行が旧名称と新しい名称で二つある。",
  message: ({ name, other }) => `融資制度「${name}」は「${other}」と同じ制度です。`,
  hint: () => "合わせて一行にしてください。",
  find: ({ rows, programmes }, broken) => {
    const firsts = new Map<LoanProgramme, HalfYearRow["programme"]>();
    return rows.flatMap(({ programme }) => {
      const known = programmes.find(programme.value);
      const first = known && firsts.get(known);
      if (known && !first) firsts.set(known, programme);
      return first
        ? [broken({ name: programme.value, other: first.value }, programme.place, [first.place])]
        : [];
    });
  },
});
