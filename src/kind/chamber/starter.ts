import { blankMark } from "../../model/blank.js";
import { type HalfYear, halfYearCode, halfYearName } from "../../model/chamber/half-year.js";
import { loanProgrammesSchema } from "../../model/chamber/loan-programmes.js";
import { casesSchema } from "../../model/chamber/register.js";
import { askedHalf, type Starter, textFile, yamlText } from "../starter.js";
import { blankRow } from "../table-starter.js";
import { registerBook } from "./register-book.js";

/** 商工会議所・商工会のはじめのデータ: settings, and an Excel register that waits for its first case. */
export const chamberStarter: Starter<HalfYear> = {
  entity: "商工会議所・商工会の名",
  period: askedHalf,
  async files({ name = blankMark("商工会議所・商工会の名"), period }) {
    const register = await registerBook(
      {
        cases: [blankRow(casesSchema)],
        visits: [],
        programmes: [blankRow(loanProgrammesSchema)],
        targets: [],
      },
      { hints: [blanksFirst], year: period.fiscalYear },
    );
    return [textFile("kaiji.yaml", settings(name, period)), { path: "register.xlsx", bytes: register }];
  },
};

const blanksFirst = `・${blankMark()}のところから書きはじめます。残っている間は、その行を読まず、kaiji check が知らせます。`;

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
