import { blankMark } from "../../model/blank.js";
import { associationsSchema } from "../../model/federation/associations.js";
import { federationSchemas } from "../../model/federation/schemas.js";
import { type FiscalYear, fiscalYearName, wholeYear } from "../../model/fiscal-year.js";
import type { TableSchema } from "../../model/schema.js";
import { askedYear, type Starter, textFile, yamlText } from "../starter.js";
import { blankRow, tableStarter } from "../table-starter.js";

/** 連合会のはじめのデータ: settings, the list of corporations, the tables of words, and where the rest belongs. */
export const federationStarter: Starter<FiscalYear> = {
  entity: "連合会の名",
  period: askedYear,
  async files({ name = blankMark("連合会の名"), period: year }) {
    const laid = { published: `${year + 1}-04` };
    return [
      textFile("はじめに.md", guide(name, fiscalYearName(year), tables)),
      textFile("kaiji.yaml", settings(name, year)),
      ...(await Promise.all(tables.map((schema) => tableStarter(schema, [blankRow(schema)], laid)))),
    ];
  },
};

/** Titles of other people's are told only by those who meet them. */
const tables: readonly TableSchema[] = federationSchemas.filter(({ path }) => path !== "mapping");

const settings = (
  name: string,
  year: FiscalYear,
): string => `# ${fiscalYearName(year)}のデータの設定です。#から後は覚え書きで、読まれません。
kind: federation
entity:
  name: ${yamlText(name)}
fiscalYear: ${year} # ${wholeYear(year)}
published: "${year + 1}-10" # 発行年月。書き出すファイルの日付にもなります
`;

const guide = (name: string, year: string, schemas: readonly TableSchema[]): string => `# はじめに

このフォルダには、${name}の${year}の概況（スライドとブック）のもとになるデータを置きます。くわしくは docs/federation.md にあります。

1. \`kaiji.yaml\` の設定を確かめます。
2. \`${associationsSchema.path}.xlsx\` に、全国の協会を書きます。協会コードは、提出された資料のファイルの名になります。
3. 載せたい表から書き入れます。使わない表は、ブックごと消します。
4. 確かめて、作ります。

   \`\`\`
   kaiji check このフォルダ
   kaiji build このフォルダ
   \`\`\`

| ファイル、フォルダ | 置くもの |
| --- | --- |
${schemas.map(({ path, title }) => `| \`${path}.xlsx\` | ${title} |`).join("\n")}
| \`national/\` | 全国の系列の表（利用者数、保証の実績など）。置くときに作ります |
| \`returns/\` | 協会から提出された計算書と統計。置くときに作ります |
| \`text/\` | 文章（Markdown）。置くときに作ります |
| \`templates/\` | 章立てや体裁を変えるときの原稿。置くときに作ります |
`;
