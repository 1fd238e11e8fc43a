import type { FormValues } from "../../model/form.js";
import type { Problem } from "../../problem/problem.js";
import { writeForm } from "../excel/write-form.js";
import { fill } from "../grid/fill.js";
import { applyFilling, type Filling } from "../grid/filling.js";
import { drawGrids, type PdfFacts } from "../grid/pdf.js";
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

export function formWorkbook({ template, fillings }: FilledForm): Uint8Array {
  return writeForm(template.parts, fillings);
}

/** A worksheet whose name begins with データ is for machines: it is not printed. */
const isData = (name: string): boolean => name.startsWith("データ");

export function formPdf({ template, fillings }: FilledForm, facts: PdfFacts): Promise<Uint8Array> {
  const grids = template.grids
    .filter(({ name }) => !isData(name))
    .map((grid) => {
      const filling = fillings.get(grid.name);
      return filling ? applyFilling(grid, filling) : grid;
    });
  return drawGrids(grids, facts);
}
