import { feeReport } from "../../calculate/fees/fee-report.js";
import { comparisonTable } from "../../calculate/fees/tables/comparison.js";
import type { Effects } from "../../effects.js";
import { feeReportTables } from "../../model/fee-report.js";
import { type FeeSchedule, scheduleOn } from "../../model/fee-schedule.js";
import { printNumber } from "../../model/print.js";
import { type Cell, isFigure, type Table } from "../../model/table.js";
import { problemsText } from "../../problem/print.js";
import type { Problem } from "../../problem/problem.js";
import { noScheduleOn } from "../../problem/rules/fee-case.js";
import { plainFigure } from "../../render/figures-json.js";
import { type ExitCode, exit } from "../exit.js";
import { type EndOptions, feeExitOf } from "./end.js";
import { optionReader } from "./options.js";
import { feeSchedules } from "./schedules.js";

export interface RatesOptions extends EndOptions {
  readonly schedule?: string;
  readonly date?: string;
  /** An older day: what changed since then, instead of the tables. */
  readonly compare?: string;
}

/**
 * `kaiji fee rates`: the tables in force on a day, or what changed since another, tab by tab, so that they
 * can be pasted into a sheet.
 */
export async function printRates(options: RatesOptions, effects: Effects): Promise<ExitCode> {
  const refuse = (problems: readonly Problem[]): ExitCode => {
    effects.say(problemsText(problems, options.colour));
    return feeExitOf(problems);
  };
  const history = await feeSchedules(options.schedule, effects);
  if (!history.value) return refuse(history.problems);
  const problems: Problem[] = [];
  const read = optionReader(problems);
  const date = read.date("--date", options.date) ?? effects.today();
  const compare = read.date("--compare", options.compare);
  if (problems.length > 0) return refuse(problems);
  const first = history.value.versions[0]?.effectiveFrom;
  const report = feeReport(history.value, date);
  if (!report) return refuse([noScheduleOn({ date, first })]);
  const older = compare === undefined ? undefined : scheduleOn(history.value, compare);
  if (compare !== undefined && !older) return refuse([noScheduleOn({ date: compare, first })]);
  const tables = older ? changes(older, report.schedule) : feeReportTables(report);
  effects.print(
    options.format === "json"
      ? JSON.stringify({ date, tables: tables.map(tableJson) }, null, 2)
      : tables.map(tableText).join("\n\n") || "変わったところはありません。",
  );
  return exit.fine;
}

/** What changed from one version to another, as a table where anything did. */
function changes(older: FeeSchedule, newer: FeeSchedule): Table[] {
  const changed = comparisonTable(older, newer);
  return changed ? [changed] : [];
}

function tableText({ title, period, rowHeading, columns, rows, notes }: Table): string {
  const heads = columns.map(({ label, unit }) => (unit === "" ? label : `${label}（${unit}）`));
  const lines = rows.map(({ label, cells }) =>
    [label, ...cells.map((cell, index) => cellText(cell, columns[index]?.digits ?? 0))].join("\t"),
  );
  return [
    [title, period].filter(Boolean).join("　"),
    [rowHeading, ...heads].join("\t"),
    ...lines,
    ...notes,
  ].join("\n");
}

function cellText(cell: Cell, digits: number): string {
  return isFigure(cell) ? printNumber(cell.value, digits, { negative: "-", nothing: "" }) : (cell ?? "");
}

function tableJson({ id, title, columns, rows }: Table) {
  return {
    id,
    title,
    columns: columns.map(({ id: column, label, unit }) => ({ id: column, label, unit })),
    rows: rows.map(({ label, cells }) => ({
      label,
      cells: cells.map((cell) => (isFigure(cell) ? plainFigure(cell) : cell)),
    })),
  };
}
