import type { Effects } from "../../effects.js";
import { csvLines } from "../../load/csv-lines.js";
import { nearestPath } from "../../load/nearest-path.js";
import type { FeeScheduleHistory } from "../../model/fee-schedule.js";
import { maskedIn } from "../../problem/masked.js";
import { problemsText } from "../../problem/print.js";
import type { Problem } from "../../problem/problem.js";
import { contradictingOptions } from "../../problem/rules/fee-case.js";
import { missingFile } from "../../problem/rules/file.js";
import { missingColumn } from "../../problem/rules/table.js";
import { type ExitCode, exit } from "../exit.js";
import { type BatchColumns, batchColumns, cellsToOptions } from "./batch-columns.js";
import { rowFees } from "./batch-fee.js";
import { type EndOptions, feeExitOf } from "./end.js";
import type { FeeOptions } from "./request.js";

/** Problems printed one by one; the rest of a bad file is only counted. */
const mostPrinted = 20;

/** `kaiji fee --batch`: every row of a CSV with its fee in a further column, read and written as a stream. */
export async function feeBatch(
  file: string,
  history: FeeScheduleHistory,
  options: FeeOptions & EndOptions,
  effects: Effects,
): Promise<ExitCode> {
  const refused = await refusal(file, options, effects);
  if (refused) {
    effects.say(problemsText([refused], options.colour));
    return feeExitOf([refused]);
  }
  const printed: Problem[] = [];
  let count = 0;
  let failed = false;
  const tell = (problem: Problem) => {
    count += 1;
    failed ||= problem.severity === "error";
    if (printed.length < mostPrinted) printed.push(problem);
  };
  await effects.printChunks(computedLines(file, history, options.date, effects, tell));
  if (count === 0) return exit.fine;
  effects.say(problemsText(printed, options.colour));
  if (count > printed.length) effects.say(`ほかに${count - printed.length}件あります。`);
  return failed ? exit.dataErrors : exit.fine;
}

/** What is asked of a single case; the rows of a batch say it in their columns. */
const ofOneCase = Object.entries({
  amount: "--amount",
  rate: "--rate",
  months: "--months",
  days: "--days",
  revolving: "--revolving",
  instalments: "--instalments",
  uneven: "--uneven",
  graceMonths: "--grace-months",
  held: "--held",
  programme: "--programme",
  class: "--class",
  fullGuarantee: "--full-guarantee",
  discount: "--discount",
  surcharge: "--surcharge",
  parts: "--parts",
  loanDate: "--loan-date",
  completed: "--completed",
} satisfies Record<Exclude<keyof FeeOptions, "date">, string>) as [
  Exclude<keyof FeeOptions, "date">,
  string,
][];

/** What is wrong with the call as a whole. */
async function refusal(
  file: string,
  options: FeeOptions & EndOptions,
  effects: Effects,
): Promise<Problem | undefined> {
  const single = ofOneCase.find(([option]) => options[option] !== undefined);
  if (single) return contradictingOptions({ one: "--batch", other: single[1] });
  if (options.format === "json") return contradictingOptions({ one: "--batch", other: "--format json" });
  if ((await effects.look(file)).kind !== "file")
    return missingFile({ what: "計算する一覧", near: await nearestPath(file, effects) }, { file });
  return undefined;
}

/** The lines of the result: the header with 保証料（円）, then every row with its fee, blank where there is none. */
async function* computedLines(
  file: string,
  history: FeeScheduleHistory,
  date: string | undefined,
  effects: Effects,
  tell: (problem: Problem) => void,
): AsyncGenerator<string> {
  const feeOf = rowFees(history, date ?? effects.today());
  let columns: BatchColumns | undefined;
  for await (const lines of csvLines(file, effects.readChunks(file), tell)) {
    const results: string[] = [];
    for (const { place, cells, problem } of lines) {
      // A row is about somebody's case.
      const tellOf = (met: Problem) => tell({ ...met, message: maskedIn(met.message, cells), place });
      const against: Problem[] = problem ? [problem] : [];
      let last = "保証料（円）";
      if (columns) {
        const fee = problem ? [] : feeOf(cellsToOptions(cells, columns, against));
        if (typeof fee !== "number") against.push(...fee);
        last = against.length === 0 ? String(fee) : "";
      } else columns = usableColumns(cells, history, against);
      against.forEach(tellOf);
      if (!columns) return;
      results.push(csvLine([...cells, last]));
    }
    if (results.length > 0) yield results.join("");
  }
}

/** The columns of the header, where every row can be computed by them. */
function usableColumns(
  header: readonly string[],
  { versions }: FeeScheduleHistory,
  problems: Problem[],
): BatchColumns | undefined {
  // Of every version: the day of a row decides which is in force.
  const discounts = versions.flatMap((version) => version.discounts);
  const columns = batchColumns(header, discounts, problems);
  if (!columns.some(({ option }) => option === "amount")) {
    const found = columns.map(({ heading }) => heading);
    problems.push(missingColumn({ heading: "金額", found, suggestion: undefined }));
  }
  return problems.length === 0 ? columns : undefined;
}

const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(",")}\n`;

const quoted = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
