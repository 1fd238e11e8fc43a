import { Decimal } from "../../model/decimal.js";
import type { IsoDate } from "../../model/era.js";
import type { FormCount, FormDate, FormList, FormValue, FormValues } from "../../model/form.js";
import type { Sourced, SourcedNumber } from "../../model/schema.js";
import { isMoney, yenIn } from "../../model/unit.js";

/** 差し込み項目: a name that may stand in a form's {{ }}, what it holds, and how it is found. */
export interface FormField<Source> {
  readonly name: string;
  /** One line for the page on forms. */
  readonly about: string;
  readonly of: (source: Source) => FormValue;
}

export function valuesOf<Source>(
  fields: readonly FormField<Source>[],
  source: Source,
): { [name: string]: FormValue } {
  return Object.fromEntries(fields.map(({ name, of }) => [name, of(source)]));
}

/** A list: its rows repeat in the form. */
export function listOf<Source>(fields: readonly FormField<Source>[], sources: readonly Source[]): FormList {
  return { fields: fields.map(({ name }) => name), rows: sources.map((source) => valuesOf(fields, source)) };
}

/** How many rows of a list have a word in a field, named as a form names it: `提出.状況`. */
export const countOf = (field: string, word: string, words: readonly string[]): FormCount => ({
  count: new Decimal(words.filter((one) => one === word).length),
  field,
  word,
});

/** The same fields under numbered names: 照会1.事業者名, 照会2.事業者名, …; blank where there are fewer sources. */
export function numbered<Source>(
  name: string,
  count: number,
  fields: readonly FormField<Source>[],
  sources: readonly Source[],
): FormValues {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => index).flatMap((index) =>
      fields.map((field) => {
        const source = sources[index];
        return [`${name}${index + 1}.${field.name}`, source === undefined ? null : field.of(source)];
      }),
    ),
  );
}

export const words = (cell: Sourced<string> | undefined): string => cell?.value ?? "";

export const day = (date: IsoDate | null | undefined): FormDate | null => (date ? { date } : null);

/** 添付書類 and the like: several words in one cell, divided as people divide them. */
export const several = (cell: Sourced<string> | undefined): readonly string[] =>
  words(cell)
    .split(/[、,，・／/\s]+/u)
    .filter((word) => word !== "");

/** An amount of the register in 円, for the forms. */
export const inYen = ({ value, unit }: SourcedNumber): Decimal | null =>
  value && isMoney(unit) ? value.times(yenIn[unit]) : value;
