import { type FollowUp, followUpName } from "../../model/chamber/follow-up.js";
import { day, type FormField, words } from "./field.js";

/** 融資後指導の項目, for 様式4. What a visit found stays blank until there was one: the form goes along to it. */
export const visitFields: readonly FormField<FollowUp>[] = [
  { name: "指導の回", about: "約6か月、約1年、2年、…", of: ({ months }) => followUpName(months) },
  { name: "期日", about: "指導の期日", of: ({ due }) => day(due) },
  { name: "指導日", about: "指導した日", of: ({ visit }) => day(visit?.date.value) },
  { name: "面談相手", about: "会った相手", of: ({ visit }) => words(visit?.met) },
  { name: "資金繰り", about: "良くなった、変わらない、悪化した", of: ({ visit }) => words(visit?.cash) },
  {
    name: "必要な支援",
    about: "金融支援不要、追加の融資、融資以外の金融支援、その他",
    of: ({ visit }) => words(visit?.support),
  },
  { name: "支援の内容", about: "その他の支援の内容", of: ({ visit }) => words(visit?.supportDetail) },
  { name: "借入負担の状況", about: "借入れの負担の状況", of: ({ visit }) => words(visit?.burden) },
  { name: "所見", about: "指導員の所見", of: ({ visit }) => words(visit?.opinion) },
  {
    name: "指導担当者",
    about: "指導した者。まだのときは案件の担当者",
    of: ({ visit, case: entry }) => words(visit?.officer) || entry.officer.value,
  },
];

/** The rows of the list of follow-ups. */
export const followUpFields: readonly FormField<FollowUp>[] = [
  { name: "期日", about: "指導の期日", of: ({ due }) => day(due) },
  { name: "状況", about: "実施済、報告待ち、期限超過、期限到来、期限間近、予定", of: ({ status }) => status },
  { name: "番号", about: "受付番号", of: ({ case: entry }) => entry.number.value },
  { name: "事業者名", about: "事業者名", of: ({ case: entry }) => entry.business.value },
  { name: "代表者名", about: "代表者名", of: ({ case: entry }) => words(entry.representative) },
  { name: "回", about: "約6か月、約1年、…", of: ({ months }) => followUpName(months) },
  { name: "融資日", about: "融資の日", of: ({ case: entry }) => day(entry.lent.value) },
  { name: "指導日", about: "指導した日", of: ({ visit }) => day(visit?.date.value) },
  { name: "報告日", about: "協会へ報告した日", of: ({ visit }) => day(visit?.reported?.value) },
  { name: "資金繰り", about: "聞き取った資金繰り", of: ({ visit }) => words(visit?.cash) },
  { name: "担当者", about: "担当者", of: ({ case: entry }) => entry.officer.value },
];
