import { tableSchema } from "../schema.js";
import { countedMeasures, measureNames } from "./measures.js";

const measure = {
  kind: "choice",
  heading: "項目",
  choices: measureNames,
  about: `${measureNames.join("、")}のどれか`,
  example: "保証承諾",
} as const;

/** The quantities that add up over the rows of a mix. */
export const mixQuantities = ["count", "amount", "previousCount", "previousAmount"] as const;

/** 合計: what a row that adds up all the others is called, however the file has it. */
export const totalName = "合計";

/** 内訳: approvals, outstanding balance and subrogations by institution group, industry, programme, branch. */
export const mixSchema = tableSchema({
  path: "statistics/mix",
  title: "内訳",
  nextYear: "anew",
  about:
    "項目ごとの、金融機関群別・業種別・制度別・営業所別などの内訳。件数と金額から構成比を計算します。「合計」の行や、内訳をもつ区分の小計の行も置けて、置くと当方の計算と照合します。「うち…」の行は上の行の一部とし、足しません。秘匿の値は「***」と書き、足さずに「＊＊＊」と刷ります（計の行がいります）。切り口に「上位10業種」のように書けば上位の一覧とし、計はファイルの「合計」を採ります。件数、金額、構成比などの列は、一つの表（項目と切り口の同じ行）では、どの行にも書くか、どの行でも空けるかにします",
  keys: [["measure", "dimension", "group", "item"]],
  total: { column: "group", name: totalName, within: "item" },
  someOf: ["count", "amount", "share"],
  whole: {
    within: ["measure", "dimension"],
    columns: [...mixQuantities, "share"],
  },
  pairs: [
    ["count", "amount"],
    ["previousCount", "previousAmount"],
  ],
  columns: {
    measure,
    dimension: {
      kind: "text",
      heading: "切り口",
      required: true,
      about: "何によって分けたか。この語が表の題になります",
      example: "業種別",
    },
    group: {
      kind: "text",
      heading: "区分",
      required: true,
      about: "行の名。「合計」「計」「総計」は表全体の合計",
      example: "製造業",
    },
    item: {
      kind: "text",
      heading: "内訳",
      optional: true,
      about: "区分をさらに分けたもの。空欄か「小計」なら区分そのものの行",
      example: "食料品",
    },
    count: {
      kind: "number",
      unit: "件",
      heading: "件数",
      optional: true,
      blank: true,
      withheld: true,
      about: "件数",
      example: "51",
    },
    amount: {
      kind: "amount",
      heading: "金額",
      optional: true,
      blank: true,
      withheld: true,
      about: "金額",
      example: "645,650",
    },
    previousCount: {
      kind: "number",
      unit: "件",
      heading: "前年度件数",
      optional: true,
      blank: true,
      withheld: true,
      about: "前年度の件数",
      example: "88",
    },
    previousAmount: {
      kind: "amount",
      heading: "前年度金額",
      optional: true,
      blank: true,
      withheld: true,
      about: "前年度の金額。あれば前年度比を計算します",
      example: "1,134,700",
    },
    share: {
      kind: "number",
      unit: "％",
      heading: "構成比",
      optional: true,
      blank: true,
      about:
        "公表された構成比。金額があれば計算した値を載せ、公表値はそれと照合します。金額がなければ、これを載せます",
      example: "2.8",
    },
    change: {
      kind: "number",
      unit: "％",
      heading: "前年度比",
      optional: true,
      blank: true,
      about:
        "公表された前年度比（金額）。前年度金額があれば計算した値を載せ、公表値はそれと照合します。なければこれを載せ、前年度の額を逆算して推移と照合します",
      example: "56.9",
    },
  },
});

/** 推移: yearly counts and amounts. */
export const trendSchema = tableSchema({
  path: "statistics/trend",
  title: "推移",
  nextYear: "rolls",
  newestYear: 0,
  about: `${measureNames.join("・")}の年度ごとの件数と金額。${countedMeasures.join("・")}は、その数を件数の欄に書き、金額を空欄にします`,
  keys: [["fiscalYear", "measure"]],
  without: { column: "amount", where: "measure", words: countedMeasures },
  pairs: [["count", "amount"]],
  columns: {
    fiscalYear: { kind: "fiscal-year", heading: "年度", about: "年度", example: "平成26年度" },
    measure,
    count: {
      kind: "number",
      unit: "件",
      heading: "件数",
      optional: true,
      blank: true,
      about: "件数",
      example: "2,515",
    },
    amount: { kind: "amount", heading: "金額", blank: true, about: "金額", example: "22,938,941" },
  },
});

