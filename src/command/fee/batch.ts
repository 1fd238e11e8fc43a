import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Effects } from "../../effects.js";
import { decodeChunks } from "../../load/decode-chunks.js";
import { InvisibleCharacters } from "../../load/visible.js";
import type { Discount, FeeScheduleHistory } from "../../model/fee-schedule.js";
import { maskedIn } from "../../problem/masked.js";
import { problemsText } from "../../problem/print.js";
import type { Problem } from "../../problem/problem.js";
import { contradictingOptions } from "../../problem/rules/fee-case.js";
import { missingFile, unreadableEncoding } from "../../problem/rules/file.js";
import { brokenQuote } from "../../problem/rules/read.js";
import { missingColumn } from "../../problem/rules/table.js";
import { type ExitCode, exit } from "../exit.js";
import { batchColumns, cellsToOptions } from "./batch-columns.js";
import { rowFees } from "./batch-fee.js";
import { type EndOptions, feeExitOf } from "./end.js";
import type { FeeOptions } from "./request.js";

/** Problems told one by one; the rest of a bad file is only counted. */
const mostTold = 20;
/** Lines handed on together: one write a line would cost more than the arithmetic. */
const linesAtOnce = 4_096;

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
  const told: Problem[] = [];
  let count = 0;
  let failed = false;
  const tell = (problem: Problem) => {
    count += 1;
    failed ||= problem.severity === "error";
    if (told.length < mostTold) told.push(problem);
  };
  await effects.printChunks(joined(computedLines(file, history, options.date, effects, tell)));
  if (count === 0) return exit.fine;
  effects.say(problemsText(told, options.colour));
  if (count > told.length) effects.say(`ほかに${count - told.length}件あります。`);
  return failed ? exit.dataErrors : exit.fine;
}

/** What is asked of a single case; the rows of a batch say it in their columns. */
const ofOneCase = Object.entries({
  amount: "--amount",
  rate: "--rate",
  months: "--months",
  days: "--days",
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

/** What speaks against the call as a whole. */
async function refusal(
  file: string,
  options: FeeOptions & EndOptions,
  effects: Effects,
): Promise<Problem | undefined> {
  const single = ofOneCase.find(([option]) => options[option] !== undefined);
  if (single) return contradictingOptions({ one: "--batch", other: single[1] });
  if (options.format === "json") return contradictingOptions({ one: "--batch", other: "--format json" });
  if ((await effects.look(file)).kind !== "file") return missingFile({ what: "計算する一覧" }, { file });
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
  const parser = Readable.from(decodeChunks(effects.readChunks(file))).pipe(
    parse({ relax_column_count: true, skip_empty_lines: true }),
  );
  const feeOf = rowFees(history, date ?? effects.today());
  const characters = new InvisibleCharacters();
  let row = 0;
  let columns: ReturnType<typeof batchColumns> = [];
  try {
    for await (const written of parser as AsyncIterable<string[]>) {
      row += 1;
      const place = { file, row };
      const cells = written.map((cell) => characters.take(cell, () => place));
      // A row tells of somebody's case.
      const tellOf = (problem: Problem) =>
        tell({ ...problem, message: maskedIn(problem.message, cells), place });
      if (row > 1) {
        const unread: Problem[] = [];
        const fee = feeOf(cellsToOptions(cells, columns, unread));
        const against = typeof fee === "number" ? unread : [...unread, ...fee];
        against.forEach(tellOf);
        yield csvLine([...cells, against.length === 0 ? String(fee) : ""]);
        continue;
      }
      const unusable: Problem[] = [];
      columns = batchColumns(cells, discountsOf(history), unusable);
      if (!columns.some(({ option }) => option === "amount"))
        unusable.push(
          missingColumn({
            heading: "金額",
            found: columns.map(({ heading }) => heading),
            suggestion: undefined,
          }),
        );
      unusable.forEach(tellOf);
      if (unusable.length > 0) return;
      yield csvLine([...cells, "保証料（円）"]);
    }
    const invisible: Problem[] = [];
    characters.tell(invisible);
    invisible.forEach(tell);
  } catch (error) {
    if (error instanceof CsvError)
      tell(brokenQuote({ reason: csvReason(error.code) }, { file, row: row + 1 }));
    else if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA")
      tell(unreadableEncoding({}, { file }));
    else throw error;
  }
}

/** The discounts of every version: each row tells which of them is in force on its day. */
const discountsOf = ({ versions }: FeeScheduleHistory): Discount[] =>
  versions.flatMap(({ discounts }) => discounts);

async function* joined(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting: string[] = [];
  for await (const line of lines) {
    waiting.push(line);
    if (waiting.length < linesAtOnce) continue;
    yield waiting.join("");
    waiting = [];
  }
  if (waiting.length > 0) yield waiting.join("");
}

const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(",")}\n`;

const quoted = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What the CSV parser calls by code, in words. */
function csvReason(code: string): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "引用符が閉じていません";
  if (code === "INVALID_OPENING_QUOTE" || code === "CSV_INVALID_CLOSING_QUOTE")
    return "引用符の位置が正しくありません";
  return "書き方が正しくありません";
}
