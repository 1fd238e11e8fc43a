import { readTemplate } from "../../load/chamber/templates.js";
import type { Reader } from "../../load/reader.js";
import type { TemplateName } from "../../model/chamber/template.js";
import type { FormValues } from "../../model/form.js";
import type { Words } from "../../model/words.js";
import type { Problem } from "../../problem/problem.js";
import { type FilledForm, fillForm, formPdf } from "../../render/form/filled-form.js";
import { openTemplate } from "../../render/form/template.js";

/** Fills templates: each is opened once, however many forms it gives. */
export interface FormMaker {
  /** undefined where the template cannot be read. */
  fill(template: TemplateName, values: FormValues, problems: Problem[]): Promise<FilledForm | undefined>;
  /** `words` are those it was filled with: a character that cannot be printed is reported where it stands. */
  pdf(
    form: FilledForm,
    title: string,
    words: readonly Words[] | undefined,
    problems: Problem[],
  ): ReturnType<typeof formPdf>;
}

/** Whose forms are made, and the day that is written into every file. */
export interface FormOwner {
  readonly folder: string;
  readonly name: string;
  readonly date: string;
}

/** What is wrong with a template is reported at each form it gives; the same words are one problem in the end. */
export function formMaker(owner: FormOwner, reader: Reader): FormMaker {
  const templates = new Map<TemplateName, ReturnType<typeof opened>>();
  const opened = async (name: TemplateName) => {
    const problems: Problem[] = [];
    const source = await readTemplate(owner.folder, name, reader, problems);
    const template = source && (await openTemplate(source.bytes, source.file, problems));
    return { template, problems };
  };
  return {
    async fill(name, values, problems) {
      const opening = templates.get(name) ?? opened(name);
      templates.set(name, opening);
      const { template, problems: met } = await opening;
      problems.push(...met);
      return template && fillForm(template, values, problems);
    },
    pdf(form, title, words = [], problems) {
      const facts = { title, author: owner.name, language: "ja-JP", date: owner.date };
      return formPdf(form, facts, words, problems);
    },
  };
}
