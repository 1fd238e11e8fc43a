import type { Output } from "../../effects.js";
import { readDate } from "../../load/date.js";
import { readNumber } from "../../load/number.js";
import { casesSchema, loanProgrammesSchema, visitsSchema } from "../../model/chamber/register.js";
import type { ColumnSchema, TableSchema } from "../../model/schema.js";
import {
  type RegisterRow,
  registerBook,
  registerSheet,
  sheetColumn,
} from "../../render/excel/register-book.js";

/** What the first sheet of a register says before its table of columns. */
const registerInstructions: readonly string[] = [
  "・「受払簿」に一件を一行で書きます。推薦しない案件も、理由とともに書きます。",
  "・融資の後の指導は「融資後指導」に、一回を一行で書きます。",
  "・「融資制度」に、県の融資制度と推薦の可否を書きます。改称した制度は、旧名称と改称日も書きます。",
  "・見出しの行は変えないでください。列の順は変えても差し支えありません。セルは結合しないでください。",
  "・日付は「R7.4.8」「2025/4/8」のように、金額は円で、数だけを書きます。",
  "・水色の見出しの下の例の行は、消してから使ってください。",
];

const settings = `kind: chamber
entity:
  name: 〇〇商工会議所
  telephone: 000-000-0000
  fax: 000-000-0000
  municipality: 〇〇市
  prefecture: 〇〇県
  association: 〇〇県信用保証協会
half: 2025H1 # 報告する半期。2025H1は令和7年度上半期（4月1日から9月30日まで）、2025H2は下半期
`;

/** A working dataset of a chamber to start from: settings, and an Excel register with an example in every sheet. */
export async function chamberStarter(): Promise<readonly Output[]> {
  const book = await registerBook(
    registerInstructions,
    [
      registerSheet(casesSchema, [example(casesSchema)], {
        programme: sheetColumn(loanProgrammesSchema, "name"),
      }),
      registerSheet(visitsSchema, [example(visitsSchema)]),
      registerSheet(loanProgrammesSchema, [example(loanProgrammesSchema)]),
    ],
    "2025-04",
  );
  return [
    { path: "kaiji.yaml", bytes: new TextEncoder().encode(settings) },
    { path: "register.xlsx", bytes: book },
  ];
}

/** A row of the examples that stand in a table's declaration. */
function example({ columns }: TableSchema): RegisterRow {
  return Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, exampleOf(column)]));
}

function exampleOf(column: ColumnSchema): RegisterRow[string] {
  if (column.kind === "date") {
    const date = readDate(column.example);
    return date ? { date } : undefined;
  }
  return column.kind === "amount" ? (readNumber(column.example) ?? undefined) : column.example;
}
