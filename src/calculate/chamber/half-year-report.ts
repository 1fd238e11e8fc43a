import { type HalfYear, halfYearCode, halfYearName } from "../../model/chamber/half-year.js";
import type { HalfYearReport, ReportLine, Tally } from "../../model/chamber/half-year-report.js";
import type { LoanProgramme } from "../../model/chamber/loan-programmes.js";
import type { Case } from "../../model/chamber/register.js";
import type { ReportRounding } from "../../model/chamber/settings.js";
import { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { type Name, rounded, sum } from "../arithmetic.js";
import { readFigure } from "../read.js";
import { applicationsIn, approvalsIn, type Counted } from "./counted.js";
import { nameIn, ProgrammeList } from "./programmes.js";

/** 推薦実績報告書: the half's applications and approvals, by programme and in all. */
export function halfYearReport(
  half: HalfYear,
  cases: readonly Case[],
  programmes: readonly LoanProgramme[],
  rounding: ReportRounding,
): HalfYearReport {
  const list = new ProgrammeList(programmes);
  const applications = applicationsIn(half, cases);
  const approvals = approvalsIn(half, cases);
  const found = new Set(
    [...applications, ...approvals].flatMap(({ case: entry }) => list.find(entry.programme.value) ?? []),
  );
  const ordered = [...found].sort((a, b) => list.orderOf(a) - list.orderOf(b));
  const of = (counted: readonly Counted[], programme: LoanProgramme): Counted[] =>
    counted.filter(({ case: entry }) => list.find(entry.programme.value) === programme);
  const scope = ownScope(half);
  const lines = ordered.map((programme): ReportLine => {
    const name = nameIn(half, programme);
    return {
      name,
      applications: tally(scope, "applications", name, of(applications, programme), rounding),
      approvals: tally(scope, "approvals", name, of(approvals, programme), rounding),
    };
  });
  return reportOf(half, scope, lines, rounding);
}

/** The total line over the lines of the programmes, and the note where rounding sets them apart. */
export function reportOf(
  half: HalfYear,
  scope: Scope,
  lines: readonly ReportLine[],
  rounding: ReportRounding,
): HalfYearReport {
  const total: ReportLine = {
    name: "合計",
    applications: totalOf(scope, "applications", lines, rounding),
    approvals: totalOf(scope, "approvals", lines, rounding),
  };
  return { half, total, programmes: lines, notes: roundingNotes(total, lines) };
}

export type Stage = "applications" | "approvals";

/** Whose half it is: in front of every id and label. */
export interface Scope {
  readonly id: string;
  readonly label: string;
  /** The chamber whose cases they are, where there are several: numbers of cases repeat from one to the next. */
  readonly chamber?: Name;
}

/** A chamber's own half: 令和7年度上半期. */
export const ownScope = (half: HalfYear): Scope => ({
  id: `half-year/${halfYearCode(half)}`,
  label: halfYearName(half),
});
const stageName = { applications: "申込", approvals: "承諾" } as const;

/** What a count or an amount of a line is called: `half-year/2025H1/合計/applications/count`. */
export const nameOf = (scope: Scope, stage: Stage, of: string, what: "件数" | "金額"): Name => ({
  id: `${scope.id}/${of}/${stage}/${what === "件数" ? "count" : "amount"}`,
  label: `${scope.label} ${of} ${stageName[stage]}${what}`,
});

/** The count and the sum of some cases, each of which stands among its inputs. */
export function tally(
  scope: Scope,
  stage: Stage,
  programme: string,
  counted: readonly Counted[],
  rounding: ReportRounding,
): Tally {
  const yen = sum(
    nameOf(scope, stage, programme, "金額"),
    counted.map((each) => amountFigure(scope, stage, each)),
    "円",
  );
  return {
    count: sum(
      nameOf(scope, stage, programme, "件数"),
      counted.map((each) => countFigure(scope, stage, each)),
      "件",
    ),
    yen,
    amount: inThousands(yen, rounding),
  };
}

function totalOf(scope: Scope, stage: Stage, lines: readonly ReportLine[], rounding: ReportRounding): Tally {
  const tallies = lines.map((line) => line[stage]);
  const yen = sum(
    nameOf(scope, stage, "合計", "金額"),
    tallies.map((tally) => tally.yen),
    "円",
  );
  const rows = { ...nameOf(scope, stage, "合計", "金額"), id: `${yen.id}/rows` };
  return {
    count: sum(
      nameOf(scope, stage, "合計", "件数"),
      tallies.map(({ count }) => count),
      "件",
    ),
    yen,
    amount:
      rounding.total === "from-rows"
        ? sum(
            rows,
            tallies.map(({ amount }) => amount),
            "千円",
          )
        : inThousands(yen, rounding),
  };
}

/** In 千円, always: an amount that needs no rounding is brought to the unit all the same. */
export const inThousands = (yen: Figure, { amount }: ReportRounding): Figure =>
  rounded(yen, { unit: "千円", digits: 0, mode: amount });

export function roundingNotes(total: ReportLine, lines: readonly ReportLine[]): string[] {
  const differs = (["applications", "approvals"] as const).some((stage) => {
    const rows = Decimal.sum(0, ...lines.map((line) => line[stage].amount.value ?? 0));
    return !rows.equals(total[stage].amount.value ?? 0);
  });
  return differs
    ? ["（注）千円未満の端数を処理しているため、合計が内訳の計と一致しないことがあります。"]
    : [];
}

/** 1件, read at the cell of its day: so that a count can be traced to its cases. */
function countFigure(scope: Scope, stage: Stage, { case: entry, day }: Counted): Figure {
  return {
    ...caseName(scope, stage, entry, "件数"),
    value: new Decimal(1),
    unit: "件",
    origin: { kind: "read", place: day.place, text: day.text },
  };
}

function amountFigure(scope: Scope, stage: Stage, { case: entry, amount }: Counted): Figure {
  return readFigure(caseName(scope, stage, entry, "金額"), amount);
}

/** A case is named by its number alone: figures are published, people are not. */
const caseName = ({ chamber }: Scope, stage: Stage, entry: Case, what: string): Name => ({
  id: `${chamber ? `${chamber.id}/` : ""}case/${entry.number.value}/${stage}/${what === "件数" ? "count" : "amount"}`,
  label: `${chamber ? `${chamber.label} ` : ""}受付番号${entry.number.value} ${stageName[stage]}${what}`,
});
