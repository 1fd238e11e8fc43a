import { rule } from "../problem.js";

/**
 * 機械判読の規則: those of 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」 (2020), each under the number
 * of its チェック項目, met by `kaiji check --open-data`.
 */

interface Read {
  readonly found: string;
}

export const fileFormat = rule<{ format: string }>({
  id: "open-data/1-1-file-format",
  severity: "error",
  about: "【1-1】ファイル形式がExcel（.xlsx）でもCSVでもない。",
  message: ({ format }) => `【1-1】ファイル形式が.${format}です（.xlsxかCSVのはず）。`,
  hint: () => "「Excelブック（*.xlsx）」か「CSV UTF-8」で保存し直してください。",
});

export const severalData = rule<Read>({
  id: "open-data/1-2-several-data",
  severity: "error",
  about: "【1-2】数値の列の一つのセルに、データが二つ以上ある。",
  message: ({ found }) => `【1-2】「${found}」と、一つのセルに数が二つ以上あります（1セルに1データのはず）。`,
  hint: () => "数ごとに列を分けてください（件数の列と構成比の列など）。",
});

export const numberAsText = rule<Read & { expected: string }>({
  id: "open-data/1-3-number-as-text",
  severity: "error",
  about: "【1-3】数値のセルに、桁区切り、単位、▲などの文字が入っているか、数値が文字として入っている。",
  message: ({ found, expected }) => `【1-3】数値の列に文字「${found}」があります（数値${expected}のはず）。`,
  hint: () => "桁区切り、単位、▲を除いた数値にしてください。負の数は「-」を付け、単位は項目名に書きます。",
});

export const mergedArea = rule<{ area: string }>({
  id: "open-data/1-4-merged-cells",
  severity: "error",
  about: "【1-4】セルが結合されている。",
  message: ({ area }) => `【1-4】セル${area}が結合されています（結合はないはず）。`,
  hint: () => "結合を解き、それぞれのセルに同じ語を入れてください。",
});

export const spacedForLooks = rule<Read & { expected: string }>({
  id: "open-data/1-5-spaces",
  severity: "error",
  about: "【1-5】空白や改行で体裁を整えている（字下げ、字間の空白、セルの中の改行）。",
  message: ({ found, expected }) =>
    `【1-5】「${found}」に体裁のための空白や改行があります（「${expected}」のはず）。`,
  hint: () => "空白と改行を除いてください。字下げで表していた上下の関係は、列を分けて表します。",
});

export const omittedName = rule<{ what: string }>({
  id: "open-data/1-6-omitted-name",
  severity: "error",
  about: "【1-6】項目名が省略されている（空の見出し、上と同じなので空けた項目、「〃」「同上」）。",
  message: ({ what }) => `【1-6】${what}（項目名を省かずに書くはず）。`,
  hint: () => "どの列にも見出しを付け、どの行にも、上と同じでも項目名を入れてください。",
});

export const formulaLeft = rule<{ formula: string }>({
  id: "open-data/1-7-formula",
  severity: "error",
  about: "【1-7】数式が残っている。",
  message: ({ formula }) =>
    `【1-7】数式${formula === "" ? "" : `「=${formula}」`}が残っています（値のはず）。`,
  hint: () => "コピーして「値の貼り付け」をし、数式を値にしてください。",
});

export const drawnObject = rule<{ what: string }>({
  id: "open-data/1-8-object",
  severity: "error",
  about: "【1-8】シートに図形、画像、グラフなどのオブジェクトがある。",
  message: ({ what }) => `【1-8】シートに${what}があります（セルの値だけのはず）。`,
  hint: () => "オブジェクトを除き、それが表すことはセルに書いてください。図は別のファイルで公表できます。",
});

export const noUnit = rule<{ heading: string }>({
  id: "open-data/1-9-unit",
  severity: "error",
  about: "【1-9】数値の列に単位がない。",
  message: ({ heading }) =>
    `【1-9】数値の列「${heading}」に単位がありません（「${heading}（円）」のように書くはず）。`,
  hint: () => "項目名のかっこの中に単位を書くか、「単位」の列を置いてください。",
});

