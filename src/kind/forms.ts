import type { FormSource } from "../compose/form/form-source.js";
import { formValues, valueFigures } from "../compose/form/form-values.js";
import { formOfOtherYear } from "../compose/form/other-year.js";
import { type FormFile, loadForm, loadForms } from "../load/forms.js";
import type { Figure } from "../model/figure.js";
import { inOneWidth } from "../model/normal-form.js";
import type { Words } from "../model/words.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { suggest } from "../problem/suggest.js";
import { UsageError } from "../problem/usage-error.js";
import type { FilledForm } from "../render/form/filled-form.js";
import type { Call } from "./desk.js";
import type { KindOutput, MadeFile } from "./kind.js";
import type { OpenedDataset } from "./opened-dataset.js";

/** 差し込んだ様式: a form of somebody else's, filled and ready to be written. */
export interface FilledPaper extends Omit<FormFile, "bytes"> {
  readonly form: FilledForm;
  readonly figures: readonly Figure[];
  /** Whether it lies in the dataset's `forms/`; else it was asked for by `--form`. */
  readonly isOwn: boolean;
  /** Whether `--form` asks for it. */
  readonly isAsked: boolean;
}

/** What a kind of dataset that fills forms publishes besides. */
export interface WithForms {
  readonly forms: readonly FilledPaper[];
}

/** The forms of a dataset, and the one that `--form` names, filled. `source` is made where there is one. */
export async function filledForms(
  { folder, reader }: Pick<OpenedDataset, "folder" | "reader">,
  source: () => FormSource,
  { form: wanted }: Pick<Call, "form"> = {},
): Promise<Outcome<readonly FilledPaper[]>> {
  const problems: Problem[] = [];
  const own = await loadForms(folder, reader, problems);
  const asked = wanted === undefined ? undefined : await askedForm(wanted, own, { reader, problems });
  const files = asked && !own.includes(asked) ? [...own, asked] : own;
  if (files.length === 0) return { value: [], problems };
  const { openTemplate } = await import("../render/form/template.js");
  const { askedNames, ownWords } = await import("../render/form/asked-names.js");
  const { fillForm } = await import("../render/form/filled-form.js");
  const from = source();
  const papers: FilledPaper[] = [];
  for (const file of files) {
    const template = await openTemplate(file.bytes, file.file, problems);
    if (!template) continue;
    const names = askedNames(template);
    const values = formValues(names, from, problems);
    const title = { text: file.name, place: { file: file.file } };
    const old = formOfOtherYear([title, ...ownWords(template)], names, from.dataset.settings.fiscalYear);
    if (old) problems.push(old);
    const form = fillForm(template, values, problems);
    const isOwn = own.includes(file);
    papers.push({
      ...withoutBytes(file),
      form,
      figures: valueFigures(values),
      isOwn,
      isAsked: file === asked,
    });
  }
  return { value: papers, problems };
}

const withoutBytes = ({ bytes: _, ...file }: FormFile): Omit<FormFile, "bytes"> => file;

/** `--form`: a file, or the name of one in `forms/`. */
async function askedForm(
  wanted: string,
  own: readonly FormFile[],
  { reader, problems }: Pick<OpenedDataset, "reader"> & { readonly problems: Problem[] },
): Promise<FormFile | undefined> {
  const path = wanted.replaceAll("\\", "/");
  const named = own.find(({ file, name, ending }) =>
    [file, name, `${name}.${ending}`].some((one) => inOneWidth(one) === inOneWidth(path)),
  );
  if (named) return named;
  if ((await reader.look(path)).kind === "file") return loadForm(path, reader, problems);
  const near = suggest(
    path,
    own.map(({ name }) => name),
  );
  const known = own.length === 0 ? "" : `（ある様式: ${own.map(({ name }) => name).join("、")}）`;
  throw new UsageError(
    `--formの「${wanted}」という様式はありません。${near === undefined ? "" : `「${near}」のつもりではありませんか。`}Excelファイルの場所か、forms/ にある様式の名を書いてください${known}。`,
  );
}

/** The figures that the dataset's own forms show: what an outsider's form shows is no part of it. */
export const formFigures = ({ forms }: Partial<WithForms>): Figure[] =>
  (forms ?? []).flatMap(({ isOwn, figures }) => (isOwn ? figures : []));

/** Whether a call asks for one form only: all else of an earlier build stays. */
export const asksForForm = ({ form }: Call): boolean => form !== undefined;

/** Outputs that are made only where no single form is asked for. */
export const unlessForm = <Published>(
  outputs: readonly KindOutput<Published>[],
): readonly KindOutput<Published>[] =>
  outputs.map((output) => ({
    ...output,
    isThere: (published, call) => !asksForForm(call) && (output.isThere?.(published, call) ?? true),
  }));

/** What the files of that output are called. */
export const filledFormFiles = /^forms\/[^/]+\.(?:xlsx|xlsm|pdf)$/u;

/** `forms/<name>.xlsx` and its paper: every form of the dataset, or the one asked for. */
export function formsOutput<Published extends WithForms>(
  aboutOf: (published: Published) => FormAbout,
): KindOutput<Published> {
  return {
    name: "forms",
    files: filledFormFiles,
    isThere: ({ forms }) => forms.length > 0,
    make: (published, { call }) => {
      const forms = published.forms.filter(({ isAsked }) => isAsked || !asksForForm(call));
      return formFiles(forms, aboutOf(published));
    },
  };
}

/** Whose forms they are, the date that is written into them, and the words of the data. */
export interface FormAbout {
  readonly name: string;
  /** `YYYY-MM`. */
  readonly published: string;
  readonly words: readonly Words[] | undefined;
}

/** Each form as a workbook and as paper. */
export async function formFiles(
  forms: readonly Pick<FilledPaper, "form" | "name" | "ending">[],
  { name: author, published, words = [] }: FormAbout,
): Promise<Outcome<readonly MadeFile[]>> {
  const { formPdf, formPlaces, formWorkbook } = await import("../render/form/filled-form.js");
  const files: MadeFile[] = [];
  const problems: Problem[] = [];
  for (const { form, name, ending } of forms) {
    const path = `forms/${name}`;
    files.push({ path: `${path}.${ending}`, bytes: await formWorkbook(form), places: formPlaces(form) });
    const facts = { title: name, author, language: "ja-JP", date: `${published}-01` } as const;
    files.push({ path: `${path}.pdf`, ...(await formPdf(form, facts, words, problems)) });
  }
  return { value: files, problems };
}
