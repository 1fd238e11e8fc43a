import { tableSchema } from "../schema.js";
import { measureNames } from "./measures.js";

const columns = {
  fiscalYear: { kind: "fiscal-year", heading: "年度", about: "計画の年度", example: "令和7年度" },
  item: {
    kind: "text",
    heading: "項目",
    required: true,
    known: [...measureNames, "実際回収"],
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
  total: { column: "item", name: "基本財産" },
  columns: {
    item: {
      kind: "text",
      heading: "区分",
      required: true,
      known: ["基金", "基金準備金"],
      about: "基金、基金準備金",
      example: "基金準備金",
    },
    balance: { kind: "amount", heading: "年度末残高", about: "翌年度末の残高", example: "7,244" },
    increase: { kind: "amount", heading: "増加額", signed: true, about: "翌年度中の増加額", example: "53" },
  },
});
