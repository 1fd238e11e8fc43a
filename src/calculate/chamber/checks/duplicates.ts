import type { Case } from "../../../model/chamber/register.js";
import { normalForm } from "../../../model/normal-form.js";
import { check } from "../../../problem/check.js";

/** 二重の案件: a number names one case, a guarantee one case. */
export const duplicateCase = check<{ number: string }, readonly Case[]>({
  id: "chamber/duplicate-case",
  severity: "error",
  about: "同じ受付番号の案件が二つある。",
  message: ({ number }) => `受付番号${number}が二つあります。`,
  hint: () => "案件ごとに別の番号にしてください。",
  find: (cases, broken) =>
    repeated(cases, ({ number }) => number.value).map(([entry, first]) =>
      broken({ number: entry.number.value }, entry.number.place, [first.number.place]),
    ),
});

export const duplicateGuarantee = check<{ number: string; guarantee: string }, readonly Case[]>({
  id: "chamber/duplicate-guarantee-number",
  severity: "error",
  about: "同じ保証番号の案件が二つある。",
  message: ({ number, guarantee }) => `受付番号${number}の保証番号${guarantee}は、ほかの案件にもあります。`,
  hint: () => "保証審査結果通知の保証番号を確かめてください。",
  find: (cases, broken) =>
    repeated(cases, ({ guaranteeNumber }) => guaranteeNumber.value).map(([entry, first]) =>
      broken(
        { number: entry.number.value, guarantee: entry.guaranteeNumber.value },
        entry.guaranteeNumber.place,
        [first.guaranteeNumber.place],
      ),
    ),
});

/** Rows whose key was there before, each with the first that had it. Blank keys are none. */
function repeated(cases: readonly Case[], key: (entry: Case) => string): [Case, Case][] {
  const first = new Map<string, Case>();
  const found: [Case, Case][] = [];
  for (const entry of cases) {
    const name = normalForm(key(entry));
    const earlier = first.get(name);
    if (name !== "" && earlier) found.push([entry, earlier]);
    else first.set(name, entry);
  }
  return found;
}
