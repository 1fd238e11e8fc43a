import { blankMark } from "../../model/blank.js";
import { type HalfYear, halfYearCode, halfYearName } from "../../model/chamber/half-year.js";
import { casesSchema, loanProgrammesSchema, visitsSchema } from "../../model/chamber/register.js";
import { sheetColumn, starterBook, starterSheet } from "../../render/excel/starter-book.js";
import { askedHalf, type Starter, textFile, yamlText } from "../starter.js";
import { blankRow } from "../table-starter.js";

/** What the first sheet of a register says before its table of columns. */
const registerInstructions: readonly string[] = [
  "・「受払簿」に一件を一行で書きます。推薦しない案件も、理由とともに書きます。",
  "・融資の後の指導は「融資後指導」に、一回を一行で書きます。",
  "・「融資制度」に、県の融資制度と推薦の可否を書きます。改称した制度は、旧名称と改称日も書きます。",
  `・${blankMark()}のところから書きはじめます。残っている間は、その行を読まず、kaiji check が知らせます。`,
  "・見出しの行は変えないでください。列の順は変えても差し支えありません。セルは結合しないでください。",
  "・日付は「R7.4.8」「2025/4/8」のように、金額は円で、数だけを書きます。",
];

/** 商工会議所・商工会のはじめのデータ: settings, and an Excel register that waits for its first case. */
export const chamberStarter: Starter<HalfYear> = {
  entity: "商工会議所・商工会の名",
  period: askedHalf,
  async files({ name = blankMark("商工会議所・商工会の名"), period }) {
    const register = await starterBook({
      title: "この受払簿の使い方",
      instructions: registerInstructions,
      sheets: [
        starterSheet(casesSchema, [blankRow(casesSchema)], {
          chosenFrom: { programme: sheetColumn(loanProgrammesSchema, "name") },
        }),
        starterSheet(visitsSchema, []),
        starterSheet(loanProgrammesSchema, [blankRow(loanProgrammesSchema)]),
      ],
      published: `${period.fiscalYear}-04`,
    });
    return [textFile("kaiji.yaml", settings(name, period)), { path: "register.xlsx", bytes: register }];
  },
};

const settings = (
  name: string,
  half: HalfYear,
): string => `# 商工会議所・商工会の設定です。#から後は覚え書きで、読まれません。
kind: chamber
entity:
  name: ${yamlText(name)}
  telephone: ${blankMark("電話番号")}
  fax: ${blankMark("FAXの番号")}
  municipality: ${blankMark("市町村")}
  prefecture: ${blankMark("都道府県")}
  association: ${blankMark("信用保証協会の名")}
half: ${halfYearCode(half)} # 報告する半期（${halfYearName(half)}）。H1は4月から9月まで、H2は10月から3月まで
`;
