import { withYears } from "../../model/figure-finder.js";
import type { AskedName } from "../../model/form.js";
import { normalForm } from "../../model/normal-form.js";
import { isSameMeasure, type Unit } from "../../model/unit.js";
import { otherMeasure } from "../../problem/rules/form-values.js";
import { suggest } from "../../problem/suggest.js";
import { withUnit } from "./form-figure.js";
import type { FormSource } from "./form-source.js";
import type { FormColumn, FormTable } from "./form-table.js";
import type { Resolved } from "./resolved.js";

/** A column that a form asks for, and in which unit. */
export interface AskedColumn {
  readonly column: FormColumn;
  readonly unit: Unit | undefined;
}

/** A table by its name or its id, as it is written in a form. */
export function tableAsked(name: string, { tables, dataset }: FormSource): Resolved<FormTable> {
  const key = normalForm(withYears(name, dataset.settings.fiscalYear));
  const found = tables.find((table) => [table.name, table.id].some((one) => normalForm(one) === key));
  if (found) return { value: found };
  return {
    near: suggest(
      name,
      tables.map((table) => table.name),
    ),
  };
}

/** A column of it, with its unit: 「金額（百万円）」, 「前年度」. */
export function columnAsked(
  table: FormTable,
  { name }: AskedName,
  field: string,
  source: FormSource,
): Resolved<AskedColumn> {
  const named = (word: string) => {
    const keys = [word, withYears(word, source.dataset.settings.fiscalYear)].map(normalForm);
    return table.columns.find((column) => keys.includes(normalForm(column.name)));
  };
  const whole = named(field);
  if (whole) return { value: { column: whole, unit: undefined } };
  const parted = withUnit(field);
  const column = parted && named(parted.name);
  if (!parted || !column) {
    const near = suggest(
      field,
      table.columns.map((one) => one.name),
    );
    return { near: near === undefined ? undefined : `${table.name}.${near}` };
  }
  const { unit } = parted;
  if (column.unit === undefined || !isSameMeasure(column.unit, unit))
    return { fault: (place) => otherMeasure({ name, unit, own: column.unit ?? "" }, place) };
  return { value: { column, unit } };
}
