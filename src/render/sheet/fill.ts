import type { Figure } from "../../model/figure.js";
import { type FormList, type FormValue, type FormValues, isFormFigure } from "../../model/form.js";
import { isDateFormat } from "../../number-format/format.js";
import { serialOf } from "../../number-format/serial.js";
import { columnLetter, type Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { tooManyLetters } from "../../problem/rules/form.js";
import { fillFormula } from "./fill-formula.js";
import { fillWords, inMargin, replacedRuns, tellPlaceholders } from "./fill-words.js";
import type { CellSource, FilledRow, Filling, ListRows } from "./filling.js";
import { isFormDate, isFormList, namesOf, numberOf, ownOf, placeholderText } from "./form-value.js";
import { listRows, type ParsedRow } from "./list-rows.js";
import { type CellPlaceholder, parsePlaceholders, type TextPart } from "./placeholder.js";
import { blank, type CellContent, type Sheet, type SheetCell, type SheetRow } from "./sheet.js";
import { writable } from "./writable.js";

/** A cell holds no more. */
const mostLetters = 32_767;

/**
 * Works out what each cell of a template becomes. Rows that name a list repeat: its items take the blocks of rows one after
 * another; where the items are more, the last block is copied, where they are fewer, the rest stay empty.
 */
export function fillSheet(template: Sheet, values: FormValues, file: string, problems: Problem[]): Filling {
  const place = { file, sheet: template.name };
  const rows = template.rows.map((row, index) => parseRow(row, { ...place, row: index + 1 }));
  const names = namesOf(values);
  for (const { cells, place: at } of rows)
    for (const [column, parts] of cells)
      tellPlaceholders(parts, names, { ...at, column: columnLetter(column + 1) }, problems);
  const lists = listRows(rows, template.merges, values, problems);
  const filled = (source: number, list?: string, item?: FormList["rows"][number]): FilledRow => ({
    source,
    ...fillRow(template.rows[source], rows[source], values, list, item),
  });
  const result: FilledRow[] = [];
  for (let row = 0; row < rows.length; ) {
    const list = lists.find(({ blocks }) => blocks[0]?.top === row);
    if (!list) result.push(filled(row));
    else for (const [source, item] of rowsOfItems(list, values)) result.push(filled(source, list.name, item));
    row = list ? (list.blocks.at(-1)?.bottom ?? row) + 1 : row + 1;
  }
  for (const { source, contents } of result)
    for (const [column, { kind, ...content }] of contents) {
      const letters = kind === "text" && "text" in content ? content.text.length : 0;
      const at = { ...place, row: source + 1, column: columnLetter(column + 1) };
      if (letters > mostLetters) problems.push(tooManyLetters({ letters, most: mostLetters }, at));
    }
  const { header, footer } = template.page;
  return {
    rows: result,
    lists,
    name: fillWords(template.name, values, place, problems),
    header: fillWords(header, values, place, problems, inMargin),
    footer: fillWords(footer, values, place, problems, inMargin),
  };
}

/** The template's rows for the items of a list, each with its item; those left over have none. */
function rowsOfItems(
  { name, blocks }: ListRows,
  values: FormValues,
): (readonly [source: number, item: FormList["rows"][number] | undefined])[] {
  const items = (values[name] as FormList).rows;
  return Array.from({ length: Math.max(blocks.length, items.length) }, (_, index) => {
    const { top, bottom } = blocks[Math.min(index, blocks.length - 1)] ?? { top: 0, bottom: -1 };
    return Array.from({ length: bottom - top + 1 }, (_, step) => [top + step, items[index]] as const);
  }).flat();
}

function parseRow(row: SheetRow, place: Place): ParsedRow {
  const cells = new Map<number, readonly TextPart[] | undefined>();
  row.cells.forEach((cell, column) => {
    if (cell?.content.kind !== "text" && cell?.content.kind !== "formula") return;
    const parts = parsePlaceholders(cell.content.text);
    if (!parts?.every((part) => typeof part === "string")) cells.set(column, parts);
  });
  return { place, cells };
}

function fillRow(
  row: SheetRow | undefined,
  parsed: ParsedRow | undefined,
  values: FormValues,
  list: string | undefined,
  item: FormList["rows"][number] | undefined,
): Omit<FilledRow, "source"> {
  const contents = new Map<number, CellContent>();
  const sources = new Map<number, CellSource>();
  const figures = new Map<number, readonly Figure[]>();
  const valueFor = (name: string): FormValue => {
    if (list !== undefined && name.startsWith(`${list}.`))
      return (item && ownOf(item, name.slice(list.length + 1))) ?? null;
    const value = ownOf(values, name);
    return value === undefined || isFormList(value) ? null : value;
  };
  for (const [column, parts] of parsed?.cells ?? []) {
    const cell = row?.cells[column];
    // A row left over from a list keeps its rules but none of its boxes and fixed words.
    const spare = list !== undefined && item === undefined;
    if (!cell || !parts) continue;
    contents.set(column, spare ? blank : fillCell(cell, parts, valueFor));
    const shown = parts.flatMap((part) => (typeof part === "string" ? [] : [valueFor(part.name)]));
    if (!spare && shown.some(isFormFigure)) figures.set(column, shown.filter(isFormFigure));
    const name = onlyName(parts);
    if (name !== undefined && !spare) sources.set(column, { name, value: valueFor(name) });
  }
  return { contents, sources, figures };
}

/** The one value that a cell asks for, and nothing besides. */
function onlyName([only, second]: readonly TextPart[]): string | undefined {
  return second === undefined && typeof only === "object" && !only.box ? only.name : undefined;
}

function fillCell(
  { content, format }: SheetCell,
  parts: readonly TextPart[],
  valueFor: (name: string) => FormValue,
): CellContent {
  if (content.kind === "formula") return { kind: "formula", text: fillFormula(parts, valueFor) };
  const name = onlyName(parts);
  if (name !== undefined) {
    const value = valueFor(name);
    const number = numberOf(value);
    if (number) return { kind: "number", value: number.toNumber() };
    if (isFormDate(value) && isDateFormat(format.numberFormat))
      return { kind: "number", value: serialOf(value.date) };
  }
  if (content.kind !== "text") return content;
  const wordsFor = (part: CellPlaceholder): string => writable(placeholderText(part, valueFor(part.name)));
  const runs = content.runs && replacedRuns(content.runs, parts, wordsFor);
  const text = (runs ?? replacedRuns([content], parts, wordsFor)).map((run) => run.text).join("");
  return text === "" ? blank : { kind: "text", text, ...(runs && { runs }) };
}
