import { isIn } from "../../calculate/chamber/counted.js";
import {
  type CaseForm,
  type CaseFormSheet,
  caseFormOf,
  caseForms,
} from "../../compose/chamber/case-forms.js";
import { isPressing } from "../../model/chamber/follow-up.js";
import type { Case } from "../../model/chamber/register.js";
import { type Words, wordsOf } from "../../model/words.js";
import type { Outcome, Problem } from "../../problem/problem.js";
import { suggest } from "../../problem/suggest.js";
import { UsageError } from "../../problem/usage-error.js";
import { formPlaces, formWorkbook } from "../../render/form/filled-form.js";
import type { ChamberOptions } from "../desk.js";
import type { MadeFile } from "../kind.js";
import type { FormMaker } from "./form-maker.js";
import type { LoadedChamber } from "./report.js";

/** What the files of that output are called, of this register or an earlier register: papers put beside them are not its. */
export const caseFormFiles = new RegExp(
  `^forms/[^/]+/(?:${caseForms.map(({ template }) => template).join("|")})(?:-\\d+m)?\\.(?:xlsx|pdf)$`,
  "u",
);

/**
 * `forms/<受付番号>/…`: the forms of every case that had business in the half, or those asked for, each as
 * xlsx and PDF. Folders and files are named by case numbers and forms: no name of a person or a business.
 */
export async function caseFormOutputs(
  loaded: LoadedChamber & { readonly forms: FormMaker },
  options: Pick<ChamberOptions, "case" | "form">,
): Promise<Outcome<readonly MadeFile[]>> {
  const files: MadeFile[] = [];
  const problems: Problem[] = [];
  for (const sheet of sheetsOf(loaded, options)) {
    const filled = await loaded.forms.fill(sheet.form.template, sheet.values, problems);
    if (!filled) continue;
    const path = `forms/${sheet.cases.map(({ number }) => number.value).join("+")}/${sheet.name}`;
    files.push({ path: `${path}.xlsx`, bytes: await formWorkbook(filled), places: formPlaces(filled) });
    const paper = await loaded.forms.pdf(filled, sheet.form.title, wordsOn(sheet, loaded), problems);
    files.push({ path: `${path}.pdf`, ...paper });
  }
  return { value: files, problems };
}

/** What a form is filled with: its cases, the visits to them, and what the chamber says of itself. */
function wordsOn({ cases }: CaseFormSheet, { dataset: { visits, words } }: LoadedChamber): Words[] {
  const numbers = cases.map(({ number }) => number.value);
  const own = visits.filter(({ number }) => numbers.includes(number.value));
  return [...wordsOf([...cases, ...own]), ...(words ?? [])];
}

function sheetsOf(loaded: LoadedChamber, options: Pick<ChamberOptions, "case" | "form">): CaseFormSheet[] {
  const { dataset, report } = loaded;
  const forms = formsWanted(options.form);
  const asked = options.case?.map((number) => caseWanted(number, dataset.cases));
  const context = { dataset, followUps: report.followUps, asked: asked ?? [] };
  const cases = asked ?? dataset.cases.filter((entry) => isBusy(entry, loaded));
  return cases.flatMap((entry) =>
    forms.flatMap((form) => form.sheets(entry, context).map((sheet) => ({ form, ...sheet }))),
  );
}

function formsWanted(form: string | undefined): readonly CaseForm[] {
  if (form === undefined) return caseForms;
  const found = caseFormOf(form);
  if (found) return [found];
  const known = caseForms.map(({ id }) => id);
  const near = suggest(form, known);
  throw new UsageError(
    `--formの「${form}」という様式はありません。${near === undefined ? "" : `「${near}」のつもりではありませんか。`}（ある様式: ${known.join("、")}）`,
  );
}

function caseWanted(number: string, cases: readonly Case[]): Case {
  const found = cases.find((entry) => entry.number.value === number);
  if (found) return found;
  const near = suggest(
    number,
    cases.map((entry) => entry.number.value),
  );
  throw new UsageError(
    `--caseの「${number}」という受付番号はありません。${near === undefined ? "" : `「${near}」のつもりではありませんか。`}`,
  );
}

/** Whether anything happened to a case in the half, or is due now. */
function isBusy(entry: Case, { report: { half, followUps } }: LoadedChamber): boolean {
  const days = [entry.consulted.value, entry.applied.value, entry.approved.value, entry.lent.value];
  if (days.some((day) => isIn(half, day))) return true;
  return followUps.some(
    ({ case: other, status, due, visit }) =>
      other === entry && (isPressing(status) || isIn(half, due) || isIn(half, visit?.date.value ?? null)),
  );
}
