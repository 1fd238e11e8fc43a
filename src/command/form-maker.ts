import { readTemplate } from "../load/chamber/templates.js";
import type { Reader } from "../load/source.js";
import type { TemplateName } from "../model/chamber/template.js";
import type { FormValues } from "../model/form.js";
import type { Words } from "../model/words.js";
import type { Problem } from "../problem/problem.js";
import { type FilledForm, fillForm, formPdf } from "../render/form/filled-form.js";
import { openTemplate } from "../render/form/template.js";

/** Fills templates: each is opened once, however many forms it gives. */
export interface FormMaker {
  /** undefined where the template cannot be read. */
  fill(template: TemplateName, values: FormValues): Promise<FilledForm | undefined>;
  /** `words` are those it was filled with: a character that cannot be printed is told where it stands. */
  pdf(form: FilledForm, title: string, words?: readonly Words[]): Promise<Uint8Array>;
}

/** Whose forms are made, and the day that is written into every file. */
export interface FormOwner {
  readonly folder: string;
  readonly name: string;
  readonly date: string;
}

/** What is wrong with a template is told once, though it is filled many times. */
export function formMaker(owner: FormOwner, reader: Reader, problems: Problem[]): FormMaker {
  const templates = new Map<TemplateName, ReturnType<typeof openTemplate>>();
  const told = new Set<string>();
  const tell = (found: readonly Problem[]): void => {
    for (const problem of found) {
      const key = JSON.stringify(problem);
      if (!told.has(key)) problems.push(problem);
      told.add(key);
    }
  };
  const open = async (name: TemplateName): ReturnType<typeof openTemplate> => {
    const found: Problem[] = [];
    const source = await readTemplate(owner.folder, name, reader, found);
    const template = source && (await openTemplate(source.bytes, source.file, found));
    tell(found);
    return template;
  };
  return {
    async fill(name, values) {
      const opening = templates.get(name) ?? open(name);
      templates.set(name, opening);
      const template = await opening;
      if (!template) return undefined;
      const found: Problem[] = [];
      const form = fillForm(template, values, found);
      tell(found);
      return form;
    },
    async pdf(form, title, words = []) {
      const found: Problem[] = [];
      const facts = { title, author: owner.name, language: "ja-JP", date: owner.date };
      const bytes = await formPdf(form, facts, words, found);
      tell(found);
      return bytes;
    },
  };
}
