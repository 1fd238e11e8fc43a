import { type RowOf, tableSchema } from "../schema.js";

/** 勘定科目: what the table of accounts is called in a mapping, beside the dimensions (切り口) of mixes. */
export const accountsName = "勘定科目";

/** 区分の対応: which common category a corporation's own belongs to. */
export const mappingSchema = tableSchema({
  path: "mapping",
  nextYear: "stays",
  title: "区分の対応",
  about:
    "協会ごとに違う区分を、共通の区分に合わせる表。表の欄に書いた切り口（業種別など）の内訳だけを全国で合わせます。合わせる切り口では、提出されたどの区分にも行が要ります。共通の勘定科目にない独自の科目は、表を「勘定科目」として、共通の科目名を書きます",
  keys: [["code", "table", "category"]],
  columns: {
    code: {
      kind: "text",
      heading: "協会コード",
      about: "その協会だけの行なら協会コード。空欄はどの協会にも",
      example: "02",
    },
    table: {
      kind: "text",
      heading: "表",
      required: true,
      about: "切り口の名か「勘定科目」",
      example: "業種別",
    },
    category: {
      kind: "text",
      heading: "区分",
      required: true,
      about: "提出された区分の名。内訳をもつ区分は「製造業/食料品」のように",
      example: "サービス業等",
    },
    common: {
      kind: "text",
      heading: "共通の区分",
      required: true,
      about: "共通の区分（勘定科目なら共通の科目名）",
      example: "サービス業",
    },
  },
});

export type MappingRow = RowOf<typeof mappingSchema>;
