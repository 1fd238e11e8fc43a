import { federationSchemas } from "../../src/model/federation/schemas.js";
import { schemaSection } from "./data-format.js";

/** 「連合会のデータ」: written from the declarations that the loader reads. */
export function federationPage(): string {
  return [introduction, ...federationSchemas.map((schema) => schemaSection(schema))]
    .join("\n\n")
    .concat("\n");
}

const introduction = `# 連合会のデータ

<!-- この頁は src/model/federation の宣言と test/docs/federation.ts から作られます。直すときは宣言を直し、npm run docs を実行してください。 -->

全国の信用保証協会をまとめるデータです。設定の \`kaiji.yaml\` に \`kind: federation\` と書き、\`kaiji build\` で次のものを作ります。見本は \`data/japan-2023\` です。

| ファイル | 内容 |
| --- | --- |
| \`overview.pdf\` | 全国の概況。横長のA4を一枚ずつ、画面でも紙でも |
| \`overview.xlsx\` | 同じ表と、協会別の表。合計と比率は数式、「出典」のシートから元のセルまで |
| \`open-data/\` \`open-data.xlsx\` | 同じ表を機械判読できる形にしたもの（[オープンデータ](open-data.md)） |
| \`charts/*.svg\` | 図表と図解の一つずつ |
| \`figures.json\` | すべての数値と由来（[figures.md](figures.md)） |

## フォルダ

\`\`\`
kaiji.yaml            kind: federation、名、年度、発行年月、端数
associations.csv      協会の一覧（なくてはならない）
national/*.csv        全国の系列。名は自由。単位は見出しに、出典は表の下の行に
ratios.csv            数値どうしの割り算と、公表された値
monitoring/*.csv      モニタリングと支援の一覧（言葉の表）
mapping.csv           協会ごとの区分を、共通の区分に合わせる表
returns/<年度>/       各協会の提出。<協会コード>.json（figures.json）、.xlsx（statements.xlsx）、
                      .csv（open-data/figures.csv）のどれかか、open-data/ を写したフォルダ <協会コード>/
text/ templates/      原稿と章立て（[booklet.md](booklet.md) と同じ書き方）
\`\`\`

\`\`\`yaml
# kaiji.yaml
kind: federation
entity: { name: 全国信用保証協会連合会 }
fiscalYear: 2023 # 年度は、始まる年の西暦
published: "2024-10" # 発行年月
rounding: # 提出を足し合わせる表の単位と端数（書かなければ千円、四捨五入）
  trend: { unit: 百万円 } # 協会別の実績
  mix: { unit: 百万円 } # 合わせた内訳
\`\`\`

\`national/\` の表は、協会の \`statistics/series/\` と同じ書き方です（[data-format.md](data-format.md)）。数値の名は \`series/<ファイルの名>/<年か区分>/<系列の名>\` で、原稿の \`{{figure}}\` と \`ratios.csv\` で使えます。年度は \`@year\` と書けます。章は、\`booklet.yaml\` の \`needs\` にあるデータが一つもなければ載りません。

翌年度のデータは、\`kaiji next-year\` で作りはじめます（[翌年度のデータ](next-year.md)）。

## 提出を足し合わせる

\`returns/2023/02.json\` のように、年度のフォルダに協会コードの名で置きます。中身は、各協会の \`kaiji build\` が書いた \`figures.json\`、\`statements.xlsx\`、オープンデータの数値の一覧（\`open-data/figures.csv\`）のどれかです。オープンデータのほかの表（計算書の片側など）だけでは、一年分がそろわないので受け取りません。

- **足すもの**: 収支計算書と貸借対照表の科目（合わせた計算書は、科目の和から計と差引を計算し直します）、保証承諾・保証債務残高・代位弁済・回収、\`mapping.csv\` にある切り口の内訳。単位の違う提出は円にそろえてから足し、丸めるのは表に置くときだけです。
- **ないもの**: 提出していない協会の分と、提出にない数は、空けたままにし、推し量りません。どの協会の分が入っているかを「提出の状況」と表の注に書き、51協会がそろうまで「途中の集計」と記します。
- **受け取れないもの**: 壊れたファイル、別の年度や別の協会のもの、事業年度が4月から3月まででないもの、同じ協会コードの二つ、計と内訳の合わないものは、ファイルと場所を示して除き、ほかの協会の集計は続けます。
- **区分の違い**: 合わせる切り口の区分や独自の科目で、\`mapping.csv\` にないものは誤りとし、近い名を示します。重なる内数などは「合わせない」と書きます。合わせた計が提出された計の和と違えば、警告します。`;
