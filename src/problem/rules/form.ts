import { rule } from "../problem.js";

export const unknownPlaceholder = rule<{ name: string; suggestion: string | undefined }>({
  id: "form/unknown-placeholder",
  severity: "error",
  about: "様式の{{ }}に、値のない名前がある。",
  message: ({ name }) => `様式の「{{${name}}}」に入れる値がありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "使える名前はdocs/forms.mdにあります。"
      : `「${suggestion}」のつもりではありませんか。使える名前はdocs/forms.mdにあります。`,
});

export const brokenPlaceholder = rule<object>({
  id: "form/broken-placeholder",
  severity: "error",
  about: "様式の{{ }}が対になっていないか、中の書き方が正しくない。",
  message: () => "様式の{{ }}の書き方が正しくありません。",
  hint: () =>
    "「{{名前}}」「{{名前|空のときの文字}}」「{{□名前=値}}」のどれかにしてください（docs/forms.md）。",
});

export const mixedLists = rule<{ lists: readonly string[] }>({
  id: "form/mixed-lists",
  severity: "error",
  about: "様式の一つの行に、違う一覧の項目が混ざっている。",
  message: ({ lists }) => `一つの行に違う一覧が混ざっています（${lists.join("、")}）。`,
  hint: () => "繰り返す行には、一つの一覧の項目だけを置いてください。",
});

export const formulaInForm = rule<object>({
  id: "form/formula",
  severity: "warning",
  about: "様式のセルに数式がある。Excelファイルには残るが、PDFには計算結果を印刷できない。",
  message: () => "様式のセルに数式があります。PDFではこのセルが空になります。",
  hint: () => "合計などは数式のかわりに{{ }}で入れられます（docs/forms.md）。",
});

export const brokenWorkbook = rule<object>({
  id: "form/workbook",
  severity: "error",
  about: "様式が、Excelブックとして開けない。",
  message: () => "Excelブック（.xlsx）として開けません。",
  hint: () =>
    "Excelで開けるか確かめ、「Excelブック（*.xlsx）」で保存し直してください。古い.xlsやパスワード付きのブックは読めません。",
});
