import { associationSchemas } from "../../src/model/association/schemas.js";
import { seriesFolder } from "../../src/model/association/sources.js";
import type {
  AmountColumn,
  ColumnSchema,
  NextYear,
  NumberColumn,
  TableSchema,
} from "../../src/model/schema.js";
import { unitNames } from "../../src/model/unit.js";

/** 「データの形式」: written from the same declarations that the loader reads, so that the two cannot differ. */
export function dataFormatPage(): string {
  return [introduction, ...associationSchemas.map((schema) => schemaSection(schema)), seriesSection]
    .join("\n\n")
    .concat("\n");
}

/** What `kaiji next-year` does with a table. */
const movesOn: Readonly<Record<Extract<NextYear, string>, string>> = {
  continues: "そのまま続けて使います",
  stays: "そのまま写します",
  reviewed: "そのまま写し、書かれた数を見直します",
  anew: "新たに用意します",
  lasts: "翌年度より先の年度の行があればそのまま写し、なければ新たに用意します",
  rolls: "いちばん古い年度の行を除き、新しい年度の行を足します",
  grows: "新しい年度の行を足します",
  ends: "送りません",
};

function nextYearText(nextYear: NextYear | undefined, period: string): string {
  if (nextYear === undefined) return "";
  if (typeof nextYear === "string") return `${period}には、${movesOn[nextYear]}。`;
  return `${period}には、\`${nextYear.becomes}\` になり、新たに用意します。`;
}

export function schemaSection(
  { path, title, about, required, nextYear, columns }: TableSchema,
  period = "翌年度",
): string {
  const all = Object.values(columns);
  return [
    `## ${title}　\`${path}.csv\``,
    `${about}。${required ? "**なくてはならない表です。**" : "なくてもかまいません。"}${nextYearText(nextYear, period)}`,
    ["| 見出し | 書き方 | 内容 |", "| --- | --- | --- |", ...all.map(columnRow)].join("\n"),
    ["```csv", all.map(headingOf).join(","), all.map(({ example }) => quoted(example)).join(","), "```"].join(
      "\n",
    ),
  ].join("\n\n");
}

function columnRow(column: ColumnSchema): string {
  const aliases = column.aliases?.length ? `（${column.aliases.join("、")}でもよい）` : "";
  const others = column.ending ? `など、「${column.ending}」で終わる見出し` : "";
  return `| ${headingOf(column)}${others}${aliases} | ${howToWrite(column)} | ${column.about} |`;
}

const headingOf = (column: ColumnSchema): string =>
  column.kind === "amount" ? `${column.heading}（円）` : column.heading;

function howToWrite(column: ColumnSchema): string {
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
      return `${column.rate ? "文字か数（％）" : "文字"}${column.required ? "" : "（空欄でもよい）"}${may}`;
  }
}

function signOf({ blank, signed }: AmountColumn | NumberColumn): string {
  const may = [...(blank ? ["空欄でもよい"] : []), ...(signed ? ["負でもよい"] : [])];
  return may.length === 0 ? "" : `（${may.join("、")}）`;
}

const quoted = (text: string): string => (text.includes(",") ? `"${text}"` : text);

/** Shown on the page, and read by a test. */
export const sourcesExample = `statistics/mix:
  - file: 基幹/保証実績_{年度}.xlsx
    sheet: 業種別
    columns: { 区分: 業種名, 件数: 本年累計件数, 金額: 本年累計額 }
    constants: { 項目: 保証承諾, 切り口: 業種別 }
    unit: 千円
    rows: { without: [総計] }
    words: { 区分: { 製造: 製造業 } }
  - file: 基幹/代位弁済_{年度}.csv
    constants: { 項目: 代位弁済, 切り口: 業種別 }
ledger/previous-trial-balance:
  file: 決算/残高試算表_{前年度}.xlsx
`;

