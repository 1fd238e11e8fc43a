import { rule } from "../problem.js";

export const missingColumn = rule<{
  heading: string;
  found: readonly string[];
  suggestion: string | undefined;
}>({
  id: "table/missing-column",
  severity: "error",
  about: "必要な列が見出しの行にない。",
  message: ({ heading, found }) =>
    `列「${heading}」がありません（読めた見出し: ${found.join("、") || "なし"}）。`,
  hint: ({ heading, suggestion }) =>
    suggestion === undefined
      ? `見出し「${heading}」の列を作ってください。`
      : `「${suggestion}」のつもりなら、見出しを「${heading}」にしてください。`,
});

export const unknownColumn = rule<{ heading: string; suggestion: string | undefined }>({
  id: "table/unknown-column",
  severity: "warning",
  about: "見出しの行に、使われない列がある。",
  message: ({ heading }) => `列「${heading}」は使われません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "不要な列なら、このままで差し支えありません。"
      : `「${suggestion}」のつもりではありませんか。`,
});

export const duplicateColumn = rule<{ heading: string }>({
  id: "table/duplicate-column",
  severity: "error",
  about: "同じ見出しの列が二つある。",
  message: ({ heading }) => `列「${heading}」が二つあります。`,
  hint: () => "どちらか一方の列を消してください。",
});

export const twoTables = rule<{ title: string; rows: readonly [number, number] }>({
  id: "table/two-tables",
  severity: "error",
  about: "一つのシートに、同じ表と読める見出しが二つあり、どちらのことか決められない。",
  message: ({ title, rows: [one, other] }) =>
    `「${title}」と読める表が二つあります（見出しが${one}行目と${other}行目）。`,
  hint: () => "使わないほうの表を別のシートに移すか、sources.yaml で見出しの行（heading）を決めてください。",
});

export const readAs = rule<{ title: string; rows: number; said: readonly string[] }>({
  id: "table/read-as",
  severity: "note",
  about: "見出しが1行目にないなど、表の形から読み方を決めた。どう読んだかを、表ごとに一度知らせる。",
  message: ({ title, rows, said }) => `「${title}」は、${said.join("、")}、${rows}行を読みました。`,
  hint: () => "これと違うときは、sources.yaml で表の読み方を決めてください。",
});

export const otherTable = rule<{
  title: string;
  rows: readonly [number, number];
  side: "above" | "below";
}>({
  id: "table/other-table",
  severity: "warning",
  about: "読んだ表の上か、空いた行の下に別の表があり、読んでいない。",
  message: ({ title, rows: [from, to], side }) =>
    `${from}〜${to}行目は、「${title}」の${side === "above" ? "上" : "下"}の別の表とみて、読みませんでした。`,
  hint: ({ side }) =>
    side === "above"
      ? "読まなくてよいなら、sources.yaml で見出しの行（heading）を決めると、この警告は出ません。"
      : "この表の続きなら、空いた行をなくすか見出しをそろえてください。読まなくてよいなら、sources.yaml の rows で終わりの行（to）を決めると、この警告は出ません。",
});

export const strayCell = rule<{ text: string; others: number }>({
  id: "table/stray-cell",
  severity: "error",
  about: "見出しのない列に値がある。桁区切りのコンマで一つの数が二つの列に割れたときに起こる。",
  message: ({ text, others }) =>
    `見出しのない列に「${text}」があります${others > 0 ? `（ほかに${others}行）` : ""}。`,
  hint: () =>
    'CSVの「1,234」は引用符で囲んで「"1,234"」と書いてください。覚え書きなら、見出しをつけるか消してください。',
});

export const mergedCells = rule<{ range: string; others: number }>({
  id: "table/merged-cells",
  severity: "error",
  about: "データの表の数の列に、または横に、結合されたセルがある。どの行・列の値か決められない。",
  message: ({ range, others }) =>
    `セル${range}が結合されています${others > 0 ? `（ほかに${others}か所）` : ""}。`,
  hint: () => "結合を解き、どの行にも値を書いてください。",
});

export const hiddenRows = rule<{ count: number }>({
  id: "table/hidden-rows",
  severity: "warning",
  about: "表に、隠れた行がある。ほかの行と同じに読む。",
  message: ({ count }) => `隠れた行が${count}行あり、ほかの行と同じに読みました。`,
  hint: () => "読ませない行なら、消してください。",
});

export const hiddenColumns = rule<{ headings: readonly string[] }>({
  id: "table/hidden-columns",
  severity: "warning",
  about: "表の列が隠れている。ほかの列と同じに読む。",
  message: ({ headings }) =>
    `隠れた列${headings.map((heading) => `「${heading}」`).join("")}を、ほかの列と同じに読みました。`,
  hint: () => "読ませない列なら、消してください。",
});

export const missingUnit = rule<{ heading: string }>({
  id: "table/missing-unit",
  severity: "error",
  about: "金額の列の見出しにも、表の上にも単位がない。",
  message: ({ heading }) => `金額の列「${heading}」の単位が分かりません。`,
  hint: ({ heading }) =>
    `見出しを「${heading}（千円）」のように書くか、表の上に「単位：千円」と書いてください。`,
});

export const mixedUnits = rule<{ units: readonly string[] }>({
  id: "table/mixed-units",
  severity: "error",
  about: "一つの表の金額の列に、違う単位が混ざっている。",
  message: ({ units }) => `一つの表に単位が混ざっています（${units.join("、")}）。`,
  hint: () => "金額の列の単位を一つにそろえてください。",
});

export const wrongUnit = rule<{ text: string; unit: string }>({
  id: "table/wrong-unit",
  severity: "error",
  about: "セルに書かれた単位が、列の単位と違う。",
  message: ({ text, unit }) =>
    unit === ""
      ? `「${text}」に単位が付いています。この列は、数だけの列です。`
      : `「${text}」の単位が、列の単位（${unit}）と違います。`,
  hint: ({ unit }) => `${unit === "" ? "単位は単位の列に書き、" : `${unit}に直した`}数だけを書いてください。`,
});

export const unreadableNumber = rule<{ text: string }>({
  id: "table/unreadable-number",
  severity: "error",
  about: "数のはずのセルが、数として読めない。",
  message: ({ text }) => `「${text}」は、数として読めません。`,
  hint: ({ text }) =>
    /[OoＯｏ〇]/u.test(text)
      ? "数字の0のかわりに、英字のOや丸が入っていませんか。"
      : /[lIｌＩ]/u.test(text)
        ? "数字の1のかわりに、英字のlやIが入っていませんか。"
        : "「1,234」「▲1,234」「(1,234)」のように書いてください。何もないときは「─」にします。",
});

export const shownOtherwise = rule<{ shown: string; stored: string; unit: string }>({
  id: "table/shown-otherwise",
  severity: "error",
  about:
    "Excelで見える数と、セルに保存されている数が違い、どちらのことか決められない（表示形式で千分の一に縮めた、隠した、など）。",
  message: ({ shown, stored, unit }) =>
    `${shown === "" ? "何も見えない" : `「${shown}」と見える`}セルに、${stored}が入っています。どちらを${unit === "" ? "使う" : `${unit}とす`}べきか決められません。`,
  hint: () => "見出しの単位で数えた数を書き、セルの表示形式を「標準」か「数値」にして保存してください。",
});

export const missingValue = rule<{ heading: string }>({
  id: "table/missing-value",
  severity: "error",
  about: "空にできないセルが空である。",
  message: ({ heading }) => `「${heading}」が空です。`,
  hint: () => "値を書くか、不要な行なら行ごと消してください。",
});

export const notACode = rule<{ heading: string }>({
  id: "table/code",
  severity: "error",
  about: "ファイルやフォルダの名になる番号に、半角の英数字と「-」のほかの文字がある。",
  message: ({ heading }) => `「${heading}」に使えない文字や名があります。`,
  hint: () =>
    "「2025-001」のように、半角の英数字と「-」だけで、80字までで書いてください。氏名などは入れません（CON、NULなど、Windowsが別の用に使う名も書けません）。",
});

export const sameCode = rule<{ code: string; other: string }>({
  id: "table/same-code",
  severity: "error",
  about: "ファイルやフォルダの名になる番号に、大文字と小文字の違いしかないものがある。",
  message: ({ code, other }) => `「${code}」と「${other}」は、大文字と小文字しか違いません。`,
  hint: () => "Windowsでは同じ名のフォルダになります。どちらかの番号を変えてください。",
});

export const missingNumber = rule<{ heading: string }>({
  id: "table/missing-number",
  severity: "error",
  about: "数のはずのセルが空である。空のまま足すと0に数えてしまう。",
  message: ({ heading }) => `「${heading}」が空です。`,
  hint: () => "数を書いてください。ないときは「0」か「─」にします。不要な行なら行ごと消してください。",
});

export const wrongSectionTotal = rule<{
  name: string;
  heading: string;
  total: string;
  sum: string;
  rows: number;
}>({
  id: "table/section-total",
  severity: "error",
  about:
    "計の行のない表に「小計」や「計」の行があり、上の行の和と違う。そのまま読むと、二度数えることになる。",
  message: ({ name, heading, total, sum, rows }) =>
    `「${name}」の${heading}が${total}ですが、上の${rows}行の和は${sum}です。`,
  hint: ({ name }) =>
    `数を直すか、この行を消してください。sources.yamlのrowsにwithout: [${name}]と書けば、この行は読みません。`,
});

export const unclearTotal = rule<{ name: string }>({
  id: "table/unclear-total",
  severity: "error",
  about: "計の行のない表に「小計」や「計」の行があり、どの行の計か、数から分からない。",
  message: ({ name }) => `「${name}」の行が、どの行の計か分かりません（数がないか、上に行がありません）。`,
  hint: ({ name }) =>
    `この行を消してください。sources.yamlのrowsにwithout: [${name}]と書けば、この行は読みません。`,
});

export const gapInColumn = rule<{ heading: string }>({
  id: "table/gap",
  severity: "error",
  about: "加え合わせる列に、同じ表のほかの行にはある数が空の行がある。空のまま足すと0に数えてしまう。",
  message: ({ heading }) => `「${heading}」が空です。同じ表のほかの行にはあります。`,
  hint: () => "数を書いてください。ないときは「0」か「─」にします。",
});

export const emptyRow = rule<{ headings: readonly string[] }>({
  id: "table/empty-row",
  severity: "error",
  about: "どれかに数のあるはずの列が、すべて空の行がある。",
  message: ({ headings }) => `${headings.map((heading) => `「${heading}」`).join("と")}が空です。`,
  hint: () => "数を書いてください。ないときは「0」か「─」にします。不要な行なら行ごと消してください。",
});

export const bothSides = rule<{ one: string; other: string; texts: readonly [string, string] }>({
  id: "table/both-sides",
  severity: "error",
  about:
    "どちらか一方だけのはずの二つの列に、どちらも数がある。桁区切りのコンマで一つの数が割れたときに起こる。",
  message: ({ one, other, texts: [left, right] }) =>
    `「${one}」に${left}、「${other}」に${right}があります。`,
  hint: ({ texts }) =>
    `「${texts.join(",")}」という一つの数なら、引用符で囲んで「"${texts.join(",")}"」と書いてください。そうでなければ、残高のある側だけに書いてください。`,
});

export const raggedRow = rule<{ width: number; usual: number; others: number }>({
  id: "table/ragged-row",
  severity: "error",
  about: "CSVの行の列が、見出しやほかの行より多い。桁区切りのコンマで一つの数が割れたときに起こる。",
  message: ({ width, usual, others }) =>
    `この行は${width}列あり、ほかの行は${usual}列です${others > 0 ? `（ほかに${others}行）` : ""}。`,
  hint: () => '「1,234」や、コンマのある文は、引用符で囲んで「"1,234"」と書いてください。',
});

export const negativeNumber = rule<{ text: string; heading: string }>({
  id: "table/negative",
  severity: "error",
  about: "負にならない列に、負の数がある。",
  message: ({ text, heading }) => `「${heading}」の「${text}」は、負の数です。`,
  hint: () => "符号の打ちまちがいか、取消しを差し引いた行です。正しい数に直してください。",
});

export const brokenNumber = rule<{ text: string; least: string }>({
  id: "table/not-whole",
  severity: "error",
  about: "整数のはずの数（件数、人数、1円未満の金額）に端数がある。",
  message: ({ text, least }) => `「${text}」に、${least}に満たない端数があります。`,
  hint: () => "小数点の打ちまちがいか、列のずれがないか確かめてください。",
});

export const numberTooLarge = rule<{ text: string }>({
  id: "table/too-large",
  severity: "error",
  about: "数が大きすぎる（1,000兆以上。Excelは15桁までしか区別しない）。",
  message: ({ text }) => `「${text}」は大きすぎます（1,000兆より小さい数を扱います）。`,
  hint: () => "桁の打ちまちがいか、見出しの単位のまちがいがないか確かめてください。",
});

export const unpaired = rule<{ none: string; other: string }>({
  id: "table/unpaired",
  severity: "error",
  about: "件数と金額の一方だけがある（件数0で金額がある、件数があって0円）。",
  message: ({ none, other }) => `「${none}」が0なのに、「${other}」があります。`,
  hint: () => "どちらかの打ちまちがいです。両方を確かめてください。",
});

export const numberNotWanted = rule<{ heading: string; word: string }>({
  id: "table/number-not-wanted",
  severity: "error",
  about: "数のないはずの項目に、数がある（利用企業者数の金額など）。",
  message: ({ heading, word }) => `「${word}」の行の「${heading}」に数があります。`,
  hint: ({ heading }) => `「${heading}」は空欄にしてください。数は別の欄か、別の項目ではありませんか。`,
});

export const unreadableDate = rule<{ text: string }>({
  id: "table/unreadable-date",
  severity: "error",
  about: "日付のはずのセルが、暦にある日（明治元年1月25日から2199年12月31日まで）として読めない。",
  message: ({ text }) => `「${text}」は、日付として読めません。`,
  hint: () =>
    "「令和6年3月31日」「R6.3.31」「2024-03-31」のように、明治から2199年までの、暦にある日を書いてください。",
});

export const unreadableYear = rule<{ text: string }>({
  id: "table/unreadable-year",
  severity: "error",
  about: "年度のはずのセルが、年度（明治元年度から2200年度まで）として読めない。",
  message: ({ text }) => `「${text}」は、年度として読めません。`,
  hint: () => "「令和6年度」「R6」「2024」のように書いてください。",
});

export const unknownChoice = rule<{
  text: string;
  choices: readonly string[];
  suggestion: string | undefined;
}>({
  id: "table/unknown-choice",
  severity: "error",
  about: "決まった語のはずのセルに、別の語がある。",
  message: ({ text, choices }) => `「${text}」は使えません（使える語: ${choices.join("、")}）。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "使える語の一つを書いてください。"
      : `「${suggestion}」のつもりではありませんか。`,
});