/** 基本財産の推移. */
export const basePropertySchema = tableSchema({
  path: "statistics/base-property",
  title: "基本財産の推移",
  nextYear: "rolls",
  newestYear: 0,
  about: "年度末ごとの基金と基金準備金",
  keys: [["fiscalYear"]],
  columns: {
    fiscalYear: { kind: "fiscal-year", heading: "年度", about: "年度", example: "平成26年度" },
    fund: { kind: "amount", heading: "基金", about: "基金の年度末残高", example: "4,343,315" },
    reserve: { kind: "amount", heading: "基金準備金", about: "基金準備金の年度末残高", example: "7,141,867" },
    total: {
      kind: "amount",
      heading: "基本財産",
      optional: true,
      blank: true,
      about: "基本財産の年度末残高。置くと、基金と基金準備金の計と照合します",
      example: "11,485,182",
    },
  },
});

/** 基本財産: what the row that adds up its parts is called. */
export const basePropertyName = "基本財産";

/** The parts of the base property; movements and a plan may have others in the fund's place. */
export const basePropertyPart = {
  kind: "text",
  heading: "区分",
  required: true,
  known: ["基金", "基金準備金"],
  example: "基金準備金",
} as const;

/** 基本財産の増減: what was there at the beginning of the year, what came and went, and what that leaves. */
export const basePropertyMovementSchema = tableSchema({
  path: "statistics/base-property-movement",
  title: "基本財産の増減",
  nextYear: "anew",
  about:
    "当年度の基本財産の増減。「基金準備金」の行のほかは、合わせて基金とします（基金の一行でも、出捐者ごとの行でも）。前期末と当期末の残高は、前期と当期の帳簿と照合します",
  keys: [["item"]],
  total: { column: "item", name: basePropertyName },
  columns: {
    item: { ...basePropertyPart, about: "基金（または県出捐金などの内訳）と、基金準備金" },
    opening: { kind: "amount", heading: "前期末残高", about: "前年度末の残高", example: "7,080,102" },
    increase: { kind: "amount", heading: "増加額", about: "当年度中に増えた額", example: "61,765" },
    decrease: { kind: "amount", heading: "減少額", about: "当年度中に減った額", example: "0" },
    closing: {
      kind: "amount",
      heading: "当期末残高",
      optional: true,
      blank: true,
      about: "当年度末の残高。置くと、前期末と増減から計算した額と照合します",
      example: "7,141,867",
    },
  },
});

/** 基金の内訳: who contributed to the fund. */
export const fundContributionsSchema = tableSchema({
  path: "statistics/fund-contributions",
  title: "基金の内訳",
  nextYear: "anew",
  about: "基金の拠出者別の内訳（出捐金・負担金）。「合計」の行も置けて、置くと照合します",
  keys: [["contributor"]],
  total: { column: "contributor", name: totalName },
  columns: {
    contributor: {
      kind: "text",
      heading: "内訳",
      required: true,
      about: "拠出者または種類",
      example: "地方公共団体出捐金",
    },
    amount: { kind: "amount", heading: "金額", about: "拠出額の累計", example: "3,200" },
  },
});

/** 統計の基礎数値: single figures that ratios and the profile need. */
export const keyFiguresSchema = tableSchema({
  path: "statistics/key-figures",
  title: "基礎数値",
  nextYear: "anew",
  about:
    "利用企業者数、役職員数、回収額、保証債務平均残高など、一つずつの数値。人数や企業数は単位の列に書きます",
  keys: [["item"]],
  columns: {
    item: { kind: "text", heading: "項目", required: true, about: "数値の名", example: "利用企業者数" },
    value: {
      kind: "number",
      unit: "",
      heading: "数値",
      signed: true,
      about: "数値。単位は単位の列に",
      example: "12,513",
    },
    unit: {
      kind: "choice",
      heading: "単位",
      choices: ["円", "千円", "百万円", "億円", "件", "％", "倍", "人", "企業", "回"],
      about: "単位",
      example: "企業",
    },
  },
});