const introduction = `# データの形式

<!-- この頁は src/model/association の宣言から作られます。直すときは宣言を直し、npm run docs を実行してください。 -->

データは、協会・年度ごとに一つのフォルダです。設定の \`kaiji.yaml\` と、下の表のうち手もとにあるものを置きます。表はCSVでも、Excelなどのブック（.xlsx、.xlsm、.xls、.xlsb、.ods）でもかまいません（\`ledger/trial-balance.csv\` のかわりに \`ledger/trial-balance.xlsx\`）。

## はじめのデータ

\`kaiji init <フォルダ> --kind association\` が、下の表のブック（一つの表に一つ）、設定、文章のひな形を作ります。ブックは、下の表の決まりから作られていて、選ぶ欄は一覧から選べ、数と日付は書きまちがいを受け付けません。

埋めるところは「【記入】」「【記入：…】」と書いてあります。表のセル、設定、文章のどこに残っていても、その場所で知らせます（\`starter/blank\`、警告）。なくてはならない欄に残っている行は、埋めるまで読まず、一行も埋めていない表は、ないものとしてその頁を省きます。自分で「【記入：確認中】」のように書いておき、あとで埋めるのにも使えます。見本の語（みなと県など）が残っているとき（\`starter/sample\`）と、はじめの文章や見本の文がそのまま残っているとき（\`starter/as-begun\`）も知らせます。

## お手もとのExcelのまま

基幹システムや担当者の作ったファイルは、書きかえずに置けます。表は、シートの中から探します。

- **見出し**は何行目にあってもかまいません。上の表題、空いた列、二段や三段の見出し、結合した見出し、下の注記、途中でくり返した見出し、上や空いた行の下の別の表があっても、表のところだけを読みます（別の表は、読まなかったと警告します）。列の順は自由です。
- **金額の単位**は、見出し（\`金額（千円）\`）か、見出しの下の行か、表の上（「単位：千円」）に書きます。
- **年度が横に並ぶ表**（令和5年度、令和6年度 …）や、項目が横に並ぶ表は、見出しごとに一行として読みます。「前年度」「当年度」や、その年度の名（令和6年度と令和7年度）の付いた列は、前年度と今年度の列として読みます。
- **途中の計**（「小計」「計」「製造業小計」など）の行は、上の行の和と同じなら読まず、違えば両方の数を示して断ります。「合計」などの行を置ける表では、その行は当方の計算と照合します。
- **結合したセルの語**はその範囲のどの行にも、「〃」は上の行と同じに読みます。数の列では読まずに知らせます。
- **シート**は、表の名（「残高試算表」など）のものを、隠れていても読みます。その名のシートがなければ、見出しの合うただ一つのシートを読みます。
- **どう読んだか**は、表ごとに一度、\`kaiji check\` が注記として知らせます（見出しの行、単位、読まなかった行とそのわけ）。\`kaiji build\` は、注記の数を終わりに示します。二とおりに読めるときは、両方を示して読みません。

見出しの語が違う、表の名のファイルでない、項目の列がないなど、それでも読めないファイルは、\`kaiji sources <フォルダ> <ファイル>\` が調べて、次の \`sources.yaml\` に書く案を示します。

## 読み方を一度だけ決める　\`sources.yaml\`

ファイルの形が毎年同じなら、読み方を一度だけ \`sources.yaml\` に書いておきます。翌年は、届いたファイルを置くだけです。どの数値も、元のファイルのセルまでたどれます。

\`\`\`yaml
${sourcesExample}\`\`\`

- \`file\` は、データのフォルダから数えた名。\`{年度}\` はそのデータの年度（令和7年度、R7、2025のどの書き方でも）、\`{前年度}\` はその前の年度、\`*\` は任意の文字です。いくつも合えば、みな読んで一つの表にします。
- \`sheet\` はシートの名。\`heading\` は見出しの行（\`4\`、二段なら \`[4, 5]\`）。なければ探します。
- \`columns\` は、左に当方の列、右に先方の見出し。\`constants\` は、ファイルにない列に、どの行でも入れる語。
- \`unit\` は、見出しに単位のない金額の単位。
- \`rows\` は、読む行（\`from\`、\`to\`）と、読まない行の語（\`without\`）。
- \`words\` は、列ごとに、左の語（先方）を右の語（当方）と読むもの。
- \`across\` は、見出しに並ぶ語の列と、その下の数の列（\`{ 区分: 金額 }\`）。年度と決まった語は、書かなくても探します。
- 一つの表に、読み方をいくつも書けます（それぞれを「- 」で始めます）。

## 共通の決まり

- **数**は \`1,234\`、\`▲1,234\`、\`△1,234\`、\`(1,234)\`、\`-1,234\`、全角の数字のどれでも読みます。何もないときは \`─\` にします（0とは区別します）。空欄や負の数は、下の表に「空欄でもよい」「負でもよい」とある列のほかでは、打ちもらし・打ちまちがいとして知らせます。件数・人数の小数と、1円に満たない端数も知らせます。
- **日付**は \`令和6年3月31日\`、\`R6.3.31\`、\`2024-03-31\`、\`2024/3/31\`。明治元年（1868年）1月25日から2199年までを扱います。**年度**は \`令和6年度\`、\`R6\`、\`2024\`（始まる年の西暦）。
- **語**は、全角と半角、間の空白、「計」と「合計」、年度の書き方（令和6年度創業枠、R6創業枠、2024年度創業枠）が違っても、同じ語とみます。
- **文字コード**はUTF-8（BOMの有無は問いません）、CP932（シフトJIS）、UTF-16、EUC-JP、ISO-2022-JPのどれでも読みます。
- **数式**のセルは、保存された計算結果を読みます。
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
fiscalYear: 2024             # 年度。始まる年の西暦か、令和6年度
published: 2025-07           # 発行年月。書き出すファイルの日付にもなる
publisher:                   # 奥付（なくてもよい）
  department: 総務部総務課
  postalCode: 000-0000
  address: 〇〇市〇〇1-2-3
  telephone: 000-000-0000
  web: https://example.jp/
print:                       # 入稿用のPDF（なくてもよい）
  profile: print/JapanColor2011Coated.icc   # 印刷会社の出力プロファイル。データのフォルダの中のファイル
  spine: { width: 6.5 }      # 背の幅（mm）。印刷会社に聞く。4.2より狭い背は、words: false を添えて文字なしにする
style:
  negative: ▲                # 負数の印。▲ △ - のどれか
  nothing: ─                 # 数値がないことの印
  eraChange: new             # 2019年度を、new は令和元年度、old は平成31年度と書く
asOf:                        # 現在日（なくてもよい）。役員などの見出しの下に「令和6年7月1日現在」と刷る
  officers: 2024-07-01       # profile 概要、officers 役員、organisation 組織、programmes 保証制度、offices 事業所
licence: CC-BY-4.0           # オープンデータの利用条件（なくてもよい）。CC-BY-4.0、CC0-1.0、PDL-1.0 のどれか
ceilingMultiple: 50          # 定款倍率（なくてもよい）
reserveShareMost: 0.5        # 収支差額のうち変動準備金に繰り入れる割合の上限（超えると警告）
rounding:                    # 表の種類ごとの単位と端数処理（なければ千円・四捨五入・小数1位）
  mix: { unit: 千円, amount: half-up, percentageDigits: 1, percentage: half-up }
  # mix 内訳、trend 推移、plan 計画、budget 予算、baseProperty 基本財産、ratio 指標、
  # statement 財務諸表の構成図と文中の数値（なければ百万円）
  # incomeStatement 収支計算書、balanceSheet 貸借対照表、assetInventory 財産目録（なければ帳簿の単位のまま。
  # 帳簿が円でも balanceSheet: { unit: 百万円 } と書けば百万円で載せ、行の和が計と違えば端数の注を付ける。帳簿より細かい単位は断る）
  # half-up 四捨五入、truncate 切捨て、up 切上げ
  # 内訳と基本財産には shares: largest-remainder と書ける（構成比の計が100％になるように、最大剰余法で端数を調整し、注を付ける）
\`\`\``;

