import { loanProgrammesSchema } from "../../model/chamber/loan-programmes.js";
import { casesSchema, type chamberTables } from "../../model/chamber/register.js";
import { targetsSchema } from "../../model/chamber/targets.js";
import { visitsSchema } from "../../model/chamber/visits.js";
import { type FiscalYear, fiscalYearName } from "../../model/fiscal-year.js";
import { type StarterRow, sheetColumn, starterBook, starterSheet } from "../../render/excel/starter-book.js";

/** What the first sheet of a register says before its table of columns; hints of one's own come in between. */
const instructions = (hints: readonly string[]): readonly string[] => [
  "・「受払簿」に一件を一行で書きます。推薦しない案件も、理由とともに書きます。",
  "・融資の後の指導は「融資後指導」に、一回を一行で書きます。協会へ報告した日を書くまでは、済んだ指導に数えません。",
  "・「融資制度」に、県の融資制度と推薦の可否を書きます。特性（融資限度額など）を書けば、案件ごとに制度を比べる表ができます。改称した制度は、旧名称と改称日も書きます。",
  "・「支援計画」は、計画の目標と実績を評価する場合に書きます。",
  ...hints,
  "・見出しの行は変えないでください。列の順は変えても差し支えありません。セルは結合しないでください。",
  "・日付は「R7.4.8」「2025/4/8」のように、金額は円で、数だけを書きます。",
];

/** 受払簿のブック: every table of a chamber on a sheet of its own, with drop-downs, checks and how to use it. */
export function registerBook(
  {
    cases,
    visits,
    programmes,
    targets,
  }: { readonly [K in keyof typeof chamberTables]: readonly StarterRow[] },
  { hints = [], year }: { readonly hints?: readonly string[]; readonly year: FiscalYear },
): Promise<Uint8Array> {
  return starterBook({
    title: "この受払簿の使い方",
    instructions: instructions(hints),
    sheets: [
      starterSheet(casesSchema, cases, {
        chosenFrom: { programme: sheetColumn(loanProgrammesSchema, "name") },
      }),
      starterSheet(visitsSchema, visits),
      starterSheet(loanProgrammesSchema, programmes),
      starterSheet(targetsSchema, targets),
    ],
    years: [year - 1, year, year + 1].map((one) => fiscalYearName(one)),
    published: `${year}-04`,
  });
}
