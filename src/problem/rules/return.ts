import { amountText } from "../amount.js";
import { rule } from "../problem.js";

export const brokenJson = rule<object>({
  id: "return/broken-json",
  severity: "error",
  about: "figures.json が壊れている（JSONとして読めない）。",
  message: () => "JSONとして読めません。",
  hint: () =>
    "途中で切れていないか、手で直していないか確かめ、kaiji build で作り直したものに替えてください。",
});

export const otherFormat = rule<{ found: string | undefined; expected: number }>({
  id: "return/other-format",
  severity: "error",
  about: "figures.json の形式の版が、この版のkaijiの読めるものでない。",
  message: ({ found, expected }) =>
    `形式の版が${found === undefined ? "ありません" : `「${found}」です`}（読めるのは${expected}）。`,
  hint: () => "この版のkaijiで作り直すか、作ったkaijiと同じ版以降で比べてください。",
});

export const brokenHead = rule<{ missing: readonly string[] }>({
  id: "return/broken-head",
  severity: "error",
  about: "提出されたファイルに、だれの、いつの数かがない。",
  message: ({ missing }) => `${missing.join("、")}が読めません。`,
  hint: () => "kaiji build で作り直したものに替えてください。",
});

export const otherSpan = rule<{ found: string; year: string; expected: string }>({
  id: "return/other-year-end",
  severity: "error",
  about: "提出されたものの事業年度が、4月から3月までの年度でない。",
  message: ({ found, year, expected }) => `期間が${found}です（${year}は${expected}）。`,
  hint: () =>
    "期間の違う一年を、並べたり足したりはできないので、除きました。年度どおりのものに替えてもらってください。",
});

export const otherKind = rule<{ found: string }>({
  id: "return/other-kind",
  severity: "error",
  about: "協会（association）のものでない。",
  message: ({ found }) => `データの種類が「${found}」です（比べられるのは「association」）。`,
  hint: () => "協会のものを指してください。",
});

export const notOurBook = rule<{ sheet: string; found: readonly string[] }>({
  id: "return/not-our-book",
  severity: "error",
  about: "ブックに、kaijiの付けるシート（表紙、出典）がない。",
  message: ({ sheet, found }) =>
    `シート「${sheet}」がありません（あるシート: ${found.join("、") || "なし"}）。`,
  hint: () => "kaiji build の書いた statements.xlsx を、シートを消さずに渡してもらってください。",
});

export const noOriginColumn = rule<{ headings: readonly string[] }>({
  id: "return/no-column",
  severity: "error",
  about: "ブックの「出典」のシートに、読むべき列がない。",
  message: ({ headings }) =>
    `見出し${headings.map((heading) => `「${heading}」`).join("、")}の列がありません。`,
  hint: () => "kaiji build の書いた statements.xlsx を、見出しを変えずに渡してもらってください。",
});

export const notOurCsv = rule<{ headings: readonly string[]; expected: string }>({
  id: "return/not-our-csv",
  severity: "error",
  about: "CSVが、kaijiの書いたオープンデータの数値の一覧（open-data/figures.csv）でない。",
  message: ({ headings, expected }) =>
    `オープンデータの数値の一覧（${expected}）ではありません（見出し${headings.map((heading) => `「${heading}」`).join("、")}の列がありません）。`,
  hint: ({ expected }) =>
    `ほかの表のCSVには、計算書と統計がそろっていません。kaiji build の書いた open-data/${expected} を、見出しを変えずに渡してもらってください。`,
});

export const severalOwners = rule<{ found: string; first: string }>({
  id: "return/several-owners",
  severity: "error",
  about: "提出されたCSVに、いくつもの協会か年度の行がある。",
  message: ({ found, first }) => `「${found}」の行があります（はじめの行は「${first}」）。`,
  hint: () => "一つのファイルには、一つの協会の一つの年度だけを入れてもらってください。",
});

export const unreadableFigure = rule<{ id: string; what: "数値" | "単位"; found: string }>({
  id: "return/unreadable-figure",
  severity: "error",
  about: "提出されたファイルの数値か単位が読めない。",
  message: ({ id, what, found }) => `「${id}」の${what}「${found}」が読めません。`,
  hint: () => "手で書きかえていないか確かめ、作り直したものに替えてください。",
});

export const figureTwice = rule<{ id: string }>({
  id: "return/figure-twice",
  severity: "error",
  about: "提出されたファイルに、同じIDの数値が二つある。",
  message: ({ id }) => `「${id}」が二つあります。`,
  hint: () => "行を写していないか確かめ、作り直したものに替えてください。",
});

export const noStatements = rule<object>({
  id: "return/no-statements",
  severity: "error",
  about: "提出されたファイルに、貸借対照表も収支計算書もない。",
  message: () => "貸借対照表と収支計算書の数値が、一つもありません。",
  hint: () =>
    "料率表のブック（fee-rates.xlsx）ではなく、statements.xlsx か figures.json、open-data/figures.csv を渡してください。",
});

export const noMonitoring = rule<object>({
  id: "return/no-monitoring",
  severity: "error",
  about: "モニタリングの提出に、モニタリングの数値がない。",
  message: () => "モニタリングと支援の数値が、一つもありません。",
  hint: () => "figures.json ではなく、monitoring-return.json を渡してください。",
});

export const notFooting = rule<{
  label: string;
  total: { toString(): string };
  sum: { toString(): string };
  unit: string;
}>({
  id: "return/not-footing",
  severity: "error",
  about: "提出されたファイルの計や差引が、その内訳と合わない。",
  message: ({ label, total, sum, unit }) =>
    `「${label}」が${amountText(total, unit)}ですが、内訳から計算すると${amountText(sum, unit)}です。`,
  hint: () => "どちらかが書きかえられています。作り直したものに替えてください。このファイルは除きました。",
});

export const notBalanced = rule<{ left: string; right: string; labels: readonly [string, string] }>({
  id: "return/not-balanced",
  severity: "error",
  about: "提出されたファイルの借方合計と貸方合計が違う。",
  message: ({ left, right, labels: [debit, credit] }) =>
    `${debit}（${left}）と${credit}（${right}）が違います。`,
  hint: () => "どちらかが書きかえられています。作り直したものに替えてください。このファイルは除きました。",
});

export const returnsDisagree = rule<{
  name: string;
  year: string;
  label: string;
  here: string;
  there: string;
}>({
  id: "return/disagree",
  severity: "error",
  about: "同じ協会の同じ年度のものが二つあり、数値が違う。",
  message: ({ name, year, label, here, there }) =>
    `${name}の${year}のものが二つあり、「${label}」が${here}と${there}で違います。`,
  hint: () => "どちらが正しいか決められないので、両方を除きました。正しいほうだけを渡してください。",
});

export const returnTwice = rule<{ name: string; year: string }>({
  id: "return/twice",
  severity: "note",
  about: "同じ協会の同じ年度のものが二つあり、同じ数値である。",
  message: ({ name, year }) => `${name}の${year}のものが二つあり、同じ数値です。はじめのものを採ります。`,
  hint: () => "どちらか一方だけを渡すと、この知らせは出なくなります。",
});

export const restated = rule<{
  name: string;
  label: string;
  before: string;
  after: string;
}>({
  id: "return/restated",
  severity: "warning",
  about: "後の年度のものにある前の年度の数値が、その年度のものと違う（遡っての修正）。",
  message: ({ name, label, before, after }) =>
    `${name}の「${label}」が、その年度のものでは${before}、後の年度のものでは${after}です。`,
  hint: () => "後で直されたのかもしれません。比べる表には、その年度のものの数値を置きました。",
});
