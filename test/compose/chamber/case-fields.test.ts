import { expect, test } from "vitest";
import { caseFields, entityFields } from "../../../src/compose/chamber/case-fields.js";
import { valuesOf } from "../../../src/compose/chamber/field.js";
import { cell } from "../../calculate/by-hand.js";
import { bare, caseWith, filled } from "./case.js";
import { shownValues } from "./values.js";

const valuesIn = (entry: typeof filled) => shownValues(valuesOf(caseFields, entry));

test("every cell of a case has its name", () => {
  expect(valuesIn(filled)).toEqual({
    受付番号: "R7-1",
    相談日: "@2025-04-01",
    面談: "あり",
    事業者名: "若葉製作所",
    フリガナ: "ワカバ",
    会員区分: "会員",
    法人個人: "法人",
    代表者名: "若葉 一郎",
    所在地: "若葉市1",
    印鑑登録住所: "若葉市2",
    電話: "000-1",
    業種: "製造業",
    設立日: "@1990-05-02",
    決算期: "令和7年3月",
    融資制度: "小規模企業資金",
    資金: "通常資金",
    取扱金融機関: "若葉銀行",
    申込金額: "#5000000",
    資金使途: "運転",
    制度の合意日: "@2025-04-03",
    顧客番号: "0012345",
    個人情報同意日: "@2025-04-02",
    照会日: "@2025-04-03",
    推薦: "推薦",
    推薦しない理由: "理由",
    理由の説明日: "─",
    添付書類: "[決算書／見積書／登記／写し]",
    写しの保存: "あり",
    推薦希望日: "@2025-04-02",
    希望の受付機関: "協会本所",
    送付先: "協会本所",
    送付方法: "郵送",
    // From 2 to 5 April.
    送付までの日数: "#3",
    申込日: "@2025-04-05",
    結果: "保証承諾",
    保証番号: "25-1",
    承諾金額: "#4000000",
    承諾日: "@2025-04-20",
    融資日: "@2025-05-01",
    融資条件: "5年",
    結果通知の同意日: "@2025-04-05",
    金融機関の結果: "融資決定",
    金融機関の通知日: "@2025-04-28",
    事故報告日: "─",
    調査を求められた日: "─",
    調査の報告日: "─",
    最近の指導: "令和7年2月",
    指導内容: "[記帳／税務]",
    "収支・財務の状況": "堅調",
    "収支・財務の見通し": "良好",
    "経営者の資質・後継者": "誠実",
    特記事項: "特になし",
    特記事項の有無: "あり",
    担当者: "港 二郎",
  });
});

test("what the file lacks is blank, for a pen", () => {
  const blank = Object.entries(valuesIn(bare)).filter(([, value]) => ["", "─", "[]"].includes(value));
  expect(Object.fromEntries(blank)).toEqual({
    フリガナ: "",
    代表者名: "",
    所在地: "",
    印鑑登録住所: "",
    電話: "",
    業種: "",
    設立日: "─",
    決算期: "",
    資金: "",
    取扱金融機関: "",
    申込金額: "─",
    資金使途: "",
    制度の合意日: "─",
    顧客番号: "",
    個人情報同意日: "─",
    照会日: "─",
    推薦: "",
    推薦しない理由: "",
    理由の説明日: "─",
    添付書類: "[]",
    写しの保存: "",
    推薦希望日: "─",
    希望の受付機関: "",
    送付先: "",
    送付方法: "",
    送付までの日数: "─",
    申込日: "─",
    結果: "",
    保証番号: "",
    承諾金額: "─",
    承諾日: "─",
    融資日: "─",
    融資条件: "",
    結果通知の同意日: "─",
    金融機関の結果: "",
    金融機関の通知日: "─",
    事故報告日: "─",
    調査を求められた日: "─",
    調査の報告日: "─",
    最近の指導: "",
    指導内容: "[]",
    "収支・財務の状況": "",
    "収支・財務の見通し": "",
    "経営者の資質・後継者": "",
    特記事項: "",
    特記事項の有無: "",
  });
});

test("the address of the seal stands for itself, else the place of business", () => {
  expect(valuesIn(caseWith({ sealAddress: cell("") })).印鑑登録住所).toBe("若葉市1");
});

test.each([
  ["甲,乙", "[甲／乙]"],
  ["甲，乙／丙/丁", "[甲／乙／丙／丁]"],
  [" 甲　乙、、", "[甲／乙]"],
])("attachments 「%s」 are %s", (text, shown) => {
  expect(valuesIn(caseWith({ attachments: cell(text) })).添付書類).toBe(shown);
});

test("the chamber's own names; what its settings lack is blank", () => {
  const entity = { name: "若葉商工会議所", prefecture: "若葉県", association: "若葉県信用保証協会" };
  const more = { telephone: "1", fax: "2", municipality: "若葉市", associationFax: "3" };
  const at = { municipalDesk: "商工課", standIn: "事務局" };
  expect(valuesOf(entityFields, { ...entity, ...more, ...at })).toEqual({
    団体名: "若葉商工会議所",
    団体電話: "1",
    団体FAX: "2",
    市町村名: "若葉市",
    市町村担当課: "商工課",
    不在時対応者: "事務局",
    県名: "若葉県",
    協会名: "若葉県信用保証協会",
    協会FAX: "3",
  });
  expect(valuesOf(entityFields, entity)).toMatchObject({
    団体電話: null,
    団体FAX: null,
    市町村名: null,
    市町村担当課: null,
    不在時対応者: null,
    協会FAX: null,
  });
});
