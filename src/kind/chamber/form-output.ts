import type { TemplateName } from "../../model/chamber/template.js";
import type { FormValues } from "../../model/form.js";
import type { Words } from "../../model/words.js";
import type { Problem } from "../../problem/problem.js";
import { formPlaces, formWorkbook } from "../../render/form/filled-form.js";
import type { KindOutput } from "../kind.js";
import type { FormMaker } from "./form-maker.js";

/** What fills a form, and what its PDF is called. */
export interface FormContent {
  readonly values: FormValues;
  readonly title: string;
  /** Those it is filled with: a character that cannot be printed is reported where it stands. */
  readonly words: readonly Words[] | undefined;
}

/** An output that is one form, filled: as a workbook or as a PDF, by the ending of its name. */
export function formOutput<Published extends { readonly forms: FormMaker }>(
  name: `${string}.${"xlsx" | "pdf"}`,
  template: TemplateName,
  contentOf: (published: Published) => FormContent,
): KindOutput<Published> {
  return {
    name,
    async make(published) {
      const problems: Problem[] = [];
      const { values, title, words } = contentOf(published);
      const form = await published.forms.fill(template, values, problems);
      if (!form) return { value: [], problems };
      const { bytes, places } = name.endsWith(".pdf")
        ? await published.forms.pdf(form, title, words, problems)
        : { bytes: await formWorkbook(form), places: formPlaces(form) };
      return { value: [{ path: name, bytes, places }], problems };
    },
  };
}
