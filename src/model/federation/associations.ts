import { type RowOf, tableSchema } from "../schema.js";

/** 協会の一覧: the corporations of the country, of prefectures and of cities. */
export const associationsSchema = tableSchema({
  path: "associations",
  nextYear: "stays",
  title: "協会一覧",
  about: "全国の信用保証協会の一覧。協会コードは、提出された統計や計算書（returns/）のファイルの名になります",
  required: true,
  keys: [["code"], ["name"], ["short"]],
  columns: {
    code: {
      kind: "text",
      heading: "協会コード",
      required: true,
      code: true,
      about:
        "都道府県の協会は都道府県コード2桁（JIS X 0401）、市の協会は市区町村コード5桁（JIS X 0402）。頭の0も書きます",
      example: "02",
    },
    name: {
      kind: "text",
      heading: "協会名",
      required: true,
      about: "協会の名",
      example: "青森県信用保証協会",
    },
    short: {
      kind: "text",
      heading: "略称",
      required: true,
      about: "表や図に書く短い名",
      example: "青森県",
    },
    kana: {
      kind: "text",
      heading: "読み",
      required: true,
      about: "略称の読み（カタカナ）",
      example: "アオモリケン",
    },
    prefecture: {
      kind: "text",
      heading: "都道府県",
      required: true,
      about: "所在地の都道府県",
      example: "青森県",
    },
    region: { kind: "text", heading: "地方", required: true, about: "地方の名", example: "東北" },
  },
});

export type NationalAssociation = RowOf<typeof associationsSchema>;
