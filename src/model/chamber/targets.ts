import { type RowOf, tableSchema } from "../schema.js";

/** 支援計画: what a chamber set itself for a year, what came of it by half, and how it is rated. */
export const targetsSchema = tableSchema({
  path: "targets",
  title: "支援計画",
  nextYear: "continues",
  about: "支援計画の目標と実績、年度ごとの評価。年度の評価書になります",
  keys: [["fiscalYear", "item"]],
  columns: {
    fiscalYear: { kind: "fiscal-year", heading: "年度", about: "計画の年度", example: "令和7年度" },
    item: {
      kind: "text",
      heading: "項目",
      required: true,
      about: "目標を立てた支援の項目",
      example: "推薦による保証承諾",
    },
    measure: { kind: "text", heading: "単位", optional: true, about: "目標と実績の単位", example: "件" },
    target: { kind: "number", unit: "", heading: "目標", about: "年度の目標", example: "30" },
    first: {
      kind: "number",
      unit: "",
      heading: "上半期実績",
      blank: true,
      about: "4月から9月までの実績。まだなければ空欄",
      example: "16",
    },
    second: {
      kind: "number",
      unit: "",
      heading: "下半期実績",
      blank: true,
      about: "10月から翌年3月までの実績。まだなければ空欄",
      example: "12",
    },
    wholeYear: {
      kind: "choice",
      heading: "年間の求め方",
      choices: ["合計", "年度末"],
      optional: true,
      blank: true,
      about:
        "年間の実績を、上半期と下半期の合計とするか、下半期の値（年度末の残高や率）とするか。空欄なら合計",
      example: "合計",
    },
    rating: {
      kind: "choice",
      heading: "評価",
      choices: ["A", "B", "C", "D", "E"],
      optional: true,
      blank: true,
      about: "評価した者の評価。空欄なら、達成率から求めたものを評価とします",
      example: "B",
    },
    remark: {
      kind: "text",
      heading: "評価の理由",
      optional: true,
      about: "評価の理由と、次の年度への課題",
      example: "",
    },
  },
});

export type Target = RowOf<typeof targetsSchema>;
