import { tableSchema } from "../schema.js";

/** 修正再表示: figures of earlier years that are no longer what was published a year ago, and why. */
export const restatedSchema = tableSchema({
  path: "last-year/restated",
  title: "修正再表示",
  nextYear: "ends",
  about:
    "前年度に公表した数値（last-year/figures.json）を改めたもの。書いた数値は、前年度と違っても誤りとせず、その表の下に理由を注記します",
  mayBeEmpty: true,
  keys: [["figure"]],
  columns: {
    figure: {
      kind: "text",
      heading: "数値",
      required: true,
      about: "改めた数値の名かID。kaiji check の知らせにあるとおりに書きます",
      example: "保証承諾 令和6年度 金額",
    },
    reason: {
      kind: "text",
      heading: "理由",
      required: true,
      about: "改めた理由。注記にそのまま印刷します",
      example: "集計の誤りを正したため",
    },
  },
});
