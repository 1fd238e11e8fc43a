import { check } from "../../../problem/check.js";
import { acceptanceOf } from "../followed.js";
import type { MonitoringSubject } from "./subject.js";

/** 受入れのない支援. */
export const supportWithoutAcceptance = check<{ code: string }, MonitoringSubject>({
  id: "monitoring/support-without-acceptance",
  severity: "warning",
  about: "いちばん新しい打診が受入れでない案件に、支援施策がある。",
  message: ({ code }) =>
    `案件番号${code}には支援施策がありますが、いちばん新しい打診が「受入れ」ではありません。`,
  hint: () => "打診の結果を書き足してください。このままでは、支援までの流れで「支援の実施」に数えません。",
  find: ({ cases }, broken) =>
    cases.flatMap(({ case: { code }, contact, measures: [first] }) =>
      first && !acceptanceOf({ contact })
        ? [broken({ code: code.value }, first.start.place, contact ? [contact.result.place] : [])]
        : [],
    ),
});
