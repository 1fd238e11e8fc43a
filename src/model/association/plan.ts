import { tableSchema } from "../schema.js";
import { type Measure, measureNames } from "./measures.js";
import { basePropertyName, basePropertyPart } from "./statistics.js";

/** What plans call a measure by another name than the statistics do. */
const plannedAs: Readonly<Record<string, Measure>> = { 実際回収: "回収" };

/** The measure that an item of a plan is of; undefined for one that no statistics are kept of. */
export const measureOfItem = (item: string): Measure | undefined =>
  plannedAs[item] ?? measureNames.find((measure) => measure === item);

const columns = {
  fiscalYear: { kind: "fiscal-year", heading: "年度", about: "計画の年度", example: "令和7年度" },
  item: {
    kind: "text",
    heading: "項目",
    required: true,
    known: [...measureNames, ...Object.keys(plannedAs)],
    about: "保証承諾、保証債務残高、代位弁済、実際回収など",
    example: "保証承諾",
  },
  amount: { kind: "amount", heading: "計画額", about: "計画額", example: "75,000" },
  previousPlan: {
    kind: "amount",
    heading: "前年度計画額",
    optional: true,
    blank: true,
    about: "前年度の計画額。あれば対前年度計画比を計算します（前年度の行があればそれで足ります）",
    example: "75,000",
  },
  previousEstimate: {
    kind: "amount",
    heading: "前年度実績見込額",
    optional: true,
    blank: true,
    about: "前年度の実績見込額。あれば対前年度実績見込比を計算します",
    example: "66,400",
  },
  planRatio: {
    kind: "number",
    unit: "％",
    heading: "対前年度計画比",
    optional: true,
    blank: true,
    about:
      "公表された対前年度計画比。前年度計画額があれば計算した値を載せ、公表値はそれと照合します。なければこれを載せます",
    example: "100.0",
  },
  estimateRatio: {
    kind: "number",
    unit: "％",
    heading: "対前年度実績見込比",
    optional: true,
    blank: true,
    about:
      "公表された対前年度実績見込比。前年度実績見込額があれば計算した値を載せ、公表値はそれと照合します。なければこれを載せます",
    example: "112.9",
  },
} as const;

/** 年度経営計画の計数. */
export const annualPlanSchema = tableSchema({
  path: "plan/annual",
  title: "年度経営計画",
  nextYear: "anew",
  newestYear: 1,
  about: "翌年度の事業計画の計数",
  keys: [["fiscalYear", "item"]],
  columns,
});

/** 中期事業計画の計数. */
export const midTermPlanSchema = tableSchema({
  path: "plan/mid-term",
  title: "中期事業計画",
  nextYear: "lasts",
  about: "中期事業計画の計数（3年度分）",
  keys: [["fiscalYear", "item"]],
  columns,
});

/** 計画表: a table each, by its part of ids, with its title and the rows it is made of. */
export const plans = {
  annual: { title: annualPlanSchema.title, rows: "annualPlan" },
  "mid-term": { title: midTermPlanSchema.title, rows: "midTermPlan" },
} as const;

/** 予算の年度末基本財産見込み. */
export const basePropertyPlanSchema = tableSchema({
  path: "plan/base-property",
  title: "基本財産計画",
  nextYear: "anew",
  about: "翌年度末の基本財産の見込み。「基本財産」か「合計」の行も置けて、置くと照合します",
  keys: [["item"]],
  total: { column: "item", name: basePropertyName },
  columns: {
    item: { ...basePropertyPart, about: "基金、基金準備金" },
    balance: { kind: "amount", heading: "年度末残高", about: "翌年度末の残高", example: "7,244" },
    increase: { kind: "amount", heading: "増加額", signed: true, about: "翌年度中の増加額", example: "53" },
  },
});

/** 計画の評価: what was planned, what came of it, and what the corporation and its outside committee say to it. */
export const planEvaluationSchema = tableSchema({
  path: "plan/evaluation",
  title: "計画の評価",
  about:
    "当年度の経営計画の取組みごとの、実績、達成状況、自己評価と、外部評価委員会の意見。数値の計画と実績は、計画の表と推移から計算します",
  nextYear: "anew",
  keys: [["category", "objective"]],
  columns: {
    category: {
      kind: "text",
      heading: "区分",
      required: true,
      about: "部門や課題の区分",
      example: "保証部門",
    },
    objective: {
      kind: "text",
      heading: "計画",
      required: true,
      aliases: ["重点課題", "取組み"],
      about: "計画に掲げた取組み",
      example: "創業保証の利用を広げる",
    },
    result: {
      kind: "text",
      heading: "実績",
      required: true,
      aliases: ["取組みの結果"],
      about: "取組みの結果",
      example: "創業関連保証の承諾が229件になりました。",
    },
    achievement: {
      kind: "text",
      heading: "達成状況",
      about: "達成、おおむね達成、未達成など、協会の決めた言葉で",
      example: "達成",
    },
    assessment: {
      kind: "text",
      heading: "自己評価",
      aliases: ["評価"],
      about: "協会の評価",
      example: "創業後の訪問を増やしたことが利用につながりました。",
    },
    opinion: {
      kind: "text",
      heading: "外部評価委員会の意見",
      aliases: ["外部評価委員会の意見等", "意見"],
      optional: true,
      about: "外部評価委員会の意見。区分ごとに一度書けば足ります",
      example: "創業後の支援を続けてください。",
    },
  },
});
