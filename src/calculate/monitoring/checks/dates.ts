import { check } from "../../../problem/check.js";
import type { MonitoringSubject } from "./subject.js";

/** 基準日より後の日. */
export const afterDay = check<{ code: string; what: string }, MonitoringSubject>({
  id: "monitoring/after-day",
  severity: "warning",
  about: "打診や支援の開始の日が、criteria.yamlの基準日より後である。",
  message: ({ code, what }) => `案件番号${code}の${what}が、基準日より後です。`,
  hint: () => "年の書きまちがいがないか、criteria.yamlの基準日が古いままでないか、確かめてください。",
  find: ({ tables: { contacts = [], supportMeasures = [] }, criteria: { asOf } }, broken) =>
    [
      ...contacts.map(({ code, date }) => ({ code, what: "打診日", day: date })),
      ...supportMeasures.map(({ code, start }) => ({ code, what: "支援の開始日", day: start })),
    ]
      .filter(({ day }) => day.value > asOf)
      .map(({ code, what, day }) => broken({ code: code.value, what }, day.place)),
});

/** 開始より前の終了. */
export const endBeforeStart = check<{ code: string }, MonitoringSubject>({
  id: "monitoring/end-before-start",
  severity: "error",
  about: "支援施策の終了日が、開始日より前である。",
  message: ({ code }) => `案件番号${code}の支援施策の終了日が、開始日より前です。`,
  hint: () => "年や月の書きまちがいがないか確かめてください。",
  find: ({ tables: { supportMeasures = [] } }, broken) =>
    supportMeasures.flatMap(({ code, start, end }) =>
      end?.value != null && end.value < start.value
        ? [broken({ code: code.value }, end.place, [start.place])]
        : [],
    ),
});