/** Shown on the page, and read by a test. */
export const seriesExample = `保証の利用
年度,利用企業者数（万者）,保証利用度（％）
令和4年度,150.2,44.8
令和5年度,149.8,─
令和6年度,147.1,44.2
注：中小企業者数は白書による。
出典：連合会の公表資料（架空）
`;

const seriesSection = `## 系列の表　\`${seriesFolder}/*.csv\`

県内の倒産、景気、業界の統計など、どんな数の表でも、好きな名のファイルで置けます。部品 [series](components/series.md) が、棒・折れ線・積み上げの図か、数表にします。\`statements.xlsx\` にも載ります。なくてもかまいません。

- **はじめの列**が「年度」なら年度、「年」「暦年」「年次」「西暦」なら暦年の順に並べ、抜けた年は図の中で空けます。ほかの見出しなら、区分です。
- **続く列**が系列です。単位は、見出しの終わりの括弧か、どの系列も同じなら表の上の「（単位：件）」に書きます。使える単位は、${unitNames.join("、")}です。空欄と「─」は、データのないことを表します。
- **見出しの上の一行**は表の題（なければファイルの名）、**表の下の行**は注と出典で、図や数表の下に書いたとおりに印刷します。
- 桁は、ファイルにある桁（小数は二桁まで、％は \`rounding\` の \`trend\` の桁まで）で印刷します。

\`\`\`csv
${seriesExample}\`\`\``;
