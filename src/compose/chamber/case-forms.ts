import { tellsFeatures } from "../../calculate/chamber/open-programmes.js";
import type { ChamberDataset } from "../../model/chamber/dataset.js";
import type { FollowUp } from "../../model/chamber/follow-up.js";
import type { Case } from "../../model/chamber/register.js";
import type { TemplateName } from "../../model/chamber/template.js";
import type { FormValues } from "../../model/form.js";
import { caseFields, entityFields } from "./case-fields.js";
import { numbered, valuesOf } from "./field.js";
import { visitFields } from "./follow-up-fields.js";
import { programmeValues } from "./programme-values.js";

/** A filled form to be: which template, for which cases, under which name, with which values. */
export interface CaseFormSheet {
  readonly form: CaseForm;
  /** The cases it is about: one, or up to three on a sheet of inquiries. Their numbers name its folder. */
  readonly cases: readonly Case[];
  /** File name without ending. */
  readonly name: string;
  readonly values: FormValues;
}

/** 様式: what `--form` calls it, the template it is filled into, and what it is called in its PDF. */
export interface CaseForm {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly template: TemplateName;
  readonly title: string;
  /** The sheets a case gives. A form asked for by name is made though nothing calls for it. */
  readonly sheets: (entry: Case, context: FormContext) => readonly Omit<CaseFormSheet, "form">[];
}

export interface FormContext {
  readonly dataset: ChamberDataset;
  readonly followUps: readonly FollowUp[];
  /** The cases asked for by name; none: every form that a case calls for by itself. */
  readonly asked: readonly Case[];
}

/** The forms about cases. 様式1 and 様式5 are about the register as a whole and have outputs of their own. */
export const caseForms: readonly CaseForm[] = [
  {
    id: "2",
    aliases: ["様式2", "推薦書", "推薦依頼書"],
    template: "form-2",
    title: "推薦依頼書・推薦書（様式2）",
    sheets: (entry, context) =>
      when(isAsked(context) || entry.recommended.value !== "推薦せず", entry, "form-2", context),
  },
  {
    id: "2-result",
    aliases: ["様式2結果", "審査結果", "審査結果通知"],
    template: "form-2-result",
    title: "保証審査結果通知（様式2）",
    sheets: (entry, context) =>
      when(isAsked(context) || isRecommended(entry), entry, "form-2-result", context),
  },
  {
    id: "3",
    aliases: ["様式3"],
    template: "form-3",
    title: "推薦結果の通知に関する同意書（様式3）",
    sheets: (entry, context) => when(isAsked(context) || isRecommended(entry), entry, "form-3", context),
  },
  {
    id: "4",
    aliases: ["様式4", "融資後指導記録票"],
    template: "form-4",
    title: "融資後指導記録票（様式4）",
    sheets: (entry, context) =>
      context.followUps
        .filter(({ case: other, status }) => other === entry && (isAsked(context) || status !== "予定"))
        .map((followUp) => ({
          cases: [entry],
          name: `form-4-${followUp.months}m`,
          values: { ...caseValues(entry, context), ...valuesOf(visitFields, followUp) },
        })),
  },
  {
    id: "annex-1",
    aliases: ["別紙1", "個人情報"],
    template: "annex-1",
    title: "個人情報の提供に関する同意書（別紙1）",
    sheets: (entry, context) => when(true, entry, "annex-1", context),
  },
  {
    id: "annex-2",
    aliases: ["別紙2", "照会票"],
    template: "annex-2",
    title: "保証料率区分照会票（別紙2）",
    sheets: (entry, context) => inquirySheets(entry, context),
  },
  {
    id: "programmes",
    aliases: ["制度の比較", "融資制度"],
    template: "programmes",
    title: "融資制度の比較",
    sheets: (entry, context) => {
      const { programmes } = context.dataset;
      const called =
        isAsked(context) || (entry.recommended.value !== "推薦せず" && tellsFeatures(programmes));
      const values = { ...caseValues(entry, context), ...programmeValues(entry, programmes) };
      return called ? [{ cases: [entry], name: "programmes", values }] : [];
    },
  },
];

export const caseFormOf = (wanted: string): CaseForm | undefined =>
  caseForms.find(({ id, aliases }) => [id, ...aliases].includes(wanted.normalize("NFKC").trim()));

const isAsked = ({ asked }: FormContext): boolean => asked.length > 0;
const isRecommended = (entry: Case): boolean => entry.recommended.value === "推薦";

function when(
  called: boolean,
  entry: Case,
  name: string,
  context: FormContext,
): Omit<CaseFormSheet, "form">[] {
  return called ? [{ cases: [entry], name, values: caseValues(entry, context) }] : [];
}

function caseValues(entry: Case, { dataset }: FormContext): FormValues {
  return { ...valuesOf(entityFields, dataset.settings.entity), ...valuesOf(caseFields, entry) };
}

const inquiriesOnSheet = 3;

/**
 * Businesses asked for together, or inquired about on the same day by the same officer, share a sheet, three at
 * most. A sheet is made once, for the first of them.
 */
function inquirySheets(entry: Case, context: FormContext): Omit<CaseFormSheet, "form">[] {
  const day = entry.inquired?.value ?? null;
  if (!isAsked(context) && day === null) return [];
  const together = isAsked(context)
    ? context.asked
    : context.dataset.cases.filter(
        (other) => other.inquired?.value === day && other.officer.value === entry.officer.value,
      );
  const at = together.indexOf(entry);
  return at % inquiriesOnSheet === 0
    ? [inquirySheet(together.slice(at, at + inquiriesOnSheet), context)]
    : [];
}

function inquirySheet(cases: readonly Case[], context: FormContext): Omit<CaseFormSheet, "form"> {
  const [first] = cases;
  return {
    cases,
    name: "annex-2",
    values: {
      ...(first && caseValues(first, context)),
      ...numbered("照会", inquiriesOnSheet, caseFields, cases),
    },
  };
}
