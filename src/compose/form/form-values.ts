import { unrounded } from "../../calculate/printed.js";
import type { Figure } from "../../model/figure.js";
import {
  type AskedName,
  type FormList,
  type FormValue,
  type FormValues,
  isFormFigure,
} from "../../model/form.js";
import type { Problem } from "../../problem/problem.js";
import { valuesOf } from "../chamber/field.js";
import { formFacts } from "./form-facts.js";
import { figureName, figureWritten } from "./form-figure.js";
import { columnAsked } from "./form-list.js";
import { singleAsked } from "./form-single.js";
import type { FormSource } from "./form-source.js";
import type { FormTable } from "./form-table.js";
import { listAsked } from "./listed.js";
import { type Resolved, settled } from "./resolved.js";

/**
 * Values for the names that a form asks for, as they are written there. What a name cannot be given is a problem at its
 * cell, and left empty.
 */
export function formValues(asked: readonly AskedName[], source: FormSource, problems: Problem[]): FormValues {
  const values: Record<string, FormValue | FormList> = { ...valuesOf(formFacts, source.dataset) };
  const lists = new Map<string, AskedName[]>();
  for (const one of asked) {
    const list = listName(one.name);
    if (list === undefined)
      values[one.name] = settled(singleAsked(one.name, source), one, source, problems) ?? null;
    else lists.set(list, [...(lists.get(list) ?? []), one]);
  }
  const shown = asked.flatMap(({ name }) => {
    const value = figureName(name) === undefined ? undefined : values[name];
    return value !== undefined && isFigureValue(value) ? [unrounded(value)] : [];
  });
  for (const [name, fields] of lists) values[name] = list(name, fields, { source, shown, problems });
  return values;
}

const isFigureValue = (value: FormValue | FormList): value is Figure => !isList(value) && isFormFigure(value);

const isList = (value: FormValue | FormList): value is FormList =>
  typeof value === "object" && value !== null && "fields" in value;

/** Every figure that a form is filled with. */
export const valueFigures = (values: FormValues): Figure[] =>
  Object.values(values)
    .flatMap((value) => (isList(value) ? value.rows.flatMap((row) => Object.values(row)) : [value]))
    .filter(isFormFigure);

/** The list that a name is a field of; a figure's name may have a point. */
const listName = (name: string): string | undefined =>
  figureName(name) === undefined && name.includes(".") ? name.split(".")[0] : undefined;

const fieldOf = (name: string): string => name.slice(name.indexOf(".") + 1);

interface ListContext {
  readonly source: FormSource;
  /** The figures that the form shows one by one. */
  readonly shown: readonly Figure[];
  readonly problems: Problem[];
}

/** A list with the fields that a form asks for; without rows, where there is no such list. */
function list(name: string, asked: readonly AskedName[], context: ListContext): FormList {
  const { source, shown, problems } = context;
  const fields = [...new Set(asked.map((one) => fieldOf(one.name)))];
  const [first] = asked;
  const found = listAsked(name, shown, source);
  const table = "value" in found ? found.value : undefined;
  // The list is named in each of its cells, and told once.
  if (!table && first) settled(nearField(found, first), first, source, problems);
  const columns = table
    ? asked.flatMap((one) => {
        const field = fieldOf(one.name);
        const column = settled(columnAsked(table, one, field, source), one, source, problems);
        return column ? [[field, column] as const] : [];
      })
    : [];
  const rows = Array.from({ length: table?.length ?? 0 }, (_, row) =>
    Object.fromEntries(
      columns.map(([field, { column, unit }]) => {
        const value = column.of(row, unit);
        return [field, typeof value === "string" ? figureWritten(value, source) : value];
      }),
    ),
  );
  return { fields, rows };
}

const nearField = (found: Resolved<FormTable>, { name }: AskedName): Resolved<FormTable> =>
  "near" in found && found.near !== undefined ? { near: `${found.near}.${fieldOf(name)}` } : found;
