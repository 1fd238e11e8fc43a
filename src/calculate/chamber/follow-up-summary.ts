import { daysLater } from "../../model/calendar.js";
import type { FollowUp } from "../../model/chamber/follow-up.js";
import type { FollowUpGroup, FollowUpLine, FollowUpSummary } from "../../model/chamber/follow-up-summary.js";
import {
  type HalfYear,
  halfYearCode,
  halfYearName,
  halfYearOf,
  isSameHalf,
} from "../../model/chamber/half-year.js";
import { Decimal } from "../../model/decimal.js";
import type { IsoDate } from "../../model/era.js";
import type { Figure } from "../../model/figure.js";
import type { Sourced } from "../../model/schema.js";
import { sum } from "../arithmetic.js";
import { groupBy } from "../group-by.js";
import type { ProgrammeList } from "./programmes.js";

/** What is counted of a follow-up, and what it is called. */
const counted = { due: "対象", visited: "指導済", reported: "報告済", overdue: "期限超過" } as const;
type Counted = keyof typeof counted;
const kinds = Object.keys(counted) as Counted[];

interface Judged {
  readonly graceDays: number;
  readonly asOf: IsoDate;
}

/** By period, and of the half by officer and by programme. Officers are figures' numbers: figures are published, names are not. */
export function followUpSummary(
  due: readonly FollowUp[],
  half: HalfYear,
  list: ProgrammeList,
  judged: Judged,
): FollowUpSummary {
  const officers = [...new Set(due.map(({ case: entry }) => entry.officer.value))].sort();
  const programmeOf = ({ case: { programme } }: FollowUp) =>
    list.find(programme.value)?.name.value ?? programme.value;
  const keyed = groupBy(due, (one) =>
    [halfYearCode(halfYearOf(one.due)), one.case.officer.value, programmeOf(one)].join("\n"),
  );
  const groups = [...keyed.values()]
    .flatMap((members): FollowUpGroup[] => {
      const [first] = members;
      if (!first) return [];
      const [officer, programme] = [first.case.officer.value, programmeOf(first)];
      const period = halfYearOf(first.due);
      const number = officers.indexOf(officer) + 1;
      const name = {
        id: `${halfYearCode(period)}/officer-${number}/${programme}`,
        label: `${halfYearName(period)} 担当者${number} ${programme}`,
      };
      const figuresOf = (kind: Counted) => members.map((one) => figureOf(one, kind, judged));
      return [{ half: period, officer, programme, ...lineOf(programme, name, figuresOf) }];
    })
    .sort((a, b) => compare(orderOf(a), orderOf(b)));
  const over = (name: string, id: string, label: string, members: readonly FollowUpGroup[]): FollowUpLine =>
    lineOf(name, { id, label }, (kind) => members.map((group) => group[kind]));
  const own = groups.filter((group) => isSameHalf(group.half, half));
  const [code, called] = [halfYearCode(half), halfYearName(half)];
  const namesIn = (pick: (group: FollowUpGroup) => string) => [...new Set(own.map(pick))];
  const orderOfProgramme = (name: string) => list.names.indexOf(name);
  return {
    half,
    groups,
    periods: [...groupBy(groups, (group) => halfYearCode(group.half))].map(([period, members]) => {
      const name = members[0] ? halfYearName(members[0].half) : period;
      return over(name, `${period}/period`, name, members);
    }),
    officers: namesIn(({ officer }) => officer).map((officer) => {
      const number = officers.indexOf(officer) + 1;
      const members = own.filter((group) => group.officer === officer);
      return over(officer, `${code}/officer-${number}`, `${called} 担当者${number}`, members);
    }),
    programmes: namesIn(({ programme }) => programme)
      .sort((a, b) => orderOfProgramme(a) - orderOfProgramme(b))
      .map((programme) => {
        const members = own.filter((group) => group.programme === programme);
        return over(programme, `${code}/programme/${programme}`, `${called} ${programme}`, members);
      }),
    total: over("合計", code, `${called} 合計`, own),
  };
}

export const followUpFigures = ({
  periods,
  officers,
  programmes,
  total,
  groups,
}: FollowUpSummary): Figure[] =>
  [...groups, ...periods, ...officers, ...programmes, total].flatMap((line) =>
    kinds.map((kind) => line[kind]),
  );

function lineOf(
  name: string,
  { id, label }: { readonly id: string; readonly label: string },
  inputsOf: (kind: Counted) => readonly Figure[],
): FollowUpLine {
  const of = (kind: Counted): Figure =>
    sum(
      { id: `follow-ups/${id}/${kind}`, label: `融資後指導 ${label} ${counted[kind]}` },
      inputsOf(kind),
      "件",
    );
  return { name, due: of("due"), visited: of("visited"), reported: of("reported"), overdue: of("overdue") };
}

/** 1件 or 0件, read at the cell that says so. */
function figureOf(one: FollowUp, kind: Counted, judged: Judged): Figure {
  const { case: entry, visit, months } = one;
  const reported = visit?.reported;
  const cells: Record<Counted, Sourced<unknown>> = {
    due: entry.lent,
    visited: visit?.date ?? entry.lent,
    reported: reported ?? entry.lent,
    overdue: entry.lent,
  };
  const { place, text } = cells[kind];
  return {
    id: `case/${entry.number.value}/follow-up/${months}/${kind}`,
    label: `受付番号${entry.number.value} 融資後指導 ${months}か月 ${counted[kind]}`,
    value: new Decimal(holds(one, kind, judged) ? 1 : 0),
    unit: "件",
    origin: { kind: "read", place, text },
  };
}

function holds({ due, visit, status }: FollowUp, kind: Counted, { graceDays, asOf }: Judged): boolean {
  switch (kind) {
    case "due":
      return true;
    case "visited":
      return visit !== undefined;
    case "reported":
      return status === "実施済";
    case "overdue":
      return status !== "実施済" && asOf > daysLater(due, graceDays);
  }
}

const orderOf = ({ half, officer, programme }: FollowUpGroup): string =>
  [halfYearCode(half), officer, programme].join("\n");
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
