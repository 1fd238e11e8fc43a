import { rule } from "../problem.js";

export const unknownField = rule<{ name: string; suggestion: string | undefined }>({
  id: "form/unknown-placeholder",
  severity: "error",
  about: "様式の{{ }}に、値のない名前がある。",
  message: ({ name }) => `様式の「{{${name}}}」に入れる値がありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "使える名前はdocs/forms.mdにあります。"
      : `「${suggestion}」のつもりではありませんか。使える名前はdocs/forms.mdにあります。`,
});

export const brokenField = rule<object>({
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

export const brokenSheet = rule<object>({
  id: "form/sheet",
  severity: "error",
  about: "様式のシートの、行やセルに番地がないか、順になっていないか、結合したセルが重なっている。",
  message: () => "様式のシートが壊れています（行やセルの番地、または結合したセル）。",
  hint: () => "Excelで開き、修復の知らせが出たら修復して、「Excelブック（*.xlsx）」で保存し直してください。",
});

export const hugeForm = rule<{ range: string; most: number }>({
  id: "form/huge",
  severity: "error",
  about: "様式のシートの、使っている範囲か印刷範囲が広すぎる。",
  message: ({ range, most }) =>
    `様式のシートが広すぎます（${range}）。使える広さは${most.toLocaleString("ja")}升までです。`,
  hint: () =>
    "Excelで、使っていない行と列を選んで削除し、印刷範囲を様式のところだけに設定し直して保存してください。",
});

export const lockedForm = rule<object>({
  id: "form/locked",
  severity: "error",
  about: "様式にパスワードが付いているか、古い形式（.xls）である。",
  message: () => "パスワードの付いたブックか、古い形式（.xls）のブックで、開けません。",
  hint: () =>
    "Excelで開き、「ファイル」「情報」「ブックの保護」でパスワードを外し、「Excelブック（*.xlsx）」で保存し直してください。",
});

export const listOutsideRows = rule<{ name: string }>({
  id: "form/list-outside-rows",
  severity: "error",
  about:
    "一覧の項目が、繰り返せないところ（ヘッダー、フッター、シートの名前、テキストボックス、コメント）に書かれている。",
  message: ({ name }) => `一覧の項目「{{${name}}}」は、セルのほかでは使えません。`,
  hint: () => "一覧の項目はセルに書いてください。その行が、一覧の数だけ繰り返されます。",
});

export const mergeOverList = rule<{ list: string }>({
  id: "form/merge-over-list",
  severity: "error",
  about: "結合したセルが、繰り返す行の一部にだけかかっている。",
  message: ({ list }) => `結合したセルが、一覧「${list}」の繰り返す行の一部にだけかかっています。`,
  hint: () => "結合を、繰り返す行の一件分の中に収めるか、繰り返す行の全部にかけてください。",
});

export const tooManyLetters = rule<{ letters: number; most: number }>({
  id: "form/too-many-letters",
  severity: "error",
  about: "様式の一つのセルに入れる文字が、Excelのセルに入る数（32,767字）より多い。",
  message: ({ letters, most }) =>
    `セルに入れる文字が${letters.toLocaleString("ja")}字あります。一つのセルに入るのは${most.toLocaleString("ja")}字までです。`,
  hint: () => "もとの表の文を短くするか、別の紙に分けてください。",
});

export const textBeyondBox = rule<{ letters: number }>({
  id: "form/text-beyond-box",
  severity: "warning",
  about: "様式の欄に入れる文が、いちばん小さな字（5ポイント）にしても欄に収まらない。",
  message: ({ letters }) =>
    `この欄に入れる文は${letters.toLocaleString("ja")}字あり、字を5ポイントにしても欄に収まりません。印刷では途中で切れます。`,
  hint: () =>
    "文を短くするか、様式の欄を広げてください。Excelのファイルのセルには全文が入っているので、別紙に写すこともできます。",
});

export const oddTabName = rule<{ name: string }>({
  id: "form/tab-name",
  severity: "error",
  about:
    "様式のシートの名前が、埋めたあとで使えないものになる（長い、使えない記号がある、ほかのシートと同じ）。",
  message: ({ name }) => `シートの名前が「${name}」になり、Excelでは使えません。`,
  hint: () =>
    "シートの名前は31字までで、: \\ / ? * [ ] を使えず、ほかのシートと同じにはできません。シートの名前の{{ }}を直してください。",
});

export const longMargin = rule<{ letters: number; most: number }>({
  id: "form/long-header",
  severity: "error",
  about: "様式のヘッダーかフッターが、埋めたあとで255字より長い。",
  message: ({ letters, most }) => `ヘッダーかフッターが${letters}字になります。入るのは${most}字までです。`,
  hint: () => "ヘッダーとフッターの{{ }}を減らしてください。",
});

export const partOfItem = rule<{ formula: string }>({
  id: "form/part-of-item",
  severity: "error",
  about:
    "数式の範囲に、増えた行をどう含めるか決まらない（何行かで一件になる繰り返す行の途中で始まるか終わっている。または、何枚かのシートにわたり、増える行がシートによって違う）。",
  message: ({ formula }) =>
    `数式「${formula}」の範囲に、増えた行をどう含めるか決まりません（一件分の行の途中で切れているか、何枚かのシートにわたり、増える行がシートによって違います）。`,
  hint: () =>
    "範囲を一件分の行の全部にするか、一件分の中の一行だけにしてください。何枚かのシートにわたるときは、シートごとの範囲に分けてください。",
});

export const oddPrintArea = rule<{ area: string }>({
  id: "form/print-area",
  severity: "error",
  about: "様式の印刷範囲が、四角い範囲ではない（#REF!、列全体など）。",
  message: ({ area }) => `様式の印刷範囲が「${area}」で、印刷するところが決まりません。`,
  hint: () => "Excelの「ページ レイアウト」「印刷範囲」で、A1:H40のような範囲を設定し直してください。",
});

export const oddFormMeasure = rule<{ name: string; value: string }>({
  id: "form/measure",
  severity: "error",
  about: "様式の行の高さ、列の幅、文字の大きさ、余白などが、使えない値である。",
  message: ({ name, value }) => `様式の${name}が「${value}」で、使えません。`,
  hint: ({ name }) => `Excelで${name}を設定し直し、保存してください。`,
});

export const noRoom = rule<object>({
  id: "form/no-room",
  severity: "error",
  about: "様式の余白が広く、用紙に印刷するところがない。",
  message: () => "様式の余白が広すぎて、用紙に印刷するところがありません。",
  hint: () => "Excelの「ページ レイアウト」「余白」で、余白を狭くしてください。",
});
