import { tableSchema } from "../schema.js";

/** 協会の概要. */
export const profileSchema = tableSchema({
  path: "profile/profile",
  title: "概要",
  nextYear: "reviewed",
  about:
    '設立、根拠法律、目的など、概要の頁に並べる項目。内容が{{figure "…"}}だけの行は、帳簿や統計からその数値を引きます。ほかの表と同じく、それ以外の{{…}}は書いたとおりに刷ります',
  keys: [["item", "content"]],
  columns: {
    item: { kind: "text", heading: "項目", required: true, about: "項目名", example: "設立" },
    content: { kind: "text", heading: "内容", required: true, about: "内容", example: "昭和24年2月21日" },
  },
});

/** 沿革. */
export const historySchema = tableSchema({
  path: "profile/history",
  title: "沿革",
  nextYear: "stays",
  about: "沿革",
  keys: [["date", "event"]],
  columns: {
    date: {
      kind: "date",
      heading: "年月日",
      required: true,
      partial: true,
      about: "年月日。年月や年だけでもかまいません",
      example: "昭和29年7月1日",
    },
    event: { kind: "text", heading: "できごと", required: true, about: "できごと", example: "事業を開始" },
  },
});

/** 役員. Names may be left blank where only posts are to be shown. */
export const officersSchema = tableSchema({
  path: "profile/officers",
  title: "役員",
  nextYear: "stays",
  about: "役員の役職。氏名の列は任意です",
  named: { by: "name", within: ["post"] },
  columns: {
    post: { kind: "text", heading: "役職", required: true, about: "役職", example: "専務理事" },
    name: { kind: "text", heading: "氏名", optional: true, about: "氏名", example: "" },
    attendance: {
      kind: "choice",
      heading: "常勤・非常勤",
      choices: ["常勤", "非常勤"],
      about: "常勤か非常勤か",
      example: "常勤",
    },
    appointed: {
      kind: "date",
      heading: "就任年月日",
      optional: true,
      about: "就任年月日",
      example: "H23.4.1",
    },
    remarks: {
      kind: "text",
      heading: "備考",
      optional: true,
      about: "本職など",
      example: "〇〇商工会議所会頭",
    },
  },
});

/** 組織. */
export const organisationSchema = tableSchema({
  path: "profile/organisation",
  title: "組織",
  nextYear: "stays",
  about: "組織図と各課の仕事。上位が空欄の行が図の頂点です",
  keys: [["unit", "parent"]],
  tree: { name: "unit", parent: "parent" },
  columns: {
    unit: { kind: "text", heading: "名称", required: true, about: "部・課・所の名", example: "総務課" },
    parent: { kind: "text", heading: "上位", about: "属する部の名", example: "総務部" },
    duties: { kind: "text", heading: "業務", about: "仕事の内容", example: "経理、庶務、事業計画" },
  },
});

/** 事業所. */
export const officesSchema = tableSchema({
  path: "profile/offices",
  title: "事業所",
  nextYear: "stays",
  about: "本所、支所、連絡所",
  keys: [["name"]],
  columns: {
    name: { kind: "text", heading: "名称", required: true, about: "名称", example: "弘前支所" },
    postalCode: { kind: "text", heading: "郵便番号", about: "郵便番号", example: "036-8354" },
    address: {
      kind: "text",
      heading: "所在地",
      required: true,
      about: "所在地",
      example: "弘前市上鞘師町18-1",
    },
    building: { kind: "text", heading: "建物", about: "建物と階", example: "商工会議所会館3階" },
    telephone: { kind: "text", heading: "電話", about: "電話番号", example: "0172-32-1331" },
    fax: { kind: "text", heading: "FAX", about: "ファクス番号", example: "0172-32-1333" },
    district: { kind: "text", heading: "担当地区", about: "担当する市町村", example: "佐賀市、鳥栖市" },
  },
});
