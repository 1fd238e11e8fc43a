import type { FiscalYear } from "../../model/fiscal-year.js";
import type { TableSchema } from "../../model/schema.js";
import { isMoney, type Unit } from "../../model/unit.js";
import type { Grid, GridRow, SeenCell } from "../../read/grid.js";
import {
  type NamedColumn,
  nameColumn,
  previousOf,
  type Vocabulary,
  valueColumn,
  vocabularyOf,
} from "./column-name.js";
import { type CornerUnit, cornerUnit } from "./corner-unit.js";
import { headingPaths } from "./heading.js";
import type { TableHints } from "./hints.js";

/** A column of the sheet (1 is A), bound to one of the schema. */
export interface BoundColumn {
  readonly id: string;
  readonly column: number;
  /** "" of money whose unit is said nowhere. */
  readonly unit: Unit;
  /** Values of other columns that stand in its heading, by their ids: of years across, the year. */
  readonly across: ReadonlyMap<string, SeenCell>;
  readonly named: NamedColumn;
}

/** 見出し: rows that may be a table's heading, and what they bind. */
export interface Binding {
  readonly heading: readonly GridRow[];
  readonly columns: readonly BoundColumn[];
  /** What stands in the heading and is no column of the table. */
  readonly unknown: readonly NamedColumn[];
  /** The unit above the heading, where money is counted in it. */
  readonly corner: CornerUnit | undefined;
}

/**
 * Binds the columns of a sheet to those of a schema, if these rows are its heading. `above` are the rows over it, which
 * may name a unit; `year` is the dataset's, so that 令和6年度 over a column is this year's or last year's.
 */
export function bindHeading(
  schema: TableSchema,
  grid: Pick<Grid, "merges">,
  heading: readonly GridRow[],
  above: readonly GridRow[],
  { year, hints }: { readonly year: FiscalYear | undefined; readonly hints: TableHints },
): Binding {
  const vocabulary = vocabularyOf(schema, hints.columns);
  const paths = headingPaths(heading, grid.merges);
  const naming = { schema, vocabulary, year, across: hints.across };
  const direct = paths.map((path) => nameColumn(path, { ...naming, acrossIds: [] }));
  const isNamed = new Set(direct.map(({ id }) => id));
  const acrossIds = Object.keys(schema.columns).filter(
    (id) => (hints.across?.of ?? id) === id && !isNamed.has(id) && !hints.constants.has(id),
  );
  const isNameAlone = ({ period, unread }: NamedColumn) => period === undefined && unread.length === 0;
  const named = direct.every(isNameAlone)
    ? direct
    : paths.map((path) => nameColumn(path, { ...naming, acrossIds }));
  const corner = hints.unit ? { unit: hints.unit } : cornerUnit(above);
  const title = titleOver(named, schema);
  const columns: BoundColumn[] = [];
  const unknown: NamedColumn[] = [];
  for (const one of named) {
    const isRead = one.unread.length === 0 || one.unread.join("") === title;
    const id = isRead ? idOf(one, schema, vocabulary, { corner, hints }) : undefined;
    if (id === undefined) unknown.push(one);
    else
      columns.push({
        id,
        column: one.column,
        unit: unitOf(id, one, schema, corner),
        across: one.across,
        named: one,
      });
  }
  const isCounted = columns.some(({ id, named: { unit } }) => unit === "" && isAmount(id, schema));
  return { heading, columns, unknown, corner: isCounted ? corner : undefined };
}

function idOf(
  { id: own, unit, across, period }: NamedColumn,
  schema: TableSchema,
  vocabulary: Vocabulary,
  { corner, hints }: { readonly corner: CornerUnit | undefined; readonly hints: TableHints },
): string | undefined {
  const isAlone = across.size > 0 || period !== undefined;
  const value = hints.across?.value ?? valueColumn(schema, unit || (corner?.unit ?? ""));
  const id = own ?? (isAlone ? value : undefined);
  if (id === undefined || period === "other") return undefined;
  return period === "previous" ? previousOf(id, schema, vocabulary) : id;
}

const isAmount = (id: string, { columns }: TableSchema): boolean => columns[id]?.kind === "amount";

/** The unit in which a column's numbers count; that of what is no money is the schema's. */
function unitOf(id: string, { unit }: NamedColumn, schema: TableSchema, corner?: CornerUnit): Unit {
  const column = schema.columns[id];
  if (column?.kind === "number") return column.unit;
  const said = unit === "" ? (corner?.unit ?? "") : unit;
  return column?.kind === "amount" && isMoney(said) ? said : "";
}

/** The words over all of a table's numbers: a title, which says nothing of one of them. */
function titleOver(named: readonly NamedColumn[], { columns }: TableSchema): string | undefined {
  const numbers = named.filter(
    ({ id = "" }) => columns[id]?.kind === "amount" || columns[id]?.kind === "number",
  );
  const [title, ...others] = new Set(numbers.map(({ unread }) => unread.join("")));
  return others.length === 0 && title !== "" ? title : undefined;
}
