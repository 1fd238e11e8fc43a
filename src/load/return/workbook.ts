import { Decimal } from "../../model/decimal.js";
import { normalForm } from "../../model/normal-form.js";
import { isPrintedId, type Return, type ReturnedFigure, type Sought } from "../../model/return.js";
import { isUnit } from "../../model/unit.js";
import type { Problem } from "../../problem/problem.js";
import { brokenHead, noOriginColumn, notOurBook, unreadableFigure } from "../../problem/rules/return.js";
import { shortened } from "../../problem/shortened.js";
import type { Book } from "../../read/book.js";
import type { Grid, SeenCell } from "../../read/grid.js";
import { cellPlace, problemOf } from "../../read/trouble.js";
import { sheetNamed } from "../book.js";
import { readFiscalYear } from "../date.js";
import { readNumber } from "../number.js";
import { visibleGrid } from "../visible.js";
import { figuresById } from "./figures-by-id.js";

/** The columns of 出典 that are read, by the beginnings of their headings in their normal form. */
const headings = { label: "名前", value: "数値", unit: "単位", id: "ID" } as const;

type Columns = Readonly<Record<keyof typeof headings, number>>;

/**
 * 提出された statements.xlsx, as kaiji wrote it or a spreadsheet program saved it again: 表紙 says whose and of when it
 * is, 出典 has every figure with its id.
 */
export function returnOfBook(book: Book, sought: Sought, problems: Problem[]): Return | undefined {
  const { file } = book;
  const cover = sheetGrid("表紙", book, problems);
  const list = sheetGrid("出典", book, problems);
  if (!cover || !list) return undefined;
  const head = headOf(cover, file, problems);
  const figures = figuresIn(list, sought, problems);
  if (!head || !figures) return undefined;
  return { file, form: "workbook", ...head, figures };
}

function sheetGrid(name: string, book: Book, problems: Problem[]): Grid | undefined {
  const sheet = sheetNamed(name, book);
  if (sheet) return visibleGrid(sheet.read(), problems);
  problems.push(notOurBook({ sheet: name, found: book.sheets.map((one) => one.name) }, { file: book.file }));
  return undefined;
}

function headOf(
  cover: Grid,
  file: string,
  problems: Problem[],
): Pick<Return, "entity" | "fiscalYear"> | undefined {
  const beside = (word: string): string | undefined => {
    const row = cover.rows.find(({ cells }) => cells[0] && normalForm(cells[0].shown) === word);
    return row?.cells[1]?.shown.trim();
  };
  const name = beside("協会");
  // 令和6年度（令和6年4月1日から令和7年3月31日まで）
  const fiscalYear = readFiscalYear(beside("年度")?.split(/[（(]/u)[0] ?? "");
  if (name && fiscalYear) return { entity: { name }, fiscalYear };
  const missing = [...(name ? [] : ["協会"]), ...(fiscalYear ? [] : ["年度"])];
  problems.push(brokenHead({ missing }, { file, sheet: "表紙" }));
  return undefined;
}

function figuresIn(grid: Grid, sought: Sought, problems: Problem[]): Return["figures"] | undefined {
  const head = grid.rows.findIndex(({ cells }) => columnsOf(cells).missing.length === 0);
  if (head < 0) {
    const fewest = grid.rows
      .map(({ cells }) => columnsOf(cells).missing)
      .reduce((least, missing) => (missing.length < least.length ? missing : least), Object.values(headings));
    problems.push(noOriginColumn({ headings: fewest }, { file: grid.file, sheet: "出典" }));
    return undefined;
  }
  const { columns } = columnsOf(grid.rows[head]?.cells ?? []);
  const met: Problem[] = [];
  const figures = grid.rows
    .slice(head + 1)
    .flatMap(({ cells }) => figureOf(cells, columns, sought, grid, met) ?? []);
  const byId = figuresById(figures, { file: grid.file, subject: sought.subject }, met);
  problems.push(...met);
  return met.length > 0 ? undefined : byId;
}

function columnsOf(cells: readonly SeenCell[]): { columns: Columns; missing: string[] } {
  const found = Object.entries(headings).map(([name, heading]) => {
    const cell = cells.find(({ shown }) => normalForm(shown).startsWith(normalForm(heading)));
    return [name, cell?.column ?? 0, heading] as const;
  });
  return {
    columns: Object.fromEntries(found) as unknown as Columns,
    missing: found.flatMap(([, column, heading]) => (column === 0 ? [heading] : [])),
  };
}

/** A row of 出典; undefined where it names no figure, was only printed, or cannot be read. */
function figureOf(
  cells: readonly SeenCell[],
  columns: Columns,
  { isWanted }: Sought,
  grid: Grid,
  problems: Problem[],
): ReturnedFigure | undefined {
  const at = (name: keyof Columns) => cells.find(({ column }) => column === columns[name]);
  const id = at("id")?.shown.trim() ?? "";
  if (id === "" || isPrintedId(id) || !isWanted(id)) return undefined;
  const row = cells[0]?.row ?? 0;
  const cell = at("value");
  const place = cellPlace({ row, column: columns.value }, grid);
  const trouble = cell && problemOf(cell, grid);
  if (trouble) {
    problems.push(trouble);
    return undefined;
  }
  const text = cell?.number ?? cell?.shown ?? "";
  const value = cell?.type === "number" && cell.number ? new Decimal(cell.number) : readNumber(text);
  const unit = at("unit")?.shown.trim() ?? "";
  if (!value || !isUnit(unit)) {
    const fault = value ? ({ what: "単位", found: unit } as const) : ({ what: "数値", found: text } as const);
    problems.push(unreadableFigure({ id, ...fault, found: shortened(fault.found) }, place));
    return undefined;
  }
  return { id, label: at("label")?.shown.trim() ?? id, value, unit, origin: { kind: "read", place, text } };
}
