import type { TableSchema } from "../../../model/schema.js";

/** フォルダの案内: what each of the folders of a dataset is for. */
const folders: Readonly<Record<string, string>> = {
  "ledger/": "帳簿。残高試算表、前期の残高試算表、収支予算",
  "statistics/":
    "統計。推移、内訳、月報（`statistics/monthly`。置くと保証月報もできます。docs/monthly.md）、基本財産の推移と増減、出捐者別の内訳、基礎数値",
  "statistics/series/": "倒産件数など、任意の系列の表。使うときに作ります",
  "plan/": "計画の計数。年度経営計画、中期事業計画、基本財産の見込み、計画の評価",
  "profile/": "協会のこと。概要、沿革、役員、組織、事業所",
  "guarantee/": "保証制度、対象となる規模、保証の内容",
  "report/": "一年の活動、表彰、支援の取組み、個人情報の提供先",
  "text/": "文章（ごあいさつ、経営計画など）。メモ帳などで開けるMarkdownの原稿です",
  "last-year/": "前年度に公表した数値（`figures.json`）。`kaiji next-year` が翌年度のデータに置きます",
  "photographs/": "写真（`cover.jpg` 表紙、`portrait.png` 会長、`mark.png` 協会章など）。使うときに作ります",
  "rates/": "保証料率表（`schedule.yaml`）。置くと、料率表もできます（docs/fees.md）。使うときに作ります",
  "monitoring/": "モニタリングの対象と支援（docs/monitoring.md）。使うときに作ります",
  "templates/": "章立てや体裁を変えるときの原稿（docs/booklet.md）。使うときに作ります",
  "forms/":
    "数値を埋める様式のブック（docs/forms.md）。毎年の書面（事業報告書など）のひな形が入っています。使わないものは消してください",
};

/** はじめに: what lies in the folder of an association that begins, and in what order it is filled in. */
export const starterGuide = (
  name: string,
  year: string,
  tables: readonly TableSchema[],
): string => `# はじめに

このフォルダには、${name}の${year}のディスクロージャー誌のもとになるデータを置きます。「【記入】」のところを埋めると、その頁ができます。

## 進め方

1. 作ってみます。まだ何も埋めなくても、はじめの冊子ができます。

   \`\`\`
   kaiji build このフォルダ
   \`\`\`

2. \`kaiji.yaml\` の【記入：…】を埋めます。
3. \`ledger/trial-balance.xlsx\`（残高試算表）に、収支差額処分後の期末残高を書き入れます。基幹システムから書き出した残高試算表があれば、それを同じ名で置くほうが早く、確かです。
4. \`statistics/\` の推移と内訳を書き入れます。
5. \`text/\` の文章を書きます。使わない文章は、ファイルごと消します。
6. 残りの表を、載せたいものから書き入れます。使わない表は、ブックごと消します。
7. 確かめます。まだ埋めていないところと、直すところが、場所とともに並びます。

   \`\`\`
   kaiji check このフォルダ
   \`\`\`

## フォルダ

| フォルダ | 置くもの |
| --- | --- |
${Object.entries(folders)
  .map(([path, about]) => `| \`${path}\` | ${about} |`)
  .join("\n")}

## 表

どのブックにも、書き方のシート（「使い方」）があります。列の決まりは docs/data-format.md にもあります。

| ファイル | 表 | |
| --- | --- | --- |
${tables.map(({ path, title, required }) => `| \`${path}.xlsx\` | ${title} | ${required ? "なくてはならない表" : ""} |`).join("\n")}

## 文章に数値を入れる

文章の中の数値は、手で打たずに、データから引くと、食い違いが起きません。

\`\`\`
保証債務残高は{{figure "balance-sheet/guarantee-liability" unit="億円"}}となりました。
\`\`\`

数値の名は \`kaiji trace このフォルダ 保証債務\` のように探せます。協会の名は \`{{entity}}\`、年度は \`{{year}}\`、翌年度は \`{{year 1}}\` と書きます。
`;
