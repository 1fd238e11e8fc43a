import { normalForm } from "../../model/normal-form.js";
import type { TableSchema } from "../../model/schema.js";
import { isMoney, type Unit } from "../../model/unit.js";
import type { Problem } from "../../problem/problem.js";
import * as rules from "../../problem/rules/table.js";
import { suggest } from "../../problem/suggest.js";
import type { Grid, SeenCell } from "../../read/grid.js";
import { cellPlace, problemOf } from "../../read/trouble.js";
import type { CellReading } from "../cell-reading.js";
import type { Binding, BoundColumn } from "./bind.js";
import type { TableHints } from "./hints.js";

/** Everything that is wrong with a heading, at its cells. Names of what may be no heading at all are quoted. */
export function headingProblems(
  schema: TableSchema,
  grid: Grid,
  binding: Binding,
  { quote, hints }: { readonly quote: CellReading["quote"]; readonly hints: TableHints },
): Problem[] {
  const { columns, unknown, heading } = binding;
  const cells = heading.flatMap((row) => row.cells);
  // A row of which few cells are headings is one of the table's rows.
  const isHeading = columns.length * 2 > columns.length + unknown.length;
  const named = { schema, grid, quoted: (name: string) => (isHeading ? name : quote(name)) };
  return [
    ...missingColumns(binding, named, hints),
    ...repeatedColumns(binding, named),
    ...wrongUnits(binding, named),
    ...(hints.unit ? [] : unitlessConstants(named, hints)),
    ...cells.flatMap((cell) => problemOf(cell, grid) ?? []),
    ...unknownColumns(binding, named),
  ];
}

interface Named {
  readonly schema: TableSchema;
  readonly grid: Grid;
  readonly quoted: (name: string) => string;
}

const headingsOf = ({ columns }: TableSchema): string[] =>
  Object.values(columns).flatMap(({ heading, aliases = [] }) => [heading, ...aliases]);

function missingColumns(
  binding: Binding,
  { schema, grid, quoted }: Named,
  { constants, columns: said }: TableHints,
): Problem[] {
  const { columns, unknown } = binding;
  const all = () => [...columns.map(({ named }) => named), ...unknown].sort((a, b) => a.column - b.column);
  const unused = unknown.map(({ name }) => name).filter((name) => quoted(name) === name);
  const start = cellPlace({ row: binding.heading[0]?.row ?? 1, column: 1 }, grid);
  const groups = groupsOf(columns);
  return Object.entries(schema.columns).flatMap(([id, column]) => {
    // A column that is said to be there must be.
    if (constants.has(id) || (column.optional && !said.has(id))) return [];
    const heading = said.get(id) ?? column.heading;
    const problem = (place: Problem["place"]) => {
      const found = all().map(({ name }) => quoted(name));
      return rules.missingColumn({ heading, found, suggestion: suggest(heading, unused) }, place);
    };
    const isOver = (group: readonly BoundColumn[]): boolean =>
      group.some((one) => one.id === id || one.across.has(id));
    const [base, ...others] = groups;
    if (base && isOver(base)) return [];
    if (others.length === 0 || !others.some(isOver)) return [problem(start)];
    // Of years across, each has every column that the table must have.
    return others
      .filter((group) => !isOver(group))
      .map((group) => problem(group[0] && cellPlace(group[0].named.cell, grid)));
  });
}

/** The columns that stand for every row, then those of each year or choice that stands across, however it is written. */
export function groupsOf(columns: readonly BoundColumn[]): (readonly BoundColumn[])[] {
  const groups = new Map<string, BoundColumn[]>([["", []]]);
  for (const column of columns) {
    const key = [...column.across].map(([id, { shown }]) => `${id}\n${normalForm(shown)}`).join("\n");
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  return [...groups.values()];
}

function repeatedColumns({ columns }: Binding, { schema, grid }: Named): Problem[] {
  return groupsOf(columns).flatMap((group) =>
    group
      .filter(({ id }, index) => group.findIndex((one) => one.id === id) < index)
      .map(({ id, named: { cell } }) =>
        rules.duplicateColumn({ heading: schema.columns[id]?.heading ?? id }, cellPlace(cell, grid)),
      ),
  );
}

function wrongUnits({ columns, heading }: Binding, { schema, grid }: Named): Problem[] {
  const start = cellPlace({ row: heading[0]?.row ?? 1, column: 1 }, grid);
  const money = new Set(columns.map(({ unit }) => unit).filter(isMoney));
  return [
    ...columns.flatMap(({ id, unit, named }) => {
      const column = schema.columns[id];
      const place = cellPlace(named.cell, grid);
      if (column?.kind === "amount" && unit === "")
        return [rules.missingUnit({ heading: column.heading }, place)];
      if (column?.kind === "number" && isOtherUnit(named.unit, column.unit))
        return [rules.wrongUnit({ text: named.cell.shown.trim(), unit: column.unit }, place)];
      return [];
    }),
    ...(money.size > 1 ? [rules.mixedUnits({ units: [...money] }, start)] : []),
  ];
}

/** Money that sources.yaml says of every row, and not in what it is counted. */
const unitlessConstants = ({ schema }: Named, { constants }: TableHints): Problem[] =>
  [...constants].flatMap(([id, { place }]) => {
    const column = schema.columns[id];
    return column?.kind === "amount" ? [rules.missingUnit({ heading: column.heading }, place)] : [];
  });

/** 件数（千件）: a number in a thousandth of what its column counts would be read as that much less. 法人 is no unit. */
const isOtherUnit = (unit: string, own: Unit): boolean =>
  own !== "" && unit !== own && /^[十百千万億兆]*(?:円|件|％|倍|人|企業|回)$/u.test(unit);

function unknownColumns({ unknown }: Binding, { schema, grid, quoted }: Named): Problem[] {
  const headings = headingsOf(schema);
  const isTold = (cell: SeenCell): boolean => cell.trouble !== undefined;
  return unknown
    .filter(({ cell, name }) => name !== "" && !isTold(cell))
    .map(({ cell, name }) =>
      rules.unknownColumn(
        { heading: quoted(name), suggestion: suggest(name, headings) },
        cellPlace(cell, grid),
      ),
    );
}
