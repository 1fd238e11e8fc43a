import { caseFields, entityFields } from "../../src/compose/chamber/case-fields.js";
import {
  byChamber,
  byProgramme,
  filingFields,
  gatheredFields,
} from "../../src/compose/chamber/consolidated-values.js";
import { evaluationFields } from "../../src/compose/chamber/evaluation-values.js";
import type { FormField } from "../../src/compose/chamber/field.js";
import { followUpFields, visitFields } from "../../src/compose/chamber/follow-up-fields.js";
import {
  followUpCountFields,
  followUpGroupFields,
  followUpLineFields,
} from "../../src/compose/chamber/follow-up-summary-values.js";
import {
  dataFields,
  halfFields,
  lineFields,
  noteFields,
  programmeFields,
} from "../../src/compose/chamber/half-fields.js";
import { closedProgrammeFields, programmeFeatureFields } from "../../src/compose/chamber/programme-values.js";
import { registerFields } from "../../src/compose/chamber/register-values.js";
import { visitReportFields } from "../../src/compose/chamber/visit-report-values.js";
import { associationForms } from "./association-forms.js";

type Fields = readonly Pick<FormField<never>, "name" | "about">[];

/** 「様式を直す」: how a form is written, then every name it may use, from the declarations that fill it. */
export function formsPage(): string {
  return [
    introduction,
    section("どの様式にも", entityFields),
    section("案件の様式（様式2、結果通知、様式3、様式4、別紙1、別紙2、融資制度の比較）", caseFields),
    section("様式4に加えて", visitFields),
    `別紙2では、三件まで \`{{照会1.…}}\` \`{{照会2.…}}\` \`{{照会3.…}}\` と書きます。\`…\` は案件の様式と同じ名です（\`{{照会2.事業者名}}\`）。`,
    section("様式5（推薦実績報告書）", [
      ...halfFields,
      { name: "報告日", about: "kaiji.yamlのreported" },
      ...lineFields,
    ]),
    section("様式5の繰り返す行：内訳", programmeFields, "内訳."),
    section("様式5の繰り返す行：注", noteFields, "注."),
    section("様式5の「データ」のシート", dataFields, "データ."),
    section("様式1（受払簿）", [
      { name: "基準日", about: "数えた日" },
      { name: "件数", about: "案件の数" },
      { name: "最初の相談日", about: "いちばん早い相談日" },
      { name: "最後の相談日", about: "いちばん遅い相談日" },
    ]),
    section("様式1の繰り返す行", registerFields, "受払簿."),
    section("融資後指導の一覧（follow-ups.xlsx）", [
      { name: "基準日", about: "数えた日" },
      { name: "猶予", about: "期限超過とするまでの日数" },
      { name: "期限超過", about: "件数。「報告待ち」「期限到来」「期限間近」「予定」「実施済」も同じ" },
      ...halfFields,
    ]),
    section("融資後指導の一覧の繰り返す行", followUpFields, "指導."),
    section("融資後指導の集計（follow-up-summary.xlsx）", [
      { name: "基準日", about: "数えた日" },
      { name: "猶予", about: "期限超過とするまでの日数" },
      ...followUpCountFields,
      ...halfFields,
    ]),
    section("融資後指導の集計の繰り返す行（「担当者別」「制度別」も同じ）", followUpLineFields, "期別."),
    section("融資後指導の集計の「データ」のシート", followUpGroupFields, "データ."),
    section("融資後指導記録票の送付一覧（form-4-cover.xlsx）", [
      { name: "件数", about: "記録票の数" },
      ...halfFields,
    ]),
    section("送付一覧の繰り返す行", visitReportFields, "報告."),
    section("支援計画の評価（evaluation.xlsx）", [
      { name: "年度", about: "令和7年度" },
      { name: "評価A", about: "評価がAの項目の数。「評価B」から「評価E」も同じ" },
      { name: "評価の基準", about: "達成率による評価の決め方（kaiji.yamlのratings）" },
    ]),
    section("支援計画の評価の繰り返す行", evaluationFields, "支援計画."),
    section("融資制度の比較（programmes.xlsx）の繰り返す行", programmeFeatureFields, "制度."),
    section("融資制度の比較の繰り返す行：選べない制度", closedProgrammeFields, "選べない制度."),
    section("県の集計（consolidated.xlsx）の繰り返す行：団体別", byChamber, "団体別."),
    section("県の集計の繰り返す行：制度別", byProgramme, "制度別."),
    section("県の集計の繰り返す行：提出状況", filingFields, "提出."),
    section("県の集計の「データ」のシート", gatheredFields, "データ."),
    associationForms(),
  ]
    .join("\n\n")
    .concat("\n");
}

function section(title: string, fields: Fields, prefix = ""): string {
  const rows = fields.map(({ name, about }) => `| \`{{${prefix}${name}}}\` | ${about} |`);
  return [`## ${title}`, ["| 書くこと | 入るもの |", "| --- | --- |", ...rows].join("\n")].join("\n\n");
}

