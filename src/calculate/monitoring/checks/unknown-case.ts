import {
  contactsSchema,
  supportEffectsSchema,
  supportMeasuresSchema,
} from "../../../model/association/monitoring.js";
import { check } from "../../../problem/check.js";
import { codeOf } from "../followed.js";
import type { MonitoringSubject } from "./subject.js";

/** 対象の表にない案件番号. */
export const unknownMonitored = check<{ table: string; code: string }, MonitoringSubject>({
  id: "monitoring/unknown-case",
  severity: "error",
  about: "打診・支援施策・支援の効果の案件番号が、モニタリング対象の表にない。",
  message: ({ table, code }) => `${table}の案件番号${code}が、モニタリング対象の表にありません。`,
  hint: () => "番号を確かめるか、monitoring/casesにその案件を加えてください。",
  find: ({ tables, cases }, broken) => {
    const known = new Set(cases.map(({ case: one }) => codeOf(one)));
    return (
      [
        [contactsSchema.title, tables.contacts],
        [supportMeasuresSchema.title, tables.supportMeasures],
        [supportEffectsSchema.title, tables.supportEffects],
      ] as const
    ).flatMap(([table, rows = []]) =>
      rows
        .filter((row) => !known.has(codeOf(row)))
        .map(({ code }) => broken({ table, code: code.value }, code.place)),
    );
  },
});
