import { type RowOf, tableSchema } from "../schema.js";
import type { Words } from "../words.js";
import type { HalfYear } from "./half-year.js";
import type { LoanProgramme } from "./loan-programmes.js";
import type { Case } from "./register.js";
import type { PrefectureSettings } from "./settings.js";

/** 団体の一覧: who owes the prefecture a report. */
export const chambersSchema = tableSchema({
  path: "chambers",
  title: "団体",
  nextYear: "stays",
  about: "報告する商工会議所・商工会の一覧",
  required: true,
  keys: [["code"], ["name"]],
  columns: {
    code: {
      kind: "text",
      heading: "団体コード",
      required: true,
      code: true,
      about: "団体の番号。受払簿や半期報告のファイル名になります（半角の英数字と「-」）",
      example: "101",
    },
    name: { kind: "text", heading: "団体名", required: true, about: "団体の名", example: "若葉商工会議所" },
    reported: {
      kind: "date",
      heading: "報告日",
      optional: true,
      about: "この期の報告を受けた日。提出期限の後かどうかを見ます",
      example: "R7.10.8",
    },
  },
});

/** データ: the plain sheet of a half-year workbook, as `half-year-report.xlsx` has it. Exact yen, a row a programme. */
export const halfYearDataSchema = tableSchema({
  path: "reports",
  title: "データ",
  about: "半期報告のブックの集計データ。人や事業者の名は入りません",
  keys: [["half", "programme"]],
  pairs: [
    ["applicationCount", "applicationAmount"],
    ["approvalCount", "approvalAmount"],
  ],
  columns: {
    chamber: {
      kind: "text",
      heading: "団体名",
      optional: true,
      about: "団体の名",
      example: "若葉商工会議所",
    },
    half: { kind: "text", heading: "期", required: true, about: "半期", example: "2025H1" },
    programme: {
      kind: "text",
      heading: "融資制度",
      required: true,
      about: "融資制度",
      example: "小規模企業資金",
    },
    applicationCount: { kind: "number", unit: "件", heading: "申込件数", about: "申込件数", example: "12" },
    applicationAmount: { kind: "amount", heading: "申込金額", about: "申込金額", example: "60,000,000" },
    approvalCount: { kind: "number", unit: "件", heading: "承諾件数", about: "承諾件数", example: "10" },
    approvalAmount: { kind: "amount", heading: "承諾金額", about: "承諾金額", example: "48,000,000" },
  },
});

/** Headings under which people and businesses are named: none of them may stand in a half-year workbook's data. */
export const personalHeadings: readonly string[] = [
  "受付番号",
  "事業者名",
  "名称",
  "フリガナ",
  "氏名",
  "代表者",
  "代表者名",
  "所在地",
  "印鑑登録住所",
  "住所",
  "電話",
  "電話番号",
  "生年月日",
  "設立日・生年月日",
  "保証番号",
  "顧客番号",
];

export type Chamber = RowOf<typeof chambersSchema>;
export type HalfYearRow = RowOf<typeof halfYearDataSchema>;

/** What a chamber handed in: its register, or its half-year workbooks. */
export interface Submission {
  readonly chamber: Chamber;
  readonly register: readonly Case[] | undefined;
  readonly reports: readonly { readonly half: HalfYear; readonly rows: readonly HalfYearRow[] }[];
}

export interface PrefectureDataset {
  readonly folder: string;
  readonly settings: PrefectureSettings;
  readonly half: HalfYear;
  readonly programmes: readonly LoanProgramme[];
  readonly submissions: readonly Submission[];
  /** The words of its settings and of what it publishes of its tables, with their places. */
  readonly words?: readonly Words[];
}
