import type { FormValues } from "../../model/form.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import type { Words } from "../../model/words.js";
import { columnLetter, type Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { missingType } from "../../problem/rules/paper.js";
import { type Parts, zipParts } from "../excel/zipped.js";
import type { PdfFacts } from "../paper/pdf-facts.js";
import { shownText } from "../sheet/cell-text.js";
import { fillSheet } from "../sheet/fill.js";
import { applyFilling, type Filling } from "../sheet/filling.js";
import { fitted } from "../sheet/fit.js";
import { missingGlyphs } from "../sheet/missing-glyphs.js";
import { drawSheets } from "../sheet/pdf.js";
import type { Sheet } from "../sheet/sheet.js";
import { isData } from "./fill/live-formulas.js";
import { writeForm } from "./fill/write-form.js";
import type { FormTemplate } from "./template.js";

/** A template and what it is filled with: workbook and PDF come from the same filling, so they cannot disagree. */
export interface FilledForm {
  readonly template: FormTemplate;
  /** By the names of the template's sheets. */
  readonly fillings: ReadonlyMap<string, Filling>;
  /** What the workbook is zipped from. */
  readonly parts: Parts;
}

export function fillForm(template: FormTemplate, values: FormValues, problems: Problem[]): FilledForm {
  const fillings = new Map(
    template.sheets.map((sheet) => {
      const filling = fillSheet(sheet, values, template.file, problems);
      return [sheet.name, isPrinted(sheet) ? fitted(sheet, filling, template.file, problems) : filling];
    }),
  );
  return { template, fillings, parts: writeForm(template, fillings, values, problems) };
}

const isPrinted = ({ name, isHidden }: Sheet): boolean => !isHidden && !isData(name);

export const formWorkbook = ({ parts }: FilledForm): Promise<Uint8Array> => zipParts(parts);

/** Where each figure stands in the workbook. */
export function formPlaces(form: FilledForm): PrintedPlace[] {
  return form.template.sheets.flatMap((sheet) => filledFigures(sheet, form).map(({ place }) => place));
}

/** The figures of a template's sheet with their cells, rows and columns counted from 0. */
function filledFigures(sheet: Sheet, form: FilledForm) {
  const filled = filledSheet(sheet, form);
  return (form.fillings.get(sheet.name)?.rows ?? []).flatMap(({ figures }, row) =>
    [...figures].flatMap(([column, inCell]) => {
      const cell = filled.rows[row]?.cells[column];
      const text = cell ? shownText(cell.content, cell.format) : "";
      const at = { kind: "cell", sheet: filled.name, cell: `${columnLetter(column + 1)}${row + 1}` } as const;
      return inCell.map(({ id }) => ({ row, column, place: { figure: id, text, ...at } }));
    }),
  );
}

function filledSheet(sheet: Sheet, { fillings }: FilledForm): Sheet {
  const filling = fillings.get(sheet.name);
  return filling ? applyFilling(sheet, filling) : sheet;
}

/** Draws a form; `words` are those it was filled with. */
export async function formPdf(
  form: FilledForm,
  facts: PdfFacts,
  words: readonly Words[],
  problems: Problem[],
): Promise<{ readonly bytes: Uint8Array; readonly places: readonly PrintedPlace[] }> {
  const { template } = form;
  const printed = template.sheets.filter(isPrinted);
  const drawn = new Map(printed.map((sheet) => [filledSheet(sheet, form), sheet]));
  const sheets = [...drawn.keys()];
  const own = printed.flatMap((sheet) => wordsOfSheet(sheet, template.file));
  for (const character of new Set(sheets.flatMap((sheet) => [...missingGlyphs(sheet)])))
    problems.push(...untypeable(character, facts.title, [...words, ...own]));
  const places: PrintedPlace[] = [];
  const bytes = await drawSheets(sheets, facts, (sheet, { rows, columns }, page) => {
    for (const { row, column, place } of filledFigures(drawn.get(sheet) ?? sheet, form))
      if (rows.some(({ index }) => index === row) && columns.some(({ index }) => index === column))
        places.push({ ...place, page });
  });
  return { bytes, places };
}

/**
 * A character that no face has, at each of the words that contain it: the data's, or the template's own. The message
 * quotes the form's title, not the text around the character, which names people.
 */
function untypeable(character: string, title: string, words: readonly Words[]): Problem[] {
  const problem = (place?: Place) => missingType({ character, text: title }, place);
  const having = words.filter(({ text }) => text.includes(character));
  return having.length > 0 ? having.map(({ place }) => problem(place)) : [problem()];
}

function wordsOfSheet({ name, rows }: Sheet, file: string): Words[] {
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
