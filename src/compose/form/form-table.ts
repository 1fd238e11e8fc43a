import { unrounded } from "../../calculate/printed.js";
import { inSentence } from "../../calculate/written.js";
import type { Decimal } from "../../model/decimal.js";
import type { Figure } from "../../model/figure.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import type { FormValue } from "../../model/form.js";
import type { ColumnSchema, Sourced, SourcedNumber, TableSchema } from "../../model/schema.js";
import type { BookletSettings } from "../../model/settings.js";
import { type Column, isFigure, type Row, type Table } from "../../model/table.js";
import type { Unit } from "../../model/unit.js";
import { day, inYen } from "../chamber/field.js";

/** 一覧: a table as a form names it: `{{役員.氏名}}` is a column of it, and its rows repeat. */
export interface FormTable {
  readonly name: string;
  /** Its id, by which it may be called too. */
  readonly id: string;
  readonly columns: readonly FormColumn[];
  /** How many rows it has. */
  readonly length: number;
}

/** 一覧の列. */
export interface FormColumn {
  readonly name: string;
  /** In what its figures are; undefined where no other unit can be asked for. */
  readonly unit?: Unit;
  /** What stands in a row, counted from 0; figures in another unit of the same measure where that is asked for. */
  readonly of: (row: number, unit?: Unit) => FormValue;
}

type Style = Pick<BookletSettings, "rounding" | "style">;

/** A table of the report: figures as it prints them, or exact ones rounded into the unit asked for. */
export function reportTable(name: string, table: Table, settings: Style): FormTable {
  const { id, rows, rowHeading, columns } = table;
  return {
    name,
    id,
    length: rows.length,
    columns: [
      { name: rowHeading, of: (row) => rows[row]?.label ?? null },
      { name: `${rowHeading}（字下げ）`, of: (row) => indented(rows[row]) },
      ...columns.map((column, index): FormColumn => {
        const isWords = column.kind === "text";
        return {
          name: columnName(column, columns),
          ...(!isWords && { unit: column.unit }),
          of: (row, unit) => cellValue(rows[row], index, unit, settings),
        };
      }),
    ],
  };
}

/** 注: what is printed under a table, a list of its own. */
export function notesOf({ id, notes }: Table, name: string): FormTable {
  return {
    name: `${name}の注`,
    id: `${id}/notes`,
    length: notes.length,
    columns: [{ name: "文", of: (row) => notes[row] ?? null }],
  };
}

const indented = (row: Row | undefined): string => (row ? `${"　".repeat(row.level)}${row.label}` : "");

/** 「金額」; under a heading of its own, 「令和8年度 計画額」, where another column is called the same. */
function columnName({ label, group }: Column, columns: readonly Column[]): string {
  const same = columns.filter((other) => other.label === label);
  return group !== undefined && same.length > 1 ? `${group} ${label}` : label;
}

function cellValue(row: Row | undefined, index: number, unit: Unit | undefined, settings: Style): FormValue {
  const cell = row?.cells[index] ?? null;
  if (cell === null || !isFigure(cell) || unit === undefined) return cell;
  return inUnit(unrounded(cell), unit, settings);
}

/** A figure in a unit of the same measure, rounded as its kind of table declares. */
export const inUnit = (figure: Figure, unit: Unit, { rounding }: Pick<Style, "rounding">): Figure =>
  inSentence(figure, { unit }, rounding);

/** A table of the dataset: words and days as they were read, amounts in exact yen. */
export function datasetTable(schema: TableSchema, rows: readonly object[], settings: Style): FormTable {
  const own = Object.entries(schema.columns).filter(([, { ending }]) => ending === undefined);
  return {
    name: schema.title,
    id: schema.path,
    length: rows.length,
    columns: own.map(([id, column]) => ({
      name: column.heading,
      of: (row) => readValue(column, (rows[row] as Record<string, unknown> | undefined)?.[id], settings),
    })),
  };
}

function readValue(column: ColumnSchema, cell: unknown, { style }: Style): FormValue {
  if (cell === undefined) return null;
  switch (column.kind) {
    case "amount":
    case "number":
      return numberRead(cell as SourcedNumber);
    case "fiscal-year":
      return fiscalYearName((cell as Sourced<number>).value, style.eraChange);
    case "date": {
      const { value, text } = cell as Sourced<string | null>;
      return value !== null && value.length === fullDate ? day(value) : text;
    }
    default:
      return (cell as Sourced<string>).value;
  }
}

/** `YYYY-MM-DD`; a month or a year stays as it was written. */
const fullDate = 10;

/** What the file says in place of a number that is not said (＊＊＊) stays. */
const numberRead = (cell: SourcedNumber): Decimal | string => inYen(cell) ?? cell.text;
