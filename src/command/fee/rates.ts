import { feeReport } from "../../calculate/fees/fee-report.js";
import type { Effects } from "../../effects.js";
import { feeReportTables } from "../../model/fee-report.js";
import { printNumber } from "../../model/print.js";
import { type Cell, isFigure, type Table } from "../../model/table.js";
import { problemsText } from "../../problem/print.js";
import type { Problem } from "../../problem/problem.js";
import { noScheduleOn } from "../../problem/rules/fee-case.js";
import { plain } from "../../render/figures-json.js";
import { type ExitCode, exit } from "../exit.js";
import { type EndOptions, feeExitOf } from "./end.js";
import { optionReader } from "./options.js";
import { feeSchedules } from "./schedules.js";

export interface RatesOptions extends EndOptions {
  readonly schedule?: string;
  readonly date?: string;
}

/** `kaiji fee rates`: the tables in force on a day, tab by tab, so that they can be pasted into a sheet. */
export async function rates(options: RatesOptions, effects: Effects): Promise<ExitCode> {
  const refuse = (problems: readonly Problem[]): ExitCode => {
    effects.say(problemsText(problems, options.colour));
    return feeExitOf(problems);
  };
  const history = await feeSchedules(options.schedule, effects);
  if (!history.value) return refuse(history.problems);
  const problems: Problem[] = [];
  const date = optionReader(problems).date("--date", options.date) ?? effects.today();
  if (problems.length > 0) return refuse(problems);
  const report = feeReport(history.value, date);
  if (!report) return refuse([noScheduleOn({ date, first: history.value.versions[0]?.effectiveFrom })]);
  const tables = feeReportTables(report);
  effects.print(
    options.format === "json"
      ? JSON.stringify({ date, tables: tables.map(tableJson) }, null, 2)
      : tables.map(tableText).join("\n\n"),
  );
  return exit.fine;
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
      cells: cells.map((cell) => (isFigure(cell) ? plain(cell) : cell)),
    })),
  };
}