const introduction = `# 様式を直す

<!-- 名の一覧は src/compose/chamber の宣言から作られます。直すときは宣言を直し、npm run docs を実行してください。 -->

様式はふつうのExcelファイルで、\`templates/chamber\` にあります。値の入るところに \`{{名前}}\` と書いてあるほかは、Excelで見るままです。列の幅、行の高さ、結合、罫線、書体、印刷の設定は、できあがるxlsxにもPDFにもそのまま残ります。

**県の様式を使うには**、そのExcelファイルに \`{{名前}}\` を書き入れ、下の表のファイル名で、データのフォルダの \`forms/\` に置いてください（例: \`わが会/forms/form-4.xlsx\`）。kaijiの様式のかわりに使われます。Excelでも LibreOffice でも直せます。

| 様式 | ファイル名 |
| --- | --- |
| 受払簿（様式1） | \`form-1.xlsx\` |
| 推薦依頼書・推薦書（様式2） | \`form-2.xlsx\` |
| 保証審査結果通知 | \`form-2-result.xlsx\` |
| 推薦結果の通知に関する同意書（様式3） | \`form-3.xlsx\` |
| 融資後指導記録票（様式4） | \`form-4.xlsx\` |
| 推薦実績報告書（様式5） | \`form-5.xlsx\` |
| 個人情報の提供に関する同意書（別紙1） | \`annex-1.xlsx\` |
| 保証料率区分照会票（別紙2） | \`annex-2.xlsx\` |
| 融資後指導の一覧 | \`follow-ups.xlsx\` |
| 融資後指導の集計 | \`follow-up-summary.xlsx\` |
| 融資後指導記録票の送付一覧 | \`form-4-cover.xlsx\` |
| 支援計画の評価 | \`evaluation.xlsx\` |
| 融資制度の比較 | \`programmes.xlsx\` |
| 県の集計 | \`consolidated.xlsx\` |

## 書き方は四つ

| 書くこと | なるもの |
| --- | --- |
| \`{{事業者名}}\` | 値が入ります。前後に文字があってもかまいません（\`{{団体名}}　様\`）。値がなければ空になります |
| \`{{申込日｜令和　　年　　月　　日}}\` | 値がなければ「｜」の後の文字が入ります。手で書く欄に使います |
| \`{{□会員区分=会員}}会員\` | 値が「会員」なら ☑、違えば □。添付書類のように値がいくつもあるときは、その中にあれば ☑ |
| \`{{内訳.融資制度}}\` | 「.」のある名は一覧です。その行が、一覧の数だけ繰り返されます |

「｜」「＝」「．」は半角でも全角でもかまいません。

**繰り返す行**　同じ一覧を書いた行が続いていれば、上から順に埋めます。行が足りなければ最後の行を写して増やし、余った行は空けておきます。一件を何行かに分けて書くこともできます。同じ項目がまた出てくる行から次の一件とみなし、一覧の項目を入れたセルを縦に結合していれば、結合した行はみな一件の行です。

**増えた行に合わせて動くもの**　下の行、結合、印刷範囲、改ページ、数式（ほかのシートの数式、名前、条件付き書式、入力規則も）、テーブル、グラフ、図形と画像、コメント、ピボットテーブルのもとの範囲は、増えた分だけ動くか、広がります。\`SUM(B4:B4)\` は \`SUM(B4:B6)\` になります。繰り返す行の中の数式は、その行のセルを読みます。すぐ上の行を指していれば一つ前の一件を、\`$\` を付けたところとほかの行は、どの一件でも同じところを読みます。ほかのものは、送られてきたファイルのまま、一字も変えません。

**長い文**　行に文が収まらないときは、繰り返す行と、高さを手で決めていない行は高くし、ほかでは字を5ポイントまで小さくします。高さを決めていない行でも、結合したセルや保存したときの高さがあるとExcelは、LibreOfficeはいつも、開いただけでは高くしないので、要る高さを書き込みます。それでも収まらなければ、セルを示して知らせます。

**セルのほか**　ヘッダー、フッター、シートの名前、テキストボックス、グラフの題、コメント、数式の中にも \`{{名前}}\` を書けます（一覧の項目はセルだけです）。隠したシートも埋めます。文字の一部だけ書体を変えていれば、その書体のまま入ります。

**数と日付**　セルに \`{{申込金額}}\` だけを書くと、数として入り、セルの表示形式（\`#,##0\` など）で見えます。日付も、表示形式が日付のセルなら日付として、そうでなければ「令和7年10月8日」という文字で入ります。

**数式**　計、率、件数（\`{{申込金額}}\` \`{{承諾率}}\` \`{{未提出数}}\` など）をセルにそれだけ書くと、もとの数が同じブックのどこかに入っているかぎり、計算結果のついた数式として入ります。もとの数を直せば、計も率も変わります。もとの数がブックになければ、数だけが入ります。

**シート**　見えているシートがすべてPDFになります。「データ」か「説明」で始まるシートと、隠したシートはPDFになりません。印刷範囲がいくつかあれば、一つずつ別のページになります。同意書の文など、私たちが書いた見本であることは、人が署名する紙ではなく「説明」のシートに書いてあります。

**PDFについて**　書体は、明朝の系統はBIZ UDP明朝、ほかはBIZ UDPゴシックで印刷します。高さに収まらない文は、字を小さくして収めます。一つのセルの中で書体を変えたところは、セルの書体にそろいます。図形や画像はxlsxには残りますが、PDFには出ません。数式の欄はPDFでは空になるので、合計も \`{{ }}\` で入れてください。

名前のまちがいは、\`kaiji build\` がセルの場所と、近い名を挙げて知らせます。`;
