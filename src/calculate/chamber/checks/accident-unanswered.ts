import { eraDate } from "../../../model/era.js";
import { check } from "../../../problem/check.js";
import type { DutySubject } from "./subject.js";

/** 事故の調査 (要綱第12-5): what the corporation asked for is reported. */
export const accidentUnanswered = check<{ number: string; asked: string }, DutySubject>({
  id: "chamber/accident-unanswered",
  severity: "warning",
  about: "事故報告のあった案件について、協会から求められた調査の報告をしていない（要綱第12-5）。",
  message: ({ number, asked }) =>
    `受付番号${number}は、${asked}に協会から調査を求められましたが、報告した日がありません。`,
  hint: () => "調査して協会へ報告し、その日を調査の報告日の欄に書いてください。",
  find: ({ entry: { number, accidentAsked, accidentAnswered } }, broken) =>
    accidentAsked && accidentAsked.value !== null && (accidentAnswered?.value ?? null) === null
      ? [
          broken(
            { number: number.value, asked: eraDate(accidentAsked.value) },
            accidentAnswered?.place ?? accidentAsked.place,
            [accidentAsked.place],
          ),
        ]
      : [],
});
