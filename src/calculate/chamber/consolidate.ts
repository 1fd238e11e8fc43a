import type {
  ComparedAmounts,
  ComparedLine,
  ConsolidatedReport,
  Filing,
} from "../../model/chamber/consolidated.js";
import {
  dueDateOf,
  type HalfYear,
  halfYearCode,
  halfYearName,
  previousHalf,
  sameHalfLastYear,
} from "../../model/chamber/half-year.js";
import type { HalfYearReport, ReportLine, Tally } from "../../model/chamber/half-year-report.js";
import type { PrefectureDataset, Submission } from "../../model/chamber/prefecture.js";
import { eraDate, type IsoDate } from "../../model/era.js";
import { isOfCase, withInputs } from "../../model/figure.js";
import { findAll } from "../../problem/check.js";
import { hasErrors, type Outcome } from "../../problem/problem.js";
import { percentage, sum } from "../arithmetic.js";
import { filingChecks, reportChecks } from "./checks/checks.js";
import { checkRegister } from "./checks/run.js";
import { chamberScope, type Gathered, gather, toOneDigit } from "./gathered.js";
import { inThousands, nameOf, reportOf, roundingNotes, type Scope, type Stage } from "./half-year-report.js";
import { missingNotes } from "./missing-from-sums.js";
import { nameIn, ProgrammeList } from "./programmes.js";

/** 集計: by chamber, by programme, beside the half before and the same half last year; and who has not reported. */
export function consolidate(dataset: PrefectureDataset, asOf: IsoDate): Outcome<ConsolidatedReport> {
  const { half, settings, submissions } = dataset;
  const list = new ProgrammeList(dataset.programmes);
  const filings = submissions.map((submission) => filingOf(submission, half, asOf));
  const problems = [
    ...submissions.flatMap(({ register }) =>
      checkRegister(register ?? [], dataset.programmes, { asOf, resultDays: Number.POSITIVE_INFINITY }),
    ),
    ...submissions
      .flatMap(({ reports }) => reports)
      .flatMap(({ rows }) => findAll(reportChecks, { rows, programmes: list })),
    ...filings.flatMap((filing) => findAll(filingChecks, { filing, half, due: eraDate(dueDateOf(half)) })),
  ];
  if (hasErrors(problems)) return { value: undefined, problems };
  const { rounding } = settings;
  const halves = { now: half, previous: previousHalf(half), lastYear: sameHalfLastYear(half) };
  const all = submissions.map((submission) => ({
    submission,
    now: gather(submission, halves.now, list, rounding),
    previous: gather(submission, halves.previous, list, rounding),
    lastYear: gather(submission, halves.lastYear, list, rounding),
  }));
  type Period = keyof typeof halves;
  const compared = (
    scope: Scope,
    name: string,
    pick: (period: Period) => readonly Gathered[] | undefined,
  ): ComparedLine => {
    const line = (period: Period): ReportLine => {
      const at = {
        id: `${scope.id}/${halfYearCode(halves[period])}`,
        label: `${scope.label} ${halfYearName(halves[period])}`,
      };
      return lineOf(at, name, pick(period), rounding);
    };
    const amounts = (period: Period): ComparedAmounts => {
      const { applications, approvals } = line(period);
      return { applications: applications.amount, approvals: approvals.amount };
    };
    const now = line("now");
    const rate = percentage(
      {
        id: `${scope.id}/${halfYearCode(half)}/${name}/rate`,
        label: `${scope.label} ${halfYearName(half)} ${name} 承諾率`,
      },
      now.approvals.count,
      now.applications.count,
    );
    return { ...now, rate: toOneDigit(rate), previous: amounts("previous"), lastYear: amounts("lastYear") };
  };
  const scope: Scope = { id: "prefecture", label: settings.entity.name };
  const chambers = all.map((filed) =>
    compared(
      { id: `${scope.id}/chamber`, label: scope.label },
      filed.submission.chamber.name.value,
      (period) => filed[period],
    ),
  );
  const found = new Set(all.flatMap(({ now }) => (now ?? []).map(({ programme }) => programme)));
  const programmes = [...found]
    .sort((a, b) => list.orderOf(a) - list.orderOf(b))
    .map((programme) =>
      compared({ id: `${scope.id}/programme`, label: scope.label }, nameIn(half, programme), (period) =>
        all.flatMap((filed) => filed[period] ?? []).filter((gathered) => gathered.programme === programme),
      ),
    );
  const total = compared(scope, "合計", (period) => {
    const known = all.flatMap((filed) => (filed[period] ? [filed[period]] : []));
    return known.length === 0 ? undefined : known.flat();
  });
  const reports = all.flatMap(({ submission, now }) =>
    now ? [{ chamber: submission.chamber, report: chamberReportOf(submission, half, now, rounding) }] : [],
  );
  const lines = [...chambers, ...programmes, total];
  const missing = missingNotes(
    (["now", "previous", "lastYear"] as const).map((period) => ({
      half: halves[period],
      chambers: submissions.map(({ chamber }) => chamber.name.value),
      missing: all.filter((filed) => !filed[period]).map(({ submission }) => submission.chamber.name.value),
    })),
  );
  const value: ConsolidatedReport = {
    half,
    chambers,
    programmes,
    total,
    filings,
    reports,
    notes: [...new Set([...missing, ...roundingNotes(total, chambers), ...roundingNotes(total, programmes)])],
    // A prefecture publishes no cases: who traces a sum still finds them among its inputs.
    figures: withInputs(lines.flatMap(figuresOfLine)).filter((figure) => !isOfCase(figure)),
  };
  return { value, problems };
}

