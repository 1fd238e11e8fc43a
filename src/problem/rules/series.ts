import { rule } from "../problem.js";

export const noSeriesHeading = rule<object>({
  id: "series/heading",
  severity: "error",
  about: "系列の表に、見出しの行がない。",
  message: () =>
    "見出しの行が見つかりません。はじめの列に「年度」などの語、続く列に「倒産件数（件）」のような系列の名を置き、そのすぐ下から数を並べた行を探しました。",
  hint: () => "見出しを一行にまとめて、数のすぐ上に置いてください。",
});

export const yearsAcross = rule<{ first: string; last: string }>({
  id: "series/years-across",
  severity: "error",
  about: "系列の表の年度が、縦でなく横に並んでいる。",
  message: ({ first, last }) =>
    `見出しに「${first}」から「${last}」までの年度が横に並んでいます。年度は、はじめの列に縦に並べます。`,
  hint: () => "Excelで表を写し、「形式を選択して貼り付け」の「行/列の入れ替え」で向きを変えてください。",
});

export const noSeriesUnit = rule<{ heading: string; units: readonly string[] }>({
  id: "series/unit",
  severity: "error",
  about: "系列の見出しにも表の上にも、使える単位がない。",
  message: ({ heading, units }) =>
    `系列「${heading}」の単位が分かりません。使える単位は、${units.join("、")}です。`,
  hint: () =>
    "見出しの終わりに「倒産件数（件）」のように書くか、どの系列も同じなら表の上に「（単位：件）」と書いてください。",
});

export const sameSeries = rule<{ label: string }>({
  id: "series/same-name",
  severity: "error",
  about: "系列の表に、単位のほかは同じ名の系列が二つある。",
  message: ({ label }) => `「${label}」という系列が二つあります。`,
  hint: () => "名を変えてください。括弧の中の語は単位として読むので、区別になりません。",
});
