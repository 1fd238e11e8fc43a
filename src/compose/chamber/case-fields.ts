import { daysBetween } from "../../model/calendar.js";
import type { Case } from "../../model/chamber/register.js";
import type { ChamberSettings } from "../../model/chamber/settings.js";
import { Decimal } from "../../model/decimal.js";
import { day, type FormField, inYen, several, words } from "./field.js";

/** 団体の項目: what every form may name. */
export const entityFields: readonly FormField<ChamberSettings["entity"]>[] = [
  { name: "団体名", about: "商工会議所・商工会の名", of: ({ name }) => name },
  { name: "団体電話", about: "電話番号", of: ({ telephone }) => telephone ?? null },
  { name: "団体FAX", about: "ファクス番号", of: ({ fax }) => fax ?? null },
  { name: "市町村名", about: "市町村の名", of: ({ municipality }) => municipality ?? null },
  { name: "市町村担当課", about: "市町村の担当課", of: ({ municipalDesk }) => municipalDesk ?? null },
  { name: "不在時対応者", about: "担当者が不在のとき答える者", of: ({ standIn }) => standIn ?? null },
  { name: "県名", about: "都道府県の名", of: ({ prefecture }) => prefecture },
  { name: "協会名", about: "信用保証協会の名", of: ({ association }) => association },
  {
    name: "協会FAX",
    about: "信用保証協会のファクス番号",
    of: ({ associationFax }) => associationFax ?? null,
  },
];

