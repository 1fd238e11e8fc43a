import { Decimal } from "../../model/decimal.js";
import { eraDate } from "../../model/era.js";
import type { Figure } from "../../model/figure.js";
import {
  type FormDate,
  type FormList,
  type FormValue,
  type FormValues,
  isFormCount,
  isFormFigure,
} from "../../model/form.js";
import { printNumber } from "../../model/print.js";
import { isDateFormat } from "../../number-format/format.js";
import { serialOf } from "../../number-format/serial.js";
import { columnLetter, type Place } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import { brokenField, mixedLists, unknownField } from "../../problem/rules/form.js";
import { suggest } from "../../problem/suggest.js";
import type { CellSource, FilledRow, Filling } from "./filling.js";
import { type CellPlaceholder, parsePlaceholders, type TextPart } from "./placeholder.js";
import { blank, type CellContent, type Sheet, type SheetCell, type SheetRow } from "./sheet.js";

/**
 * Works out what each cell of a template becomes. Rows that name a list repeat: neighbouring rows with the
 * same list take its items one after another; where the items are more, the last of these rows is copied,
 * where they are fewer, the rest stay empty.
 */
export function fillSheet(template: Sheet, values: FormValues, file: string, problems: Problem[]): Filling {
  const rows = template.rows.map((row, index) =>
    parseRow(row, { file, sheet: template.name, row: index + 1 }),
  );
  const names = new Set(knownNames(values));
  for (const { cells, place } of rows) {
    for (const [column, parts] of cells) {
      const at = { ...place, column: columnLetter(column + 1) };
      if (!parts) problems.push(brokenField({}, at));
      for (const part of parts ?? []) {
        if (typeof part === "string" || names.has(part.name)) continue;
        problems.push(unknownField({ name: part.name, suggestion: suggest(part.name, names) }, at));
      }
    }
  }
  const lists = rows.map((row) => listOf(row, values, problems));
  const filled: FilledRow[] = [];
  for (let index = 0; index < rows.length; ) {
    const list = lists[index];
    let next = index + 1;
    while (list !== undefined && lists[next] === list) next += 1;
    const items = list === undefined ? [] : (values[list] as FormList).rows;
    const copies = Math.max(next - index, items.length);
    for (let copy = 0; copy < copies; copy += 1) {
      const source = Math.min(index + copy, next - 1);
      filled.push({
        source,
        ...fillRow(template.rows[source], rows[source], values, list, items[copy]),
      });
    }
    index = next;
  }
  return { rows: filled };
}

interface ParsedRow {
  readonly place: Place;
  /** Cells that hold placeholders; undefined parts where they are broken. */
  readonly cells: ReadonlyMap<number, readonly TextPart[] | undefined>;
}

function parseRow(row: SheetRow, place: Place): ParsedRow {
  const cells = new Map<number, readonly TextPart[] | undefined>();
  row.cells.forEach((cell, column) => {
    if (cell?.content.kind !== "text") return;
    const parts = parsePlaceholders(cell.content.text);
    if (!parts?.every((part) => typeof part === "string")) cells.set(column, parts);
  });
  return { place, cells };
}

function knownNames(values: FormValues): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    isList(value) ? value.fields.map((field) => `${name}.${field}`) : [name],
  );
}

/** What was given under a name; `constructor`, which every object knows, was not. */
const ownOf = <T>(given: { readonly [name: string]: T }, name: string): T | undefined =>
  Object.hasOwn(given, name) ? given[name] : undefined;

/** The list a row names, if any. */
function listOf(row: ParsedRow, values: FormValues, problems: Problem[]): string | undefined {
  const lists = new Set<string>();
  for (const parts of row.cells.values()) {
    for (const part of parts ?? []) {
      const list = typeof part === "string" ? undefined : part.name.split(".")[0];
      if (list !== undefined && isList(ownOf(values, list))) lists.add(list);
    }
  }
  const [first, ...others] = lists;
  if (others.length > 0) problems.push(mixedLists({ lists: [...lists] }, row.place));
  return first;
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
    return value === undefined || isList(value) ? null : value;
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
  cell: SheetCell,
  parts: readonly TextPart[],
  valueFor: (name: string) => FormValue,
): CellContent {
  const name = onlyName(parts);
  if (name !== undefined) {
    const value = valueFor(name);
    const number = numberOf(value);
    if (number) return { kind: "number", value: number.toNumber() };
    if (isDate(value) && isDateFormat(cell.format.numberFormat)) {
      return { kind: "number", value: serialOf(value.date) };
    }
  }
  const text = parts
    .map((part) => (typeof part === "string" ? part : partText(part, valueFor(part.name))))
    .join("");
  return text === "" ? blank : { kind: "text", text };
}

function partText(part: CellPlaceholder, value: FormValue): string {
  if (part.box) return isTicked(part.equals, value) ? "☑" : "□";
  const text = valueText(value);
  return text === "" ? part.otherwise : text;
}

function isTicked(equals: string | undefined, value: FormValue): boolean {
  if (equals === undefined) return value === true;
  return Array.isArray(value) ? value.includes(equals) : valueText(value) === equals;
}

const style = { negative: "▲", nothing: "" } as const;

function valueText(value: FormValue): string {
  if (value === null || typeof value === "boolean") return "";
  if (typeof value === "string") return value;
  const number = numberOf(value);
  if (number) return printNumber(number, number.decimalPlaces(), style);
  if (isFormFigure(value)) return "";
  return isDate(value) ? eraDate(value.date) : (value as readonly string[]).join("、");
}

/** The number that a value is, whatever else is known of it. */
function numberOf(value: FormValue): Decimal | null {
  if (value instanceof Decimal) return value;
  if (isFormCount(value)) return value.count;
  return isFormFigure(value) ? value.value : null;
}

function isDate(value: FormValue): value is FormDate {
  return typeof value === "object" && value !== null && "date" in value;
}

function isList(value: FormValue | FormList | undefined): value is FormList {
  return typeof value === "object" && value !== null && "fields" in value;
}
