import { blankMark } from "../../model/blank.js";
import { type HalfYear, halfYearCode, halfYearName } from "../../model/chamber/half-year.js";
import { loanProgrammesSchema } from "../../model/chamber/loan-programmes.js";
import { chambersSchema } from "../../model/chamber/prefecture.js";
import { askedHalf, type Starter, textFile, yamlText } from "../starter.js";
import { blankRow, tableStarter } from "../table-starter.js";

/** 県のはじめのデータ: settings, the list of chambers and of programmes, and where what they hand in belongs. */
export const prefectureStarter: Starter<HalfYear> = {
  entity: "県の名",
  period: askedHalf,
  async files({ name = blankMark("県の名"), period }) {
    const published = `${period.fiscalYear}-04`;
    const tables = [chambersSchema, loanProgrammesSchema];
    return [
      textFile("はじめに.md", guide(name, period)),
      textFile("kaiji.yaml", settings(name, period)),
      ...(await Promise.all(tables.map((schema) => tableStarter(schema, [blankRow(schema)], { published })))),
    ];
  },
};

const settings = (
  name: string,
  half: HalfYear,
): string => `# 県の設定です。#から後は覚え書きで、読まれません。
kind: prefecture
entity:
  name: ${yamlText(name)}
half: ${halfYearCode(half)} # 集計する半期（${halfYearName(half)}）。H1は4月から9月まで、H2は10月から3月まで
`;

const guide = (name: string, half: HalfYear): string => `# はじめに

このフォルダには、${name}が商工会議所・商工会の推薦実績を集計するためのデータを置きます。

1. \`kaiji.yaml\` の設定を確かめます。
2. \`chambers.xlsx\` に、報告する団体とその団体コードを書きます。
3. \`programmes.xlsx\` に、県の融資制度と推薦の可否を書きます。
4. 団体から届いたものを、団体コードの名で置きます。フォルダは、置くときに作ります。

| フォルダ | 置くもの |
| --- | --- |
| \`registers/\` | 受払簿（\`101.xlsx\` など） |
| \`reports/${halfYearCode(half)}/\` | その半期の推薦実績報告書のブック（\`101.xlsx\` など） |
| \`forms/\` | 様式を変えるときの、自前の様式（docs/forms.md） |

5. 確かめて、作ります。

   \`\`\`
   kaiji check このフォルダ
   kaiji build このフォルダ
   \`\`\`
`;
