import { tableSchema } from "../schema.js";
import { unitNames } from "../unit.js";

/** 全国の比率: what is to be divided by what; a name that no figure has gives a ratio that is not known. */
export const nationalRatiosSchema = tableSchema({
  path: "ratios",
  nextYear: "stays",
  title: "比率",
  about:
    "数値どうしの割り算。分子と分母は数値の名（kaiji traceで使う名）で書き、この年度は「@year」と書けます。数値がなければ計算せず、公表された値だけを載せます",
  keys: [["ratio"]],
  columns: {
    ratio: {
      kind: "text",
      heading: "比率",
      required: true,
      about: "比率の名",
      example: "協会の職員1人あたりの利用企業者数",
    },
    part: {
      kind: "text",
      heading: "分子",
      required: true,
      about: "数値の名",
      example: "series/users/@year/保証利用企業者数",
    },
    whole: {
      kind: "text",
      heading: "分母",
      about: "数値の名。与えられていなければ空欄",
      example: "series/resources/信用保証協会/職員・従業員",
    },
    unit: {
      kind: "choice",
      heading: "単位",
      choices: unitNames,
      about: "比率の単位",
      example: "者",
    },
    digits: {
      kind: "number",
      unit: "",
      heading: "小数の桁",
      about: "四捨五入して載せる小数の桁",
      example: "1",
    },
    published: {
      kind: "text",
      heading: "公表値",
      about: "公表された値の、数値の名。なければ空欄",
      example: "series/published/職員1人あたりの利用企業者数/値",
    },
    note: {
      kind: "text",
      heading: "算式",
      required: true,
      about: "何を何で割ったか",
      example: "保証利用企業者数 ÷ 協会の職員数",
    },
  },
});
