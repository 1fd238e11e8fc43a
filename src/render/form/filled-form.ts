import type { FormValues } from "../../model/form.js";
import type { Problem } from "../../problem/problem.js";
import { missingGlyph } from "../../problem/rules/paper.js";
import { writeForm } from "../excel/write-form.js";
import { fill } from "../grid/fill.js";
import { applyFilling, type Filling } from "../grid/filling.js";
import { missingGlyphs } from "../grid/missing-glyphs.js";
import { drawGrids } from "../grid/pdf.js";
import type { PdfFacts } from "../pdf/engine/pdf-file.js";
import type { FormTemplate } from "./template.js";

/** A template and what it is filled with; both outputs come of the one filling, so they cannot disagree. */
export interface FilledForm {
  readonly template: FormTemplate;
  readonly fillings: ReadonlyMap<string, Filling>;
}

export function fillForm(template: FormTemplate, values: FormValues, problems: Problem[]): FilledForm {
  const fillings = new Map(
    template.grids.map((grid) => [grid.name, fill(grid, values, template.file, problems)]),
  );
  return { template, fillings };
}

export function formWorkbook({ template, fillings }: FilledForm): Promise<Uint8Array> {
  return writeForm(template.parts, fillings);
}

/** A worksheet whose name begins with データ is for machines: it is not printed. */
const isData = (name: string): boolean => name.startsWith("データ");

/** A character that no face has is told with the form's title, not with the text around it: that names people. */
export function formPdf(
  { template, fillings }: FilledForm,
  facts: PdfFacts,
  problems: Problem[],
): Promise<Uint8Array> {
  const grids = template.grids
    .filter(({ name }) => !isData(name))
    .map((grid) => {
      const filling = fillings.get(grid.name);
      return filling ? applyFilling(grid, filling) : grid;
    });
  for (const character of new Set(grids.flatMap((grid) => [...missingGlyphs(grid)])))
    problems.push(missingGlyph({ character, text: facts.title }));
  return drawGrids(grids, facts);
}
