import { daysBetween } from "../../../model/calendar.js";
import type { Case } from "../../../model/chamber/register.js";
import type { IsoDate } from "../../../model/era.js";
import type { SourcedNumber } from "../../../model/schema.js";
import { masked } from "../../../problem/masked.js";
import type { Place } from "../../../problem/place.js";
import type { Problem } from "../../../problem/problem.js";
import * as rules from "../../../problem/rules/chamber.js";
import { suggest } from "../../../problem/suggest.js";
import type { ProgrammeList } from "../programmes.js";

export interface CaseContext {
  readonly asOf: IsoDate;
  readonly resultDays: number;
  readonly programmes: ProgrammeList;
}

/** A check looks at one case and says what is wrong with it. */
export type CaseCheck = (one: Case, context: CaseContext) => readonly Problem[];

/** Every check of a single case. */
export const caseChecks: readonly CaseCheck[] = [
  datesInOrder,
  datesNotInFuture,
  amountsInOrder,
  completeApproval,
  completeRecommendation,
  knownProgramme,
  interviewed,
  reasonGiven,
  resultInTime,
];

/** The days of a case in the order in which they must come. */
function days(one: Case): { name: string; day: IsoDate | null; place: Place }[] {
  const cells = [
    ["相談日", one.consulted],
    ["申込日", one.applied],
    ["承諾日", one.approved],
    ["融資日", one.lent],
    ["完済日", one.repaid],
  ] as const;
  return cells.flatMap(([name, cell]) => (cell ? [{ name, day: cell.value, place: cell.place }] : []));
}

function datesInOrder(one: Case): Problem[] {
  const known = days(one).flatMap(({ name, day, place }) => (day === null ? [] : [{ name, day, place }]));
  return known.flatMap((later, index) => {
    const earlier = known[index - 1];
    if (!earlier || earlier.day <= later.day) return [];
    const facts = { number: one.number.value, earlier: earlier.name, later: later.name };
    return [rules.wrongOrder(facts, later.place, [earlier.place])];
  });
}

function datesNotInFuture(one: Case, { asOf }: CaseContext): Problem[] {
  return days(one)
    .filter(({ day }) => day !== null && day > asOf)
    .map(({ name, place }) => rules.inTheFuture({ number: one.number.value, what: name }, place));
}

function amountsInOrder({ number, amount, approvedAmount }: Case): Problem[] {
  if (amount.value === null || approvedAmount.value === null) return [];
  return approvedAmount.value.greaterThan(amount.value)
    ? [rules.approvedMore({ number: number.value }, approvedAmount.place, [amount.place])]
    : [];
}

/** 保証承諾 needs its number, amount and day; any other result must not have them. */
function completeApproval(one: Case): Problem[] {
  const number = one.number.value;
  const result = one.result.value;
  const parts = [
    { what: "保証番号", has: one.guaranteeNumber.value !== "", place: one.guaranteeNumber.place },
    { what: "承諾金額", has: isThere(one.approvedAmount), place: one.approvedAmount.place },
    { what: "承諾日", has: one.approved.value !== null, place: one.approved.place },
  ];
  if (result === "保証承諾") {
    return parts
      .filter(({ has }) => !has)
      .map(({ what, place }) => rules.missingPart({ number, what, why: "保証承諾" }, place));
  }
  return [...parts, { what: "融資日", has: one.lent.value !== null, place: one.lent.place }]
    .filter(({ has }) => has)
    .map(({ what, place }) =>
      rules.contradiction({ number, what, result: result || "空欄" }, place, [one.result.place]),
    );
}

/** An amount of zero is none: nobody applies for it. */
const isThere = ({ value }: SourcedNumber): boolean => value !== null && !value.isZero();

/** A recommended case has an amount; one with a result has a day on which it was applied for. */
function completeRecommendation(one: Case): Problem[] {
  if (one.recommended.value !== "推薦") return [];
  const number = one.number.value;
  const problems: Problem[] = [];
  if (!isThere(one.amount))
    problems.push(rules.missingPart({ number, what: "申込金額", why: "推薦" }, one.amount.place));
  if (one.applied.value === null && one.result.value !== "")
    problems.push(rules.missingPart({ number, what: "申込日", why: one.result.value }, one.applied.place));
  return problems;
}

function knownProgramme(one: Case, { programmes }: CaseContext): Problem[] {
  const { value: name, place } = one.programme;
  const programme = programmes.find(name);
  if (!programme) {
    const suggestion = suggest(name, programmes.names);
    return [
      rules.unknownProgramme({ name: suggestion === undefined ? masked(name) : name, suggestion }, place),
    ];
  }
  const number = one.number.value;
  const now = programme.name.value;
  const problems: Problem[] = [];
  if (programme.recommendable.value === "否" && one.recommended.value === "推薦")
    problems.push(rules.notRecommendable({ number, name }, place, [programme.place]));
  const isFormer = programmes.isFormer(name);
  if (isFormer && (one.applied.value ?? one.consulted.value) >= (programme.renamed?.value ?? "9999"))
    problems.push(rules.formerName({ name, now }, place));
  return problems;
}

function interviewed(one: Case): Problem[] {
  return one.recommended.value === "推薦" && one.interviewed.value === "なし"
    ? [rules.withoutInterview({ number: one.number.value }, one.interviewed.place)]
    : [];
}

function reasonGiven(one: Case): Problem[] {
  return one.recommended.value === "推薦せず" && (one.reason?.value ?? "") === ""
    ? [rules.withoutReason({ number: one.number.value }, one.reason?.place ?? one.recommended.place)]
    : [];
}

function resultInTime(one: Case, { asOf, resultDays }: CaseContext): Problem[] {
  const applied = one.applied.value;
  if (applied === null || !["", "審査中"].includes(one.result.value)) return [];
  const days = daysBetween(applied, asOf);
  return days > resultDays ? [rules.resultMissing({ number: one.number.value, days }, one.result.place)] : [];
}
