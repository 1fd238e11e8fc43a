import { rule } from "../problem.js";

export const severalFigures = rule<{ name: string; candidates: readonly string[] }>({
  id: "form/several-figures",
  severity: "error",
  about: "様式の{{数値 }}の名に、あてはまる数値がいくつもある。",
  message: ({ name, candidates }) =>
    `様式の「{{${name}}}」にあてはまる数値が${candidates.length}件あります。`,
  hint: ({ candidates }) => {
    const shown = candidates.slice(0, mostCandidates).join("、");
    const rest = candidates.length > mostCandidates ? "、…" : "";
    return `どれか一つのIDで書いてください（${shown}${rest}）。`;
  },
});

const mostCandidates = 4;

export const otherMeasure = rule<{ name: string; unit: string; own: string }>({
  id: "form/unit",
  severity: "error",
  about: "様式の{{ }}に添えた単位に、その数値を直せない。",
  message: ({ name, unit, own }) =>
    `様式の「{{${name}}}」の単位は「${own === "" ? "なし" : own}」で、「${unit}」には直せません。`,
  hint: ({ own }) =>
    own === ""
      ? "（ ）の単位を取ってください。"
      : `（${own}）と書くか、（ ）の単位を取ってください。金額なら、円、千円、万円、百万円、億円が使えます。`,
});

export const noValueInForm = rule<{ name: string; otherwise: string; suggestion: string | undefined }>({
  id: "form/no-value",
  severity: "warning",
  about: "様式の{{ }}に「｜」で書いてある名前の値が、データにない。「｜」の後の文字を入れる。",
  message: ({ name, otherwise }) =>
    `様式の「{{${name}}}」に入れる値がデータにないので、${otherwise.trim() === "" ? "空欄" : `「${otherwise}」`}としました。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "データに加えるか、この欄が要らなければ{{ }}を消してください。"
      : `「${suggestion}」のつもりではありませんか。データに加えるか、この欄が要らなければ{{ }}を消してください。`,
});

export const otherYearInForm = rule<{ found: string; year: string }>({
  id: "form/another-year",
  severity: "warning",
  about: "様式に書かれた年度が、どれもデータの年度ではない（前の年度の様式）。",
  message: ({ found, year }) => `様式には「${found}」とありますが、データは${year}のものです。`,
  hint: () => "前の年度の様式ではありませんか。年度は{{年度}}と書くと、毎年直さずに済みます。",
});

export const oldForm = rule<object>({
  id: "form/old-format",
  severity: "error",
  about: "様式が、古いExcelの形（.xls）など、様式に使えない形のブックである。",
  message: () => "この形のブックは様式に使えません。",
  hint: () =>
    "Excelで開き、「Excelブック（*.xlsx）」（マクロを残すなら「Excelマクロ有効ブック（*.xlsm）」）で保存し直してください。",
});

export const sameFormName = rule<{ other: string }>({
  id: "form/same-name",
  severity: "error",
  about: "終わり（.xlsxと.xlsm）だけが違う名の様式が二つあり、PDFの名が重なる。",
  message: ({ other }) => `「${other}」と、終わりのほか名が同じです。PDFの名が重なります。`,
  hint: () => "どちらかの名を変えてください。",
});
