import type { FormValues } from "../../model/form.js";
import type { Words } from "../../model/words.js";
import { columnLetter, type Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { missingGlyph } from "../../problem/rules/paper.js";
import { writeForm } from "../excel/write-form.js";
import { fill } from "../grid/fill.js";
import { applyFilling, type Filling } from "../grid/filling.js";
import type { Grid } from "../grid/grid.js";
import { missingGlyphs } from "../grid/missing-glyphs.js";
import { drawGrids } from "../grid/pdf.js";
import type { PdfFacts } from "../paper/pdf-file.js";
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

/** Draws a form; `words` are those it was filled with. */
export function formPdf(
  { template, fillings }: FilledForm,
  facts: PdfFacts,
  words: readonly Words[],
  problems: Problem[],
): Promise<Uint8Array> {
  const printed = template.grids.filter(({ name }) => !isData(name));
  const grids = printed.map((grid) => {
    const filling = fillings.get(grid.name);
    return filling ? applyFilling(grid, filling) : grid;
  });
  const own = printed.flatMap((grid) => wordsOfGrid(grid, template.file));
  for (const character of new Set(grids.flatMap((grid) => [...missingGlyphs(grid)])))
    problems.push(...untypeable(character, facts.title, [...words, ...own]));
  return drawGrids(grids, facts);
}

/**
 * A character that no face has, at each of the words it stands in: the data's, or the template's own. It is told with
 * the form's title, not with the text around it: that names people.
 */
function untypeable(character: string, title: string, words: readonly Words[]): Problem[] {
  const problem = (place?: Place) => missingGlyph({ character, text: title }, place);
  const having = words.filter(({ text }) => text.includes(character));
  return having.length > 0 ? having.map(({ place }) => problem(place)) : [problem()];
}

function wordsOfGrid({ name, rows }: Grid, file: string): Words[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.content.kind === "text"
        ? [
            {
              text: cell.content.text,
              place: { file, sheet: name, row: row + 1, column: columnLetter(column + 1) },
            },
          ]
        : [],
    ),
  );
}
