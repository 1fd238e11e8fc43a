import type { FiscalYear } from "../../model/fiscal-year.js";
import type { Field, MachineTable, OpenEntity, PublishedBy, Strand } from "../../model/machine-table.js";
import { labelledYear, plainHeading, plainWords, westernYears } from "../../model/plain-words.js";
import type { Row, Table } from "../../model/table.js";
import { columnLetter } from "../../problem/place.js";
import { columnStrands } from "./column-strands.js";
import { periodFields } from "./period-fields.js";

/** A table as a machine reads it: where, whose, when and what stands in every row, then the table's own columns. */
export function machineTable(table: Table, { entity, year }: PublishedBy): MachineTable {
  const strands = distinctHeadings([
    ...entityStrands(table, entity),
    ...timeStrands(table, year),
    ...rowStrands(table),
    ...table.columns.flatMap((_, index) => columnStrands(table, index)),
  ]);
  return {
    id: table.id,
    title: plainHeading(table.title),
    fields: strands.map(({ field }) => field),
    rows: table.rows.map((_, row) => strands.map(({ values }) => values[row] ?? null)),
    notes: table.notes.map(plainWords),
    placed: strands.flatMap(({ figures = [] }, column) =>
      figures.flatMap((figure, row) =>
        figure?.value
          ? [
              {
                figure: figure.id,
                cell: `${columnLetter(column + 1)}${row + 2}`,
                text: figure.value.toString(),
              },
            ]
          : [],
      ),
    ),
  };
}

/** The same in every row. */
const constant = ({ rows }: Table, field: Field, value: string): Strand => ({
  field,
  values: rows.map(() => value),
});

function entityStrands(table: Table, { name, prefecture = name, prefectureCode }: OpenEntity): Strand[] {
  const strand = (id: string, heading: string, value: string) =>
    constant(table, { id, heading, type: "string" }, value);
  return [
    ...(prefectureCode === undefined ? [] : [strand("region-code", "地域コード", prefectureCode)]),
    strand("region", "地域", prefecture),
    strand("entity", "団体", name),
  ];
}

/**
 * The years of the rows, where each is a year's; else those of the table. Where neither it nor its headings say a time,
 * that of the document in which it stands.
 */
function timeStrands(table: Table, year: FiscalYear): Strand[] {
  const years = yearsOf(table);
  const own = periodFields(table.period)
    .filter(({ id }) => !(years && id === "fiscal-year"))
    .map(({ value, ...field }) => constant(table, field, value));
  if (years) return [...own, { field: { id: "fiscal-year", heading: "年度", type: "year" }, values: years }];
  const isSaid = table.columns.some(({ group = "", label }) =>
    westernYears.test(plainHeading(group + label)),
  );
  if (own.length > 0 || isSaid) return own;
  return [constant(table, { id: "document-year", heading: "資料の年度", type: "year" }, String(year))];
}

/** Undefined where some row is no year. */
function yearsOf({ rows }: Table): string[] | undefined {
  const years = rows.map(({ label }) => labelledYear(label));
  return rows.length > 0 && years.every((year) => year !== undefined) ? years.map(String) : undefined;
}

/** 行の種類: so that nobody adds a total to what it is the total of. */
const roleNames: Readonly<Record<Row["role"], string>> = {
  item: "明細",
  group: "区分",
  subtotal: "小計",
  total: "合計",
};

function rowStrands(table: Table): Strand[] {
  if (yearsOf(table)) return [];
  const { rows } = table;
  const heading = plainHeading(table.rowHeading);
  const strand = (id: string, name: string, wordOf: (row: Row, index: number) => string): Strand => ({
    field: { id, heading: name, type: id === "level" ? "integer" : "string" },
    values: rows.map(wordOf),
  });
  const isNested = rows.some(({ level }) => level > 0);
  return [
    strand("row-id", `${heading}ID`, ({ id }) => plainWords(id)),
    strand("row", heading, ({ label }) => plainWords(label)),
    strand("role", "行の種類", ({ role, ofWhich }) => (ofWhich ? "うち書き" : roleNames[role])),
    ...(isNested
      ? [
          strand("level", "階層", ({ level }) => String(level)),
          strand("outermost", "大区分", (_, index) => plainWords(outermost(rows, index))),
        ]
      : []),
  ];
}

/** The label of the outermost row under which a row stands: its own, where it is one. */
function outermost(rows: readonly Row[], index: number): string {
  const before = rows.slice(0, index + 1);
  return (before.findLast(({ level }) => level === 0) ?? before[0])?.label ?? "";
}

/** Of two columns of one heading the second is marked. */
function distinctHeadings(strands: readonly Strand[]): Strand[] {
  const taken = new Map<string, number>();
  return strands.map(({ field, ...strand }) => {
    const count = (taken.get(field.heading) ?? 0) + 1;
    taken.set(field.heading, count);
    return count === 1
      ? { field, ...strand }
      : { field: { ...field, heading: `${field.heading}_${count}` }, ...strand };
  });
}
