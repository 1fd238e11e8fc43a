import { tableSchema } from "../schema.js";

/** 保証制度一覧. Cells that span several programmes on paper are repeated; equal neighbours are joined when drawn. */
export const programmesSchema = tableSchema({
  path: "guarantee/programmes",
  title: "保証制度",
  nextYear: "stays",
  about: "県・市町村・国・協会の保証制度。紙面で縦につながる欄は同じ内容を繰り返して書くと、つなげて描きます",
  keys: [["provider", "group", "name"]],
  columns: {
    provider: {
      kind: "choice",
      heading: "実施主体",
      choices: ["県", "市町村", "国", "協会"],
      about: "どこの制度か",
      example: "県",
    },
    group: {
      kind: "text",
      heading: "区分",
      optional: true,
      about: "制度のまとまり",
      example: "経営安定化サポート資金",
    },
    name: { kind: "text", heading: "制度名", required: true, about: "制度の名", example: "連鎖倒産枠" },
    eligible: { kind: "text", heading: "対象", optional: true, about: "利用できる方", example: "中小企業者" },
    purpose: {
      kind: "text",
      heading: "資金使途",
      optional: true,
      about: "資金の使いみち",
      example: "運転・設備",
    },
    limit: { kind: "text", heading: "限度額", optional: true, about: "限度額", example: "1億円" },
    interest: {
      kind: "text",
      heading: "貸付利率",
      optional: true,
      about: "貸付利率（年率）",
      example: "固定1.5％",
    },
    term: { kind: "text", heading: "保証期間", optional: true, about: "保証期間", example: "運転10年以内" },
    grace: { kind: "text", heading: "据置期間", optional: true, about: "据置期間", example: "2年以内" },
    rate: {
      kind: "text",
      heading: "保証料率",
      optional: true,
      about: "保証料率（年率）",
      example: "0.45％～1.90％",
    },
    discounts: {
      kind: "number",
      unit: "％",
      heading: "有担保割引",
      ending: "割引",
      optional: true,
      blank: true,
      about: "割引の率。見出しは、料率表の割引の名（ほかと紛れなければ一部でもよい）に「割引」を付けたもの",
      example: "0.10",
    },
    subsidy: {
      kind: "text",
      heading: "保証料補給",
      optional: true,
      about: "補給する者と程度",
      example: "市町村補給あり",
    },
    remarks: { kind: "text", heading: "備考", optional: true, about: "注", example: "平成28年3月31日まで" },
  },
});

/** 対象となる中小企業者の規模. */
export const eligibilitySchema = tableSchema({
  path: "guarantee/eligibility",
  title: "対象となる規模",
  nextYear: "stays",
  about: "業種ごとの資本金と従業員数の上限",
  keys: [["industry"]],
  columns: {
    industry: { kind: "text", heading: "業種", required: true, about: "業種", example: "卸売業" },
    capital: { kind: "text", heading: "資本金", about: "資本金（出資の総額）の上限", example: "1億円以下" },
    employees: {
      kind: "text",
      heading: "従業員数",
      required: true,
      about: "従業員数の上限",
      example: "100人以下",
    },
  },
});

/** 限度額・期間・使途・保証人・担保. */
export const termsSchema = tableSchema({
  path: "guarantee/terms",
  title: "保証の内容",
  nextYear: "stays",
  about: "保証限度額、保証期間、資金使途、連帯保証人、担保",
  keys: [["item", "case"]],
  columns: {
    item: { kind: "text", heading: "項目", required: true, about: "項目", example: "保証限度額" },
    case: { kind: "text", heading: "場合", about: "場合分け", example: "個人・会社" },
    content: { kind: "text", heading: "内容", required: true, about: "内容", example: "2億8,000万円" },
  },
});