/** 案件の項目: what a form about a case may name. */
export const caseFields: readonly FormField<Case>[] = [
  { name: "受付番号", about: "案件の番号", of: ({ number }) => number.value },
  { name: "相談日", about: "はじめの相談の日", of: ({ consulted }) => day(consulted.value) },
  { name: "面談", about: "あり、なし", of: ({ interviewed }) => interviewed.value },
  { name: "事業者名", about: "会社の名、屋号または氏名", of: ({ business }) => business.value },
  { name: "フリガナ", about: "事業者名の読み", of: ({ kana }) => words(kana) },
  { name: "会員区分", about: "会員、非会員", of: ({ member }) => member.value },
  { name: "法人個人", about: "法人、個人", of: ({ legalForm }) => legalForm.value },
  { name: "代表者名", about: "代表者の氏名", of: ({ representative }) => words(representative) },
  { name: "所在地", about: "所在地", of: ({ address }) => words(address) },
  {
    name: "印鑑登録住所",
    about: "印鑑登録をした住所。書かれていなければ所在地",
    of: ({ sealAddress, address }) => words(sealAddress) || words(address),
  },
  { name: "電話", about: "事業者の電話番号", of: ({ telephone }) => words(telephone) },
  { name: "業種", about: "業種", of: ({ industry }) => words(industry) },
  { name: "設立日", about: "設立日・生年月日", of: ({ founded }) => day(founded?.value) },
  { name: "決算期", about: "直近の決算期", of: ({ accountsClosed }) => words(accountsClosed) },
  { name: "融資制度", about: "融資制度", of: ({ programme }) => programme.value },
  { name: "資金", about: "制度の中の資金", of: ({ fund }) => words(fund) },
  { name: "取扱金融機関", about: "借入先の金融機関", of: ({ institution }) => words(institution) },
  { name: "申込金額", about: "申し込む金額（円）", of: ({ amount }) => inYen(amount) },
  { name: "資金使途", about: "資金の使いみち", of: ({ purpose }) => words(purpose) },
  { name: "制度の合意日", about: "融資制度に合意を得た日", of: ({ agreed }) => day(agreed?.value) },
  { name: "顧客番号", about: "協会の顧客番号", of: ({ customerNumber }) => words(customerNumber) },
  { name: "個人情報同意日", about: "別紙1を受けた日", of: ({ consented }) => day(consented?.value) },
  { name: "照会日", about: "料率区分を照会した日", of: ({ inquired }) => day(inquired?.value) },
  { name: "推薦", about: "推薦、推薦せず", of: ({ recommended }) => recommended.value },
  { name: "推薦しない理由", about: "推薦しない理由とその後の措置", of: ({ reason }) => words(reason) },
  { name: "理由の説明日", about: "推薦しない理由を説明した日", of: ({ explained }) => day(explained?.value) },
  {
    name: "添付書類",
    about: "添えた書類（□で一つずつ選べます）",
    of: ({ attachments }) => several(attachments),
  },
  { name: "写しの保存", about: "あり、なし", of: ({ copies }) => words(copies) },
  { name: "推薦希望日", about: "事業者が推薦を希望した日", of: ({ wished }) => day(wished?.value) },
  { name: "希望の受付機関", about: "受付機関についての意向", of: ({ chosenDesk }) => words(chosenDesk) },
  { name: "送付先", about: "申込書類を送った受付機関", of: ({ desk }) => words(desk) },
  { name: "送付方法", about: "持込み、郵送", of: ({ sentBy }) => words(sentBy) },
  { name: "送付までの日数", about: "推薦の希望から送付までの日数", of: daysToSending },
  { name: "申込日", about: "申込書類を送った日", of: ({ applied }) => day(applied.value) },
  { name: "結果", about: "保証承諾、取下げ、審査中", of: ({ result }) => result.value },
  { name: "保証番号", about: "保証番号", of: ({ guaranteeNumber }) => guaranteeNumber.value },
  { name: "承諾金額", about: "承諾された金額（円）", of: ({ approvedAmount }) => inYen(approvedAmount) },
  { name: "承諾日", about: "承諾の日", of: ({ approved }) => day(approved.value) },
  { name: "融資日", about: "融資の日", of: ({ lent }) => day(lent.value) },
  { name: "融資条件", about: "期間、利率、返済の方法など", of: ({ conditions }) => words(conditions) },
  {
    name: "結果通知の同意日",
    about: "様式3を受けた日",
    of: ({ resultConsented }) => day(resultConsented?.value),
  },
  { name: "金融機関の結果", about: "融資決定、融資不可、審査中", of: ({ bankResult }) => words(bankResult) },
  {
    name: "金融機関の通知日",
    about: "結果の通知を受けた日",
    of: ({ bankNotified }) => day(bankNotified?.value),
  },
  { name: "事故報告日", about: "協会に事故報告があった日", of: ({ accident }) => day(accident?.value) },
  {
    name: "調査を求められた日",
    about: "協会から調査・報告を求められた日",
    of: ({ accidentAsked }) => day(accidentAsked?.value),
  },
  {
    name: "調査の報告日",
    about: "求められた調査を報告した日",
    of: ({ accidentAnswered }) => day(accidentAnswered?.value),
  },
  { name: "最近の指導", about: "推薦の前の経営指導の年月", of: ({ lastGuidance }) => words(lastGuidance) },
  { name: "指導内容", about: "その内容（□で一つずつ選べます）", of: ({ guidance }) => several(guidance) },
  { name: "収支・財務の状況", about: "推薦書の欄", of: ({ finances }) => words(finances) },
  { name: "収支・財務の見通し", about: "推薦書の欄", of: ({ outlook }) => words(outlook) },
  { name: "経営者の資質・後継者", about: "推薦書の欄", of: ({ character }) => words(character) },
  { name: "特記事項", about: "推薦書の裏面", of: ({ remarks }) => words(remarks) },
  {
    name: "特記事項の有無",
    about: "特記事項が書かれていれば「あり」。なければ空（手で記入）",
    of: ({ remarks }) => (words(remarks) === "" ? "" : "あり"),
  },
  { name: "担当者", about: "担当する経営指導員", of: ({ officer }) => officer.value },
];

/** Days from the borrower's wish to the sending of the papers (guideline, article 9). */
function daysToSending({ wished, applied }: Case): Decimal | null {
  if (!wished || wished.value === null || applied.value === null) return null;
  return new Decimal(daysBetween(wished.value, applied.value));
}
