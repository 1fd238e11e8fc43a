import type { Problem } from "../../problem/problem.js";
import { brokenQuote, otherFile } from "../../problem/rules/read.js";
import { lastColumn } from "../bounds.js";
import { recognise } from "../recognise.js";
import { beyondBounds, Unreadable } from "../unreadable.js";
import type { CsvRecord, QuoteFault } from "./records.js";

/** CSVとして受けつけるもの: what a CSV may be, held in memory as a whole or read piece by piece. */

export function refuseOthers(head: Uint8Array): void {
  const found = recognise(head);
  if (found.kind === "text") return;
  const hint = "名前の終わりを、中身に合う「.xlsx」や「.xls」に変えてください。";
  const other = found.kind === "other" ? found.other : { what: "Excelブック", hint };
  throw new Unreadable((place) => otherFile(other, place));
}

export function refuseWide(records: readonly CsvRecord[]): void {
  if (records.some(({ width }) => width > lastColumn))
    throw beyondBounds("表の幅", `${lastColumn.toLocaleString("ja")}列`);
}

export const withPlainBreaks = (text: string): string => text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");

/** Without the NUL characters that some systems pad a file with, and the sign for its end of old. */
export function unpadded(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === 0x1a)) end -= 1;
  return text.slice(0, end);
}

export function quoteProblem({ line, kind }: QuoteFault, file: string): Problem {
  const reason = kind === "open" ? "引用符が閉じていません" : "閉じた引用符のあとに文字があります";
  return brokenQuote({ reason }, { file, row: line });
}
