import type { FeeSchedule } from "./fee-schedule.js";
import type { Figure } from "./figure.js";
import type { Loan } from "./loan.js";
import type { Table } from "./table.js";

/** 計算例の一件: a loan as a borrower would put it, and its fee. */
export interface FeeExample {
  /** Of the five that there are: one keeps its number where others are left out. */
  readonly number: number;
  readonly title: string;
  readonly loan: Loan;
  readonly fee: Figure;
}

/** 料率表の印刷物のもと: the tables in force on a day, each once, for paper, workbook and booklet alike. */
export interface FeeReport {
  readonly schedule: FeeSchedule;
  readonly classes: Table;
  readonly adjusted: readonly Table[];
  readonly programmes?: Table;
  /** The same for machines: where a rate is a range, its two ends stand in two cells. */
  readonly openProgrammes?: Table;
  readonly overview: readonly Table[];
  /** What the schedule leaves to the standard is not printed: coefficients, parts, and examples that rest on it. */
  readonly coefficients?: Table;
  readonly parts: readonly Table[];
  readonly examples: readonly FeeExample[];
  readonly exampleTable?: Table;
  readonly introduction?: Table;
  readonly comparison?: Table;
}

/** Its tables in the order in which they are printed. */
export function feeReportTables(report: FeeReport): Table[] {
  const { classes, adjusted, programmes, overview, coefficients, parts, introduction, comparison } = report;
  const tables = [
    classes,
    ...adjusted,
    programmes,
    ...overview,
    coefficients,
    ...parts,
    report.exampleTable,
    introduction,
    comparison,
  ];
  return tables.filter((table) => table !== undefined);
}

/** 料率の表 that are numbers throughout, as open data have them; the others are for people. */
export const openRateTables = (report: FeeReport): Table[] => {
  const { classes, adjusted, openProgrammes, coefficients, parts, introduction } = report;
  return [classes, ...adjusted, openProgrammes, coefficients, parts, introduction].flatMap(
    (table) => table ?? [],
  );
};
