import type { FiscalYear } from "../../model/fiscal-year.js";
import { inOneWidth } from "../../model/normal-form.js";
import type { ColumnSchema, TableSchema } from "../../model/schema.js";
import { isMoney } from "../../model/unit.js";
import type { SeenCell } from "../../read/grid.js";
import { choiceIn } from "../choice.js";
import type { HeadingPart, HeadingPath } from "./heading.js";
import type { TableHints } from "./hints.js";
import { type ColumnPeriod, periodOf, splitPeriod, yearOf } from "./period.js";

/** What a table's columns are called, in their normal form, by the ids of its schema. */
export type Vocabulary = ReadonlyMap<string, string>;

/** Where the file is said to call a column otherwise, by that name alone. */
export const vocabularyOf = ({ columns }: TableSchema, said: TableHints["columns"]): Vocabulary =>
  new Map(
    Object.entries(columns).flatMap(([id, { heading, aliases = [] }]) => {
      const theirs = said.get(id);
      const names = theirs === undefined ? [heading, ...aliases].map(inOneWidth) : [theirs];
      return names.map((name) => [name, id] as const);
    }),
  );

/** What a heading says: the column it names, and what stands above that name. */
export interface NamedColumn {
  readonly column: number;
  /** The cell that is pointed at. */
  readonly cell: SeenCell;
  /** All of its words. */
  readonly name: string;
  readonly id: string | undefined;
  readonly unit: string;
  /** Values of other columns, by their ids: a year above 金額 is that of the rows read from it. */
  readonly across: ReadonlyMap<string, SeenCell>;
  readonly period: ColumnPeriod | undefined;
  /** Words that mean nothing to the table. */
  readonly unread: readonly string[];
}

export interface Naming {
  readonly schema: TableSchema;
  readonly vocabulary: Vocabulary;
  /** Columns of the schema that no heading names: their values may stand across. */
  readonly acrossIds: readonly string[];
  readonly year: FiscalYear | undefined;
  /** What is said to stand across. */
  readonly across: TableHints["across"];
}

/** Reads a heading: the longest end of its parts that names a column, and what the parts above it say. */
export function nameColumn({ column, parts }: HeadingPath, naming: Naming): NamedColumn {
  const named = parts.filter(({ name }) => name !== "");
  const unit = parts.findLast((part) => part.unit !== "")?.unit ?? "";
  const cell = (parts.at(-1) as HeadingPart).cell;
  const { id, above } = splitName(named, naming.vocabulary);
  const across = new Map<string, SeenCell>();
  let period: ColumnPeriod | undefined;
  const unread: string[] = [];
  for (const part of above) {
    const of = naming.acrossIds.find((one) => isValueOf(part.name, one, naming));
    const said = of === undefined ? periodOf(part.name, naming.year) : undefined;
    if (of !== undefined) across.set(of, valueIn(part.cell));
    else if (said !== undefined && !hasYears(naming.schema)) period = said;
    else unread.push(part.name);
  }
  return { column, cell, name: named.map(({ name }) => name).join(""), id, unit, across, period, unread };
}

function splitName(
  parts: readonly HeadingPart[],
  vocabulary: Vocabulary,
): { id: string | undefined; above: readonly HeadingPart[] } {
  for (let from = 0; from < parts.length; from += 1) {
    const ending = parts.slice(from).map(({ name }) => name);
    const id = vocabulary.get(ending.join(""));
    if (id !== undefined) return { id, above: parts.slice(0, from) };
  }
  const last = parts.at(-1);
  const split = last && splitPeriod(last.name);
  const id = split && vocabulary.get(split.rest);
  if (!split || id === undefined) return { id: undefined, above: parts };
  const period = { ...last, name: split.period, cell: { ...last.cell, shown: split.period } };
  return { id, above: [...parts.slice(0, -1), period] };
}

const hasYears = ({ columns }: TableSchema): boolean =>
  Object.values(columns).some(({ kind }) => kind === "fiscal-year");

/** Of words, only what is said or known to stand across is one of them: any heading might be. */
function isValueOf(name: string, id: string, { schema, across }: Naming): boolean {
  const column: ColumnSchema | undefined = schema.columns[id];
  if (column?.kind === "fiscal-year") return yearOf(name) !== undefined;
  if (column?.kind === "text")
    return across?.of === id || (column.across?.some((word) => inOneWidth(word) === name) ?? false);
  return column?.kind === "choice" && choiceIn(name, column) !== undefined;
}

/** The cell of a value that stands across, without what else stands in it: 「令和6年度末（千円）」 is a year. */
const valueIn = (cell: SeenCell): SeenCell => ({
  ...cell,
  shown: cell.shown.replace(/[（(][^（()）]+[）)]\s*$/u, ""),
});

/** The one column of numbers that a year or a choice alone can stand over; undefined where there are several. */
export function valueColumn({ columns }: TableSchema, unit: string): string | undefined {
  const numeric = Object.entries(columns).filter(
    ([, column]) =>
      (column.kind === "amount" && (unit === "" || isMoney(unit))) ||
      (column.kind === "number" && (unit === "" || column.unit === unit)),
  );
  const own = numeric.filter(([, { heading }]) => splitPeriod(heading) === undefined);
  const required = own.filter(([, { optional }]) => !optional);
  const [only, ...others] = required.length > 0 ? required : own;
  return others.length === 0 ? only?.[0] : undefined;
}

/** The column of last year's values beside one of this year's: 前年度金額 of 金額. */
export const previousOf = (
  id: string,
  { columns }: TableSchema,
  vocabulary: Vocabulary,
): string | undefined => vocabulary.get(`前年度${inOneWidth(columns[id]?.heading ?? "")}`);
