import type { ChamberDataset } from "../../../model/chamber/dataset.js";
import { type FollowUp, followUpName } from "../../../model/chamber/follow-up.js";
import { type HalfYear, halfYearName } from "../../../model/chamber/half-year.js";
import type { HalfYearReport } from "../../../model/chamber/half-year-report.js";
import type { Case, Programme, Visit } from "../../../model/chamber/register.js";
import { eraDate, type IsoDate } from "../../../model/era.js";
import type { Problem } from "../../../problem/problem.js";
import * as rules from "../../../problem/rules/chamber.js";
import { suggest } from "../../../problem/suggest.js";
import { isIn, recommended } from "../counted.js";
import { ProgrammeList } from "../programmes.js";
import { caseChecks } from "./case.js";

/** What must hold within a register, whoever it is for. */
export function checkRegister(
  cases: readonly Case[],
  programmes: readonly Programme[],
  { asOf, resultDays }: { readonly asOf: IsoDate; readonly resultDays: number },
): Problem[] {
  const context = { asOf, resultDays, programmes: new ProgrammeList(programmes) };
  return [
    ...cases.flatMap((one) => caseChecks.flatMap((check) => check(one, context))),
    ...repeated(cases, ({ number }) => number.value).map(([one, first]) =>
      rules.duplicateCase({ number: one.number.value }, one.number.place, [first.number.place]),
    ),
    ...repeated(cases, ({ guaranteeNumber }) => guaranteeNumber.value).map(([one, first]) =>
      rules.duplicateGuarantee(
        { number: one.number.value, guarantee: one.guaranteeNumber.value },
        one.guaranteeNumber.place,
        [first.guaranteeNumber.place],
      ),
    ),
  ];
}

/** What must hold for the outputs of one chamber: its visits, its half, its report. */
export function checkChamber(
  { cases, visits }: ChamberDataset,
  half: HalfYear,
  report: HalfYearReport,
  due: readonly FollowUp[],
): Problem[] {
  return [
    ...checkVisits(cases, visits),
    ...due
      .filter(({ status }) => status === "期限超過")
      .map((one) =>
        rules.followUpOverdue(
          { number: one.case.number.value, which: followUpName(one.months), due: eraDate(one.due) },
          one.case.lent.place,
        ),
      ),
    ...outsideHalf(cases, half),
    ...(report.notes.length > 0 ? [rules.roundedTotals({ unit: "千円" })] : []),
  ];
}

function checkVisits(cases: readonly Case[], visits: readonly Visit[]): Problem[] {
  const byNumber = new Map(cases.map((one) => [one.number.value, one]));
  return visits.flatMap((visit) => {
    const number = visit.number.value;
    const one = byNumber.get(number);
    if (!one)
      return [
        rules.visitUnknownCase({ number, suggestion: suggest(number, byNumber.keys()) }, visit.number.place),
      ];
    const lent = one.lent.value;
    return lent === null || visit.date.value < lent
      ? [rules.visitBeforeLoan({ number }, visit.date.place, [one.lent.place])]
      : [];
  });
}

function outsideHalf(cases: readonly Case[], half: HalfYear): Problem[] {
  const outside = recommended(cases).filter(
    (one) => one.applied.value !== null && !isIn(half, one.applied.value) && !isIn(half, one.approved.value),
  );
  if (outside.length === 0) return [];
  const places = outside.map((one) => one.applied.place);
  return [rules.outsideHalf({ count: outside.length, half: halfYearName(half) }, places[0], places.slice(1))];
}

/** Rows whose key was there before, each with the first that had it. Blank keys are none. */
function repeated(cases: readonly Case[], key: (one: Case) => string): [Case, Case][] {
  const first = new Map<string, Case>();
  const found: [Case, Case][] = [];
  for (const one of cases) {
    const name = key(one).normalize("NFKC").trim();
    const earlier = first.get(name);
    if (name !== "" && earlier) found.push([one, earlier]);
    else first.set(name, one);
  }
  return found;
}
