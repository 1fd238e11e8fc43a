import {
  type HalfYear,
  halfYearCode,
  halfYearName,
  isSameHalf,
  lastDayOf,
} from "../../model/chamber/half-year.js";
import type { Tally } from "../../model/chamber/half-year-report.js";
import type { LoanProgramme } from "../../model/chamber/loan-programmes.js";
import type { Submission } from "../../model/chamber/prefecture.js";
import type { Case } from "../../model/chamber/register.js";
import type { ReportRounding } from "../../model/chamber/settings.js";
import { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { isMoney, type Unit, yenIn } from "../../model/unit.js";
import type { Place } from "../../problem/place.js";
import { rounded } from "../arithmetic.js";
import { groupBy } from "../group-by.js";
import { applicationsIn, approvalsIn, type Counted } from "./counted.js";
import { inThousands, nameOf, type Scope, type Stage, tally } from "./half-year-report.js";
import type { ProgrammeList } from "./programmes.js";

/** One chamber's half in one programme. */
export interface Gathered {
  readonly programme: LoanProgramme;
  readonly applications: Tally;
  readonly approvals: Tally;
}

export function chamberScope({ chamber: { code, name } }: Submission, half: HalfYear): Scope {
  const chamber = { id: `chambers/${code.value}`, label: name.value };
  return {
    id: `${chamber.id}/${halfYearCode(half)}`,
    label: `${chamber.label} ${halfYearName(half)}`,
    chamber,
  };
}

/**
 * What a chamber handed in for a half, by programme; undefined where it handed in nothing. A register tells
 * of every half since its first case.
 */
export function gather(
  submission: Submission,
  half: HalfYear,
  list: ProgrammeList,
  rounding: ReportRounding,
): Gathered[] | undefined {
  const scope = chamberScope(submission, half);
  const { register } = submission;
  const first = register?.[0]?.consulted.value;
  if (register && first !== undefined && first <= lastDayOf(half))
    return fromRegister(register, half, scope, list, rounding);
  const rows = submission.reports.find((report) => isSameHalf(report.half, half))?.rows;
  return rows?.flatMap((row) => {
    const programme = list.find(row.programme.value);
    if (!programme) return [];
    const name = row.programme.value;
    const read = (
      stage: Stage,
      count: typeof row.applicationCount,
      amount: typeof row.applicationAmount,
    ): Tally => {
      const yen = isMoney(amount.unit)
        ? (amount.value?.times(yenIn[amount.unit]) ?? new Decimal(0))
        : new Decimal(0);
      return tallyAt(
        scope,
        stage,
        name,
        count.value ?? new Decimal(0),
        yen,
        amount.place,
        amount.text,
        rounding,
      );
    };
    return [
      {
        programme,
        applications: read("applications", row.applicationCount, row.applicationAmount),
        approvals: read("approvals", row.approvalCount, row.approvalAmount),
      },
    ];
  });
}

function fromRegister(
  register: readonly Case[],
  half: HalfYear,
  scope: Scope,
  list: ProgrammeList,
  rounding: ReportRounding,
): Gathered[] {
  const programmeOf = ({ case: { programme } }: Counted) => list.find(programme.value);
  const applications = groupBy(applicationsIn(half, register), programmeOf);
  const approvals = groupBy(approvalsIn(half, register), programmeOf);
  const found = new Set(
    [...applications.keys(), ...approvals.keys()].flatMap((programme) => programme ?? []),
  );
  return [...found]
    .sort((a, b) => list.orderOf(a) - list.orderOf(b))
    .map((programme) => {
      const name = programme.name.value;
      return {
        programme,
        applications: tally(scope, "applications", name, applications.get(programme) ?? [], rounding),
        approvals: tally(scope, "approvals", name, approvals.get(programme) ?? [], rounding),
      };
    });
}

function tallyAt(
  scope: Scope,
  stage: Stage,
  programme: string,
  count: Decimal,
  yen: Decimal,
  place: Place,
  text: string,
  rounding: ReportRounding,
): Tally {
  const at = (what: "件数" | "金額", value: Decimal, unit: Unit): Figure => ({
    ...nameOf(scope, stage, programme, what),
    value,
    unit,
    origin: { kind: "read", place, text },
  });
  const exact = at("金額", yen, "円");
  return { count: at("件数", count, "件"), yen: exact, amount: inThousands(exact, rounding) };
}

/** 承諾率 to one digit. */
export const toOneDigit = (rate: Figure): Figure => rounded(rate, { unit: "％", digits: 1, mode: "half-up" });
