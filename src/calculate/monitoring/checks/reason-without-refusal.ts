import { check } from "../../../problem/check.js";
import type { MonitoringSubject } from "./subject.js";

/** 辞退でないのに書かれた理由. */
export const reasonWithoutRefusal = check<{ code: string; result: string }, MonitoringSubject>({
  id: "monitoring/reason-without-refusal",
  severity: "warning",
  about: "結果が辞退でない打診に、辞退の理由が書いてある。",
  message: ({ code, result }) => `案件番号${code}の打診は「${result}」なのに、辞退の理由が書いてあります。`,
  hint: () => "結果か理由のどちらかを直してください。このままでは、理由は数えません。",
  find: ({ tables: { contacts = [] } }, broken) =>
    contacts.flatMap(({ code, result, reason }) =>
      reason && reason.value !== "" && result.value !== "辞退"
        ? [broken({ code: code.value, result: result.value }, reason.place, [result.place])]
        : [],
    ),
});
