import { rule } from "../problem.js";

/** What a file is by its bytes, where it is no workbook. */
export interface OtherFile {
  /** 「PDF」, 「Wordの文書」, 「ウェブページ（HTML）」. */
  readonly what: string;
  /** How a workbook is made of it. */
  readonly hint: string;
}

export const otherFile = rule<OtherFile>({
  id: "read/other-file",
  severity: "error",
  about: "中身が、名前から分かる種類のファイルではない（ウェブページやCSVを.xlsと名づけた、など）。",
  message: ({ what }) => `中身は${what}で、このままでは読めません。`,
  hint: ({ hint }) => hint,
});

export const passwordSet = rule<object>({
  id: "read/password",
  severity: "error",
  about: "ブックにパスワードが付いている。",
  message: () => "パスワードが付いているので開けません。",
  hint: () =>
    "Excelで開き、「ファイル」「情報」「ブックの保護」「パスワードを使用して暗号化」の欄を空にして保存し直してください。",
});

export const cutShort = rule<object>({
  id: "read/cut-short",
  severity: "error",
  about: "ファイルが途中で切れている。",
  message: () => "ファイルが途中で切れています。",
  hint: () => "コピーやダウンロードが途中で終わったようです。元のファイルをもう一度写してください。",
});

export const damagedFile = rule<{ reason: string }>({
  id: "read/damaged",
  severity: "error",
  about: "ブックの中身が壊れている。",
  message: ({ reason }) => `ブックとして読めません（${reason}）。`,
  hint: () => "Excelで開けるか確かめ、「Excelブック（*.xlsx）」で保存し直してください。",
});

export const tooLarge = rule<{ what: string; limit: string }>({
  id: "read/too-large",
  severity: "error",
  about: "ファイルやその中身が、読める大きさを超えている。",
  message: ({ what, limit }) => `${what}が大きすぎます（${limit}まで読めます）。`,
  hint: () => "使う表だけを新しいブックかCSVに写して、そちらを置いてください。",
});

export const largeText = rule<{ limit: string }>({
  id: "read/large-text",
  severity: "error",
  about: "設定や原稿が、読める大きさを超えている。",
  message: ({ limit }) => `ファイルが大きすぎます（${limit}まで読めます）。`,
  hint: () => "要るところだけを残すか、原稿ならいくつかの章に分けてください。",
});

export const longParagraph = rule<{ longest: number }>({
  id: "read/long-paragraph",
  severity: "error",
  about: "原稿の、空の行で分けられていない続きが、8,000字を超えている。",
  message: ({ longest }) => `空の行のないまま、${longest.toLocaleString("ja")}字を超えて続いています。`,
  hint: () => "段落の切れ目に空の行を入れてください。",
});

export const deepText = rule<{ deepest: number }>({
  id: "read/deep-text",
  severity: "error",
  about: "原稿の囲み、引用、箇条書き、条件の入れ子が、20段を超えている。",
  message: ({ deepest }) => `入れ子が${deepest}段を超えています。`,
  hint: () =>
    "囲み（:::）や条件（{{#if}}）が閉じているか、行の頭に空白や記号が続いていないかをお確かめください。",
});

export const noSheets = rule<object>({
  id: "read/no-sheets",
  severity: "error",
  about: "ブックにワークシートが一枚もない。",
  message: () => "ワークシートがありません。",
  hint: () => "グラフだけのシートは読めません。表のあるワークシートを入れてください。",
});

export const encodingDoubt = rule<{ first: string; second: string }>({
  id: "read/encoding-doubt",
  severity: "error",
  about: "二つの文字コードのどちらとしても読め、どちらか決められない。",
  message: ({ first, second }) => `文字コードが${first}とも${second}とも読め、決められません。`,
  hint: () => "UTF-8で保存し直してください。",
});

export const brokenQuote = rule<{ reason: string }>({
  id: "read/quote",
  severity: "error",
  about: "CSVの引用符が対になっていない。",
  message: ({ reason }) => `CSVとして読めません（${reason}）。`,
  hint: () => 'この行の引用符「"」が対になっているか確かめてください。',
});

export const errorValue = rule<{ shown: string }>({
  id: "read/error-value",
  severity: "error",
  about: "セルがエラー値（#REF!など）である。",
  message: ({ shown }) => `エラー値「${shown}」です。`,
  hint: () => "Excelで数式を直し、保存し直してください。",
});

export const noResult = rule<{ formula: string }>({
  id: "read/no-result",
  severity: "error",
  about: "数式の計算結果が保存されていない。",
  message: ({ formula }) => `数式${formula === "" ? "" : `「=${formula}」`}の計算結果が保存されていません。`,
  hint: () => "Excelで開いて再計算し（F9）、上書き保存してください。",
});

export const unknownFormat = rule<{ format: string; stored: string }>({
  id: "read/unknown-format",
  severity: "error",
  about: "セルの表示形式が分からず、Excelでどう見えるか決められない。",
  message: ({ format, stored }) =>
    `表示形式「${format}」が分からず、値「${stored}」がExcelでどう見えるか決められません。`,
  hint: () => "セルの表示形式を「標準」「数値」「日付」などに変えて保存してください。",
});

export const beyondDates = rule<{ format: string; stored: string }>({
  id: "read/beyond-dates",
  severity: "error",
  about: "日付の表示形式のセルに、日付にならない数がある（Excelでは####と見える）。",
  message: ({ format, stored }) =>
    `表示形式「${format}」は日付ですが、値「${stored}」は日付になりません（Excelでは####と見えます）。`,
  hint: () => "数なら表示形式を「標準」に、日付なら正しい日付に直してください。",
});

export const unreadableValue = rule<{ stored: string }>({
  id: "read/unreadable-value",
  severity: "error",
  about: "数や日付のはずのセルの中身が、数でも日付でもない。",
  message: ({ stored }) => `数か日付のはずですが「${stored}」と保存されています。`,
  hint: () => "このセルを打ち直して保存してください。",
});

export const tooLong = rule<object>({
  id: "read/too-long",
  severity: "error",
  about: "一つのセルの文字が、Excelのセルに入る長さ（32,767字）を超えている。",
  message: () => "セルの文字が32,767字（Excelのセルに入る長さ）を超えています。",
  hint: () => 'CSVなら、この行の引用符「"」が閉じているか確かめてください。',
});

export const struckOut = rule<{ stored: string }>({
  id: "read/struck-out",
  severity: "error",
  about: "使うセルの全体が取り消し線で消されている。",
  message: ({ stored }) => `「${stored}」は取り消し線で消されています。`,
  hint: () => "使わない値ならセルを空にし、使う値なら取り消し線を外してください。",
});
