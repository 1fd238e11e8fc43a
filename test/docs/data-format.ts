import { accounts } from "../../src/model/association/accounts.js";
import { associationTables } from "../../src/model/association/schemas.js";
import type { AmountColumn, Column, NumberColumn, TableSchema } from "../../src/model/schema.js";

/** 「データの形式」: written from the same declarations that the loader reads, so that the two cannot differ. */
export function dataFormatPage(): string {
  const schemas: TableSchema[] = [...Object.values<TableSchema>(associationTables), accounts];
  return [introduction, ...schemas.map(schemaSection)].join("\n\n").concat("\n");
}

export function schemaSection({ path, title, about, required, columns }: TableSchema): string {
  const all = Object.values(columns);
  return [
    `## ${title}　\`${path}.csv\``,
    `${about}。${required ? "**なくてはならない表です。**" : "なくてもかまいません。"}`,
    ["| 見出し | 書き方 | 内容 |", "| --- | --- | --- |", ...all.map(columnRow)].join("\n"),
    ["```csv", all.map(headingOf).join(","), all.map(({ example }) => quoted(example)).join(","), "```"].join(
      "\n",
    ),
  ].join("\n\n");
}

function columnRow(column: Column): string {
  const aliases = column.aliases?.length ? `（${column.aliases.join("、")}でもよい）` : "";
  const others = column.ending ? `など、「${column.ending}」で終わる見出し` : "";
  return `| ${headingOf(column)}${others}${aliases} | ${howToWrite(column)} | ${column.about} |`;
}

const headingOf = (column: Column): string =>
  column.kind === "amount" ? `${column.heading}（円）` : column.heading;

function howToWrite(column: Column): string {
  const may = column.optional ? "。列ごと省ける" : "";
  switch (column.kind) {
    case "amount":
      return `金額${signOf(column)}。単位は見出しに書く${may}`;
    case "number":
      return `数${column.unit === "" ? "" : `（${column.unit}）`}${signOf(column)}${may}`;
    case "choice":
      return `${column.choices.map((choice) => `「${choice}」`).join("")}のどれか${may}`;
    case "date":
      return `日付${column.required ? "" : "（空欄でもよい）"}${may}`;
    case "fiscal-year":
      return `年度${may}`;
    case "text":
      return `文字${column.required ? "" : "（空欄でもよい）"}${may}`;
  }
}

function signOf({ blank, signed }: AmountColumn | NumberColumn): string {
  const may = [...(blank ? ["空欄でもよい"] : []), ...(signed ? ["負でもよい"] : [])];
  return may.length === 0 ? "" : `（${may.join("、")}）`;
}

const quoted = (text: string): string => (text.includes(",") ? `"${text}"` : text);

const introduction = `# データの形式

<!-- この頁は src/model/association の宣言から作られます。直すときは宣言を直し、npm run docs を実行してください。 -->

データは、協会・年度ごとに一つのフォルダです。設定の \`kaiji.yaml\` と、下の表のうち手もとにあるものを置きます。表はCSVでも、Excelなどのブック（.xlsx、.xlsm、.xls、.xlsb、.ods）でもかまいません（\`ledger/trial-balance.csv\` のかわりに \`ledger/trial-balance.xlsx\`）。

## 共通の決まり

- **見出しは1行目に1行だけ。** 表題や二段の見出し、結合セルは読めません。列の順は自由です。
- **金額の単位は見出しに**書きます: \`金額（円）\`、\`金額（千円）\`、\`金額（百万円）\`、\`金額（億円）\`。一つの表に単位を混ぜることはできません。
- **数**は \`1,234\`、\`▲1,234\`、\`△1,234\`、\`(1,234)\`、\`-1,234\`、全角の数字のどれでも読みます。何もないときは \`─\` にします（0とは区別します）。空欄や負の数は、下の表に「空欄でもよい」「負でもよい」とある列のほかでは、打ちもらし・打ちまちがいとして知らせます。件数・人数の小数と、1円に満たない端数も知らせます。
- **日付**は \`令和6年3月31日\`、\`R6.3.31\`、\`2024-03-31\`、\`2024/3/31\`。明治元年（1868年）1月25日から2199年までを扱います。**年度**は \`令和6年度\`、\`R6\`、\`2024\`（始まる年の西暦）。
- **文字コード**はUTF-8（BOMの有無は問いません）、CP932（シフトJIS）、UTF-16、EUC-JP、ISO-2022-JPのどれでも読みます。
- **ブック**は、表の名（「残高試算表」など）のシートを、隠れていても読みます。その名のシートがなく、見えるシートが一枚なら、それを読みます。数式のセルは保存された計算結果を読みます。
- **ブックの数**は、見える桁でなく、保存されている値を読みます。「45.6%」と見えるセルは、％の列では45.6です。「#,##0,」のように縮めて見せているセルは、見出しの単位で見えるとおりに読めるときだけ読みます（円を百万円と見せているなど）。文字の列は、Excelで見えるとおりに読み、取り消し線の文字は除きます。隠れた行も読み、そう知らせます。
- 読めないものは、ファイル・シート・行・列を示して知らせ、何も書き出しません。\`kaiji check <フォルダ>\` で、書き出さずに確かめられます。

## 設定　\`kaiji.yaml\`

\`\`\`yaml
kind: association            # 種類。信用保証協会は association
entity:
  name: 〇〇県信用保証協会
  nameEn: Credit Guarantee Corporation of ...   # 英語名（なくてもよい）
  prefecture: 〇〇県
  prefectureCode: "02"       # 都道府県コード（なくてもよい）。引用符で囲む
fiscalYear: 2024             # 年度（始まる年の西暦）。令和6年度
published: 2025-07           # 発行年月。書き出すファイルの日付にもなる
publisher:                   # 奥付（なくてもよい）
  department: 総務部総務課
  postalCode: 000-0000
  address: 〇〇市〇〇1-2-3
  telephone: 000-000-0000
  web: https://example.jp/
style:
  negative: ▲                # 負数の印。▲ △ - のどれか
  nothing: ─                 # 数値がないことの印
  eraChange: new             # 2019年度を、new は令和元年度、old は平成31年度と書く
ceilingMultiple: 50          # 定款倍率（なくてもよい）
reserveShareMost: 0.5        # 収支差額のうち変動準備金に繰り入れる割合の上限（超えると警告）
rounding:                    # 表の種類ごとの単位と端数処理（なければ千円・四捨五入・小数1位）
  mix: { unit: 千円, amount: half-up, percentageDigits: 1, percentage: half-up }
  # mix 内訳、trend 推移、plan 計画、budget 予算、baseProperty 基本財産、ratio 指標、
  # statement 財務諸表の構成図と文中の数値（なければ百万円。財務諸表そのものは帳簿のとおり）
  # half-up 四捨五入、truncate 切捨て、up 切上げ
\`\`\``;
