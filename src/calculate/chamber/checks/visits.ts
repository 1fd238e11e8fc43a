import { check } from "../../../problem/check.js";
import { suggest } from "../../../problem/suggest.js";
import type { ChamberSubject } from "./subject.js";

/** 融資後指導: of a case that is there, after its loan. */
export const visitUnknownCase = check<{ number: string; suggestion: string | undefined }, ChamberSubject>({
  id: "chamber/visit-unknown-case",
  severity: "error",
  about: "融資後指導の受付番号が、受払簿にない。",
  message: ({ number }) => `受付番号${number}は受払簿にありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined ? "受付番号を確かめてください。" : `「${suggestion}」のつもりではありませんか。`,
  find: ({ cases, visits }, broken) => {
    const numbers = new Set(cases.map(({ number }) => number.value));
    return visits
      .filter(({ number }) => !numbers.has(number.value))
      .map(({ number: { value: number, place } }) =>
        broken({ number, suggestion: suggest(number, numbers) }, place),
      );
  },
});

export const visitBeforeLoan = check<{ number: string }, ChamberSubject>({
  id: "chamber/visit-before-loan",
  severity: "error",
  about: "融資後指導の日が融資日より前であるか、融資日がない。",
  message: ({ number }) => `受付番号${number}の融資後指導が、融資より前です。`,
  hint: () => "指導日と融資日を確かめてください。",
  find: ({ cases, visits }, broken) => {
    const loans = new Map(cases.map(({ number, lent }) => [number.value, lent]));
    return visits.flatMap(({ number: { value: number }, date }) => {
      const lent = loans.get(number);
      if (!lent || (lent.value !== null && date.value >= lent.value)) return [];
      return [broken({ number }, date.place, [lent.place])];
    });
  },
});