const figuresOfLine = ({ applications, approvals, rate, previous, lastYear }: ComparedLine) => [
  ...[applications, approvals].flatMap(({ count, yen, amount }) => [count, yen, amount]),
  rate,
  ...[previous, lastYear].flatMap((earlier) => [earlier.applications, earlier.approvals]),
];

/** A line over what was gathered; nothing in it where nothing was handed in. */
function lineOf(
  scope: Scope,
  name: string,
  gathered: readonly Gathered[] | undefined,
  rounding: PrefectureDataset["settings"]["rounding"],
): ReportLine {
  const of = (stage: Stage): Tally => {
    const counts = nameOf(scope, stage, name, "件数");
    const amounts = nameOf(scope, stage, name, "金額");
    const count = sum(
      counts,
      (gathered ?? []).map((tallies) => tallies[stage].count),
      "件",
    );
    const yen = sum(
      amounts,
      (gathered ?? []).map((tallies) => tallies[stage].yen),
      "円",
    );
    if (gathered) return { count, yen, amount: inThousands(yen, rounding) };
    const nothing = { ...yen, value: null };
    return { count: { ...count, value: null }, yen: nothing, amount: nothing };
  };
  return { name, applications: of("applications"), approvals: of("approvals") };
}

function chamberReportOf(
  submission: Submission,
  half: HalfYear,
  gathered: readonly Gathered[],
  rounding: PrefectureDataset["settings"]["rounding"],
): HalfYearReport {
  const lines = gathered.map(({ programme, ...line }) => ({ name: nameIn(half, programme), ...line }));
  return reportOf(half, chamberScope(submission, half), lines, rounding);
}

function filingOf({ chamber, register, reports }: Submission, half: HalfYear, asOf: IsoDate): Filing {
  const source = register
    ? "受払簿"
    : reports.some((report) => halfYearCode(report.half) === halfYearCode(half))
      ? "半期報告"
      : "";
  const reported = chamber.reported?.value ?? null;
  const due = dueDateOf(half);
  if (source === "") return { chamber, status: asOf > due ? "未提出" : "期限前", reported, source };
  return { chamber, status: (reported ?? due) > due ? "期限後" : "提出", reported, source };
}