export const platformMarks = rule<Read & { marks: string; expected: string }>({
  id: "open-data/1-10-platform-characters",
  severity: "error",
  about: "【1-10】機種依存文字（①、㈱、Ⅳ、№、半角カナ、外字など）がある。",
  message: ({ found, marks, expected }) =>
    `【1-10】「${found}」に機種依存文字「${marks}」があります（${expected === found ? "ほかの文字" : `「${expected}」`}のはず）。`,
  hint: () => "どの機械でも同じに見える文字に置きかえてください。",
});

export const eraAlone = rule<Read & { expected: string }>({
  id: "open-data/1-11-era-alone",
  severity: "error",
  about: "【1-11】元号の年に西暦が併記されていない。",
  message: ({ found, expected }) =>
    `【1-11】「${found}」に西暦がありません（${expected === found ? "西暦" : `「${expected}」`}のはず）。`,
  hint: () => "西暦にするか、西暦を併記するか、西暦の年の列を置いてください。",
});

export const noTime = rule<object>({
  id: "open-data/1-11-no-time",
  severity: "warning",
  about: "【1-11】いつの数値かを表す西暦の年や日が、表のどこにもない。",
  message: () => "【1-11】いつの数値かが分かりません（西暦の年か日の列があるはず）。",
  hint: () => "「年度」「基準日」などの列を置き、西暦で書いてください。",
});

export const noRegion = rule<object>({
  id: "open-data/1-12-region",
  severity: "warning",
  about: "【1-12】地域コードも地域名称も、表のどこにもない。",
  message: () => "【1-12】どこの数値かが分かりません（地域コードか地域名称の列があるはず）。",
  hint: () =>
    "「地域コード」か「地域」の列を置き、都道府県コードか名称を入れてください（全国なら「全国」）。",
});

export const strangeMark = rule<Read & { marks: readonly string[] }>({
  id: "open-data/1-13-special-mark",
  severity: "error",
  about: "【1-13】数値の列に、決められたもの（-、***、…、X）でない記号や言葉がある。",
  message: ({ found, marks }) =>
    `【1-13】数値の列に「${found}」があります（数値か、${marks.map((mark) => `「${mark}」`).join("")}のはず）。`,
  hint: () =>
    "該当する数値がなければ「-」、得られなければ「***」か「…」、秘匿なら「X」にし、言葉は別の列に書いてください。",
});

export const dividedTable = rule<{ what: string }>({
  id: "open-data/2-1-divided",
  severity: "error",
  about: "【2-1】データが分断されている（空の行や列、くり返した見出し、途中の題）。",
  message: ({ what }) => `【2-1】${what}（一続きの表のはず）。`,
  hint: () => "空の行と列、途中の見出しと題を除き、題が表していたことは列にして各行に書いてください。",
});

export const severalTables = rule<{ what: string; unit: "シート" | "ファイル" }>({
  id: "open-data/2-2-several-tables",
  severity: "error",
  about: "【2-2】一つのシート（CSVは一つのファイル）に、二つ以上の表がある。",
  message: ({ what, unit }) => `【2-2】${what}（1${unit}に1つの表のはず）。`,
  hint: ({ unit }) => `表ごとに${unit}を分けてください。`,
});

export const besideTable = rule<Read & { unit: "シート" | "ファイル" }>({
  id: "open-data/2-2-beside-table",
  severity: "error",
  about: "【2-2】表のほかのもの（上の表題、下の注）がある。1行目が項目名で、あとはデータだけのはず。",
  message: ({ found, unit }) =>
    `【2-2】表のほかに「${found}」があります（${unit}の1行目が項目名で、あとはデータだけのはず）。`,
  hint: () => "表題はシートやファイルの名に、注は別のファイル（datapackage.jsonなど）に移してください。",
});
