import { type HalfYear, halfYearCode, halfYearName } from "../../model/chamber/half-year.js";
import type { HalfYearReport, ReportLine, Tally } from "../../model/chamber/half-year-report.js";
import type { Case, Programme } from "../../model/chamber/register.js";
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
  programmes: readonly Programme[],
  rounding: ReportRounding,
): HalfYearReport {
  const list = new ProgrammeList(programmes);
  const applications = applicationsIn(half, cases);
  const approvals = approvalsIn(half, cases);
  const found = new Set(
    [...applications, ...approvals].flatMap(({ case: one }) => list.find(one.programme.value) ?? []),
  );
  const ordered = [...found].sort((a, b) => list.orderOf(a) - list.orderOf(b));
  const of = (counted: readonly Counted[], programme: Programme): Counted[] =>
    counted.filter(({ case: one }) => list.find(one.programme.value) === programme);
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

export type Kind = "applications" | "approvals";

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
const kindName = { applications: "申込", approvals: "承諾" } as const;

/** What a count or an amount of a line is called: `half-year/2025H1/合計/applications/count`. */
export const nameOf = (scope: Scope, kind: Kind, of: string, what: "件数" | "金額"): Name => ({
  id: `${scope.id}/${of}/${kind}/${what === "件数" ? "count" : "amount"}`,
  label: `${scope.label} ${of} ${kindName[kind]}${what}`,
});

/** The count and the sum of some cases, each of which stands among its inputs. */
export function tally(
  scope: Scope,
  kind: Kind,
  programme: string,
  counted: readonly Counted[],
  rounding: ReportRounding,
): Tally {
  const yen = sum(
    nameOf(scope, kind, programme, "金額"),
    counted.map((one) => amountFigure(scope, kind, one)),
    "円",
  );
  return {
    count: sum(
      nameOf(scope, kind, programme, "件数"),
      counted.map((one) => countFigure(scope, kind, one)),
      "件",
    ),
    yen,
    amount: inThousands(yen, rounding),
  };
}

function totalOf(scope: Scope, kind: Kind, lines: readonly ReportLine[], rounding: ReportRounding): Tally {
  const tallies = lines.map((line) => line[kind]);
  const yen = sum(
    nameOf(scope, kind, "合計", "金額"),
    tallies.map((one) => one.yen),
    "円",
  );
  const rows = { ...nameOf(scope, kind, "合計", "金額"), id: `${yen.id}/rows` };
  return {
    count: sum(
      nameOf(scope, kind, "合計", "件数"),
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
  const differs = (["applications", "approvals"] as const).some((kind) => {
    const rows = Decimal.sum(0, ...lines.map((line) => line[kind].amount.value ?? 0));
    return !rows.equals(total[kind].amount.value ?? 0);
  });
  return differs
    ? ["（注）千円未満の端数を処理しているため、合計が内訳の計と一致しないことがあります。"]
    : [];
}

/** 1件, read at the cell of its day: so that a count can be traced to its cases. */
function countFigure(scope: Scope, kind: Kind, { case: one, day }: Counted): Figure {
  return {
    ...caseName(scope, kind, one, "件数"),
    value: new Decimal(1),
    unit: "件",
    origin: { kind: "read", place: day.place, text: day.text },
  };
}

function amountFigure(scope: Scope, kind: Kind, { case: one, amount }: Counted): Figure {
  return readFigure(caseName(scope, kind, one, "金額"), amount);
}

/** A case is named by its number alone: figures are published, people are not. */
const caseName = ({ chamber }: Scope, kind: Kind, one: Case, what: string): Name => ({
  id: `${chamber ? `${chamber.id}/` : ""}case/${one.number.value}/${kind}/${what === "件数" ? "count" : "amount"}`,
  label: `${chamber ? `${chamber.label} ` : ""}受付番号${one.number.value} ${kindName[kind]}${what}`,
});

/** Whether a figure is of one case. */
export const isOfCase = ({ id }: Name): boolean => /(?:^|\/)case\//u.test(id);
