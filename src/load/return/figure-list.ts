import { Decimal } from "../../model/decimal.js";
import { normalForm } from "../../model/normal-form.js";
import { isPrintedId, type Return, type ReturnedFigure, type Sought } from "../../model/return.js";
import { isUnit } from "../../model/unit.js";
import type { Problem } from "../../problem/problem.js";
import { unreadableFigure } from "../../problem/rules/return.js";
import { shortened } from "../../problem/shortened.js";
import type { Grid, GridRow, SeenCell } from "../../read/grid.js";
import { cellPlace, problemOf } from "../../read/trouble.js";
import { readNumber } from "../number.js";
import { figuresById } from "./figures-by-id.js";

/** 数値の一覧の見出し: what the columns of a list of figures are called; a heading may go on after it. */
export type ListHeadings = Readonly<Record<"label" | "value" | "unit" | "id", string>>;

/** 数値の一覧: a sheet or a CSV with a figure a row. */
export interface FigureList<Heading extends string> {
  readonly grid: Grid;
  /** The headings' own row. */
  readonly head: readonly SeenCell[];
  /** The rows below them. */
  readonly rows: readonly GridRow[];
  readonly columns: Readonly<Record<Heading, number>>;
}

/** The list that a grid holds; else the headings that it lacks, in the row that has most of them. */
export function figureListIn<Heading extends string>(
  grid: Grid,
  headings: Readonly<Record<Heading, string>>,
): FigureList<Heading> | { readonly missing: readonly string[] } {
  let fewest: readonly string[] = Object.values(headings);
  for (const [index, { cells }] of grid.rows.entries()) {
    const { columns, missing } = columnsOf(cells, headings);
    if (missing.length === 0) return { grid, head: cells, rows: grid.rows.slice(index + 1), columns };
    if (missing.length < fewest.length) fewest = missing;
  }
  return { missing: fewest };
}

function columnsOf<Heading extends string>(
  cells: readonly SeenCell[],
  headings: Readonly<Record<Heading, string>>,
): { columns: Readonly<Record<Heading, number>>; missing: string[] } {
  const found = Object.entries<string>(headings).map(([name, heading]) => {
    const wanted = normalForm(heading);
    const cell =
      cells.find(({ shown }) => normalForm(shown) === wanted) ??
      cells.find(({ shown }) => normalForm(shown).startsWith(wanted));
    return [name, cell?.column ?? 0, heading] as const;
  });
  return {
    columns: Object.fromEntries(found) as Record<Heading, number>,
    missing: found.flatMap(([, column, heading]) => (column === 0 ? [heading] : [])),
  };
}

/** A row's text in a column. */
export const textAt = ({ cells }: GridRow, column: number): string =>
  cells.find((cell) => cell.column === column)?.shown.trim() ?? "";

/** 書き方: how a list writes a figure that has no value, and a unit. */
interface ListWriting {
  readonly nothing?: string;
  readonly unitOf: (written: string) => string;
}

/** What a list says: its figures, each once. */
export function figuresIn(
  list: FigureList<keyof ListHeadings>,
  sought: Sought,
  problems: Problem[],
  writing: ListWriting = { unitOf: (written) => written },
): Return["figures"] | undefined {
  const { grid, rows } = list;
  const met: Problem[] = [];
  const figures = rows.flatMap((row) => figureOf(row, list, sought, writing, met) ?? []);
  const byId = figuresById(figures, { file: grid.file, subject: sought.subject }, met);
  problems.push(...met);
  return met.length > 0 ? undefined : byId;
}

/** A row's figure; undefined where it names none, was only printed, or cannot be read. */
function figureOf(
  row: GridRow,
  { grid, columns }: FigureList<keyof ListHeadings>,
  { isWanted }: Sought,
  { nothing, unitOf }: ListWriting,
  problems: Problem[],
): ReturnedFigure | undefined {
  const id = textAt(row, columns.id);
  if (id === "" || isPrintedId(id) || !isWanted(id)) return undefined;
  const cell = row.cells.find(({ column }) => column === columns.value);
  const place = cellPlace({ row: row.cells[0]?.row ?? row.row, column: columns.value }, grid);
  const trouble = cell && problemOf(cell, grid);
  if (trouble) {
    problems.push(trouble);
    return undefined;
  }
  const text = cell?.number ?? cell?.shown ?? "";
  const value = text.trim() === nothing ? null : (numberOf(cell, text) ?? undefined);
  const unit = unitOf(textAt(row, columns.unit));
  if (value === undefined || !isUnit(unit)) {
    const fault =
      value === undefined
        ? ({ what: "数値", found: text } as const)
        : ({ what: "単位", found: unit } as const);
    problems.push(unreadableFigure({ id, ...fault, found: shortened(fault.found) }, place));
    return undefined;
  }
  return { id, label: textAt(row, columns.label) || id, value, unit, origin: { kind: "read", place, text } };
}

const numberOf = (cell: SeenCell | undefined, text: string): Decimal | null | undefined =>
  cell?.type === "number" && cell.number ? new Decimal(cell.number) : readNumber(text);
