import { openProgrammes } from "../../calculate/chamber/open-programmes.js";
import { ProgrammeList } from "../../calculate/chamber/programmes.js";
import type { LoanProgramme } from "../../model/chamber/loan-programmes.js";
import type { Case } from "../../model/chamber/register.js";
import type { FormValues } from "../../model/form.js";
import { type FormField, inYen, listOf, words } from "./field.js";

/** 制度の特性 (要綱第4), and whether the case asks for this programme. */
export const programmeFeatureFields: readonly FormField<{ programme: LoanProgramme; isAsked: boolean }>[] = [
  { name: "申込", about: "この案件が申し込む制度なら「○」", of: ({ isAsked }) => (isAsked ? "○" : "") },
  { name: "融資制度", about: "制度の名", of: ({ programme }) => programme.name.value },
  { name: "融資対象者", about: "特性の一", of: ({ programme }) => words(programme.eligible) },
  {
    name: "融資限度額",
    about: "特性の二（円）",
    of: ({ programme: { limit } }) => (limit ? inYen(limit) : null),
  },
  { name: "融資期間・利率", about: "特性の三", of: ({ programme }) => words(programme.terms) },
  { name: "信用保証", about: "特性の四（要、不要）", of: ({ programme }) => words(programme.guarantee) },
  { name: "必要書類", about: "特性の五", of: ({ programme }) => words(programme.papers) },
  { name: "受付機関", about: "特性の六", of: ({ programme }) => words(programme.desks) },
  {
    name: "責任共有制度",
    about: "特性の七（対象、対象外）",
    of: ({ programme }) => words(programme.sharing),
  },
  { name: "保証枠", about: "特性の八（一般保証、別枠保証）", of: ({ programme }) => words(programme.frame) },
  { name: "市町村の助成", about: "市町村の助成", of: ({ programme }) => words(programme.municipal) },
];

export const closedProgrammeFields: readonly FormField<{ programme: LoanProgramme; reason: string }>[] = [
  { name: "融資制度", about: "制度の名", of: ({ programme }) => programme.name.value },
  { name: "理由", about: "選べない理由", of: ({ reason }) => reason },
];

/** 制度の比較: the programmes open to a case side by side, and the others with the reason. */
export function programmeValues(entry: Case, programmes: readonly LoanProgramme[]): FormValues {
  const { open, closed } = openProgrammes(entry, programmes);
  const asked = new ProgrammeList(programmes).find(entry.programme.value);
  return {
    制度: listOf(
      programmeFeatureFields,
      open.map((programme) => ({ programme, isAsked: programme === asked })),
    ),
    選べない制度: listOf(closedProgrammeFields, closed),
  };
}
