import { halfYearName, lastDayOf } from "../../../model/chamber/half-year.js";
import { check } from "../../../problem/check.js";
import type { FilingSubject } from "./subject.js";

/** 前の期の報告日: nobody reports a half before it is over; the day is of the half before, or mistyped. */
export const reportedEarly = check<{ name: string; day: string; half: string }, FilingSubject>({
  id: "chamber/reported-early",
  severity: "warning",
  about: "報告日が、半期の終わりより前である（前の半期の日付が残っている）。",
  message: ({ name, day, half }) => `${name}の報告日（${day}）が、${half}の終わりより前です。`,
  hint: () => "前の半期の日なら消し、報告を受けたら、その日を書いてください。",
  find: ({ filing: { chamber, reported }, half }, broken) =>
    reported !== null && reported < lastDayOf(half)
      ? [
          broken(
            { name: chamber.name.value, day: chamber.reported?.text ?? "", half: halfYearName(half) },
            chamber.reported?.place ?? chamber.place,
          ),
        ]
      : [],
});
