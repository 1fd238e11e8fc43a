import type { FederationDataset } from "../../../model/federation/dataset.js";
import { type AssociationFiling, type Filings, taken } from "../../../model/federation/returns.js";
import type { Figure } from "../../../model/figure.js";
import { fiscalYearName } from "../../../model/fiscal-year.js";
import type { Statement } from "../../../model/statement.js";
import type { Table } from "../../../model/table.js";
import { tableFigures } from "../../../model/table.js";
import { isMoney, yenIn } from "../../../model/unit.js";
import { amountText } from "../../../problem/amount.js";
import { hasErrors, type Problem } from "../../../problem/problem.js";
import { notFootingReturn, unlikeFiled } from "../../../problem/rules/federation.js";
import { sum } from "../../arithmetic.js";
import { footingProblems } from "../../return/footing.js";
import { accountTables } from "./account-tables.js";
import { Mapping } from "./mapping.js";
import { measureTable, monitoringMeasures, returnedMeasures } from "./measures.js";
import { combinedMixes } from "./mixes.js";
import { type Filed, returnedFigure } from "./returned-figure.js";
import { combinedStatements, contributionsOf } from "./statements.js";
import { incomplete, statusSummary, statusTable } from "./status.js";

/** 提出の集計: what the returns of a year come to together. */
export interface CombinedReturns {
  readonly statements: readonly Statement[];
  readonly tables: readonly Table[];
}

/** The returns of a year, added up; a return that does not foot is told and left out. */
export function combineReturns(
  filings: Filings,
  { accounts, mapping: rows, settings }: FederationDataset,
  problems: Problem[],
): CombinedReturns {
  const { fiscalYear: year, rounding } = settings;
  const sound = filings.map((filing) => footing(filing, accounts, problems));
  const filed = sound.filter((filing): filing is Filed => filing.state === "filed");
  const mapping = new Mapping(rows, problems);
  const contributions = contributionsOf(filed, { accounts, mapping }, problems);
  const statements = filed.length > 0 ? combinedStatements(contributions, accounts, year, problems) : [];
  // Of what could not be put on the common chart it was told why.
  if (!hasErrors(problems)) tellUnlike(statements, filed, problems);
  const added = [
    measureTable(filed, {
      id: "returns/measures",
      title: "協会別の実績",
      period: fiscalYearName(year),
      measures: returnedMeasures(year),
      rounding: rounding.trend,
    }),
    ...accountTables(filed, contributions, accounts, year),
    ...combinedMixes(filed, mapping, { year, rounding: rounding.mix, problems }),
  ];
  const isWhole = filed.length === filings.length;
  const marked = (table: Table): Table =>
    isWhole ? table : { ...table, notes: [...table.notes, incomplete(sound)] };
  return {
    statements: statements.map((statement) => ({ ...statement, left: marked(statement.left) })),
    tables: [
      statusSummary(sound, year),
      ...(filed.length > 0 ? added.map(marked) : []),
      statusTable(sound, year),
    ],
  };
}

/** モニタリングの集計: what corporations tell of theirs, side by side and together; undefined where none does. */
export function monitoringTable(
  filings: Filings,
  { fiscalYear, rounding }: FederationDataset["settings"],
): Table | undefined {
  const filed = taken(filings);
  if (filed.length === 0) return undefined;
  const table = measureTable(filed, {
    id: "returns/monitoring",
    title: "協会別のモニタリングと支援",
    period: fiscalYearName(fiscalYear),
    measures: monitoringMeasures,
    rounding: rounding.trend,
  });
  if (filed.length === filings.length) return table;
  return { ...table, notes: [...table.notes, incomplete(filings)] };
}

/** A filing whose totals are what its rows come to; else a refused one. */
function footing(
  filing: AssociationFiling,
  accounts: FederationDataset["accounts"],
  problems: Problem[],
): AssociationFiling {
  if (filing.state !== "filed") return filing;
  const { association, returned } = filing;
  const faults = footingProblems(returned, accounts);
  if (faults.length === 0) return filing;
  const told = notFootingReturn(
    { name: association.name.value, faults: faults.length },
    { file: returned.file },
  );
  const own = [told, ...faults.map((fault): Problem => ({ ...fault, severity: "warning" }))];
  problems.push(...own);
  return { association, state: "refused", files: [returned.file], problems: own };
}

/** Totals of the combined statements that are not the sum of the totals handed over. */
function tellUnlike(statements: readonly Statement[], filed: readonly Filed[], problems: Problem[]): void {
  for (const total of statements.flatMap(totalsOf)) {
    const own = filed.flatMap((one) => returnedFigure(one, total.id) ?? []);
    // One that handed over no such total says nothing of it.
    if (own.length < filed.length || total.value === null) continue;
    const handed = sum({ id: `${total.id}:filed`, label: total.label }, own, total.unit);
    if (!handed.value || handed.value.minus(total.value).abs().lessThanOrEqualTo(toleranceOf(own))) continue;
    const facts = {
      label: total.label,
      combined: amountText(total.value, total.unit),
      filed: amountText(handed.value, handed.unit),
    };
    problems.push(unlikeFiled(facts, own[0]?.origin.kind === "read" ? own[0].origin.place : undefined));
  }
}

const totalsOf = ({ left, right, result }: Statement): Figure[] =>
  [left, right, ...(result ? [result] : [])].flatMap((side) =>
    tableFigures({ ...side, rows: side.rows.filter(({ role }) => role === "total" || role === "subtotal") }),
  );

/** How far apart totals may be, in yen, by rows that were handed over in thousands or millions, of which a statement has a hundred at most. */
function toleranceOf(handed: readonly Figure[]): number {
  const coarsest = Math.max(...handed.map(({ unit }) => (isMoney(unit) ? yenIn[unit] : 1)));
  return coarsest === 1 ? 0 : coarsest * 100 * handed.length;
}