export const duplicateRow = rule<{ key: readonly string[] }>({
  id: "table/duplicate-row",
  severity: "error",
  about: "同じものを表す行が二つある。",
  message: ({ key }) => `「${key.join("・")}」の行が二つあります。`,
  hint: () => "一方を消すか、合わせて一行にしてください。",
});

export const unknownParent = rule<{ name: string; suggestion: string | undefined }>({
  id: "table/unknown-parent",
  severity: "error",
  about: "「上位」に、その表のどの行の名でもない語がある。その行は図のどこにも立たない。",
  message: ({ name }) => `上位の「${name}」という行がありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "上位の行を加えるか、頂点なら空欄にしてください。"
      : `「${suggestion}」のつもりではありませんか。`,
});

export const parentLoop = rule<{ name: string; parent: string }>({
  id: "table/parent-loop",
  severity: "error",
  about: "「上位」をたどると、もとの行に戻る。",
  message: ({ name, parent }) =>
    name === parent
      ? `「${name}」の上位が、自分自身になっています。`
      : `「${name}」の上位「${parent}」をたどると、「${name}」に戻ります。`,
  hint: () => "上位の欄のどれかがまちがっています。頂点の行の上位は空欄にしてください。",
});

export const deepTree = rule<{ name: string; parent: string; deepest: number }>({
  id: "table/deep-tree",
  severity: "error",
  about: "「上位」をたどると、頂点から10段を超える。",
  message: ({ name, parent, deepest }) =>
    `「${name}」（上位「${parent}」）は、頂点から数えて${deepest + 1}段めです。`,
  hint: ({ deepest }) =>
    `${deepest}段まで図や計算書にできます。上位の欄が一行ずつずれていないかをお確かめください。`,
});

export const manyMore = rule<{ rule: string; others: number }>({
  id: "table/many-more",
  severity: "error",
  about: "一つの表に同じ問題が100件を超えてある。はじめの100件だけを示す。",
  message: ({ rule, others }) => `同じ問題（${rule}）がほかに${others.toLocaleString("ja")}件あります。`,
  hint: () => "示した行を直すと、ほかの行の原因もわかることがあります。列のずれや単位を確かめてください。",
});

export const noRows = rule<object>({
  id: "table/no-rows",
  severity: "error",
  about: "見出しの行だけで、データの行がない。",
  message: () => "データの行がありません。",
  hint: () => "見出しの下にデータを書くか、使わない表ならファイルごと消してください。",
});

export const wrongYear = rule<{ title: string; file: string; found: string; expected: string }>({
  id: "table/wrong-year",
  severity: "error",
  about:
    "表の最新の年度が、kaiji.yamlの年度と合わない（昨年度のファイルが残っているか、今年度の行がまだない）。",
  message: ({ title, found, expected }) => `${title}の最新の年度が${found}です（${expected}のはずです）。`,
  hint: ({ file, expected }) =>
    `${file}に${expected}の行を加えるか、今年度のファイルに替えてください。表が正しいなら、kaiji.yamlのfiscalYearを確かめてください。`,
});
