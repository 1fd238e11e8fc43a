import type { Report } from "../../src/model/report.js";
import type { Statement } from "../../src/model/statement.js";
import type { Column, Row, Table } from "../../src/model/table.js";
import { type PublishedRow, publishedRows } from "./published.js";

/** One printed value of a booklet, and the cell of our report in which it must stand. */
export interface Expected {
  /** Where it stands, in words: for the reader of a failing test. */
  readonly where: string;
  readonly published: string;
  /** The unit in which it was published, where that is another than our table's. */
  readonly unit: string | undefined;
  /** Our value, where the booklet departs from the rule that its table follows everywhere else; "" where it does not. */
  readonly ours: string;
  readonly table: Table;
  readonly row: Row;
  readonly column: Column;
}

/** Finds the cells of one published row; a row of several quantities gives several. */
type Finder = (row: PublishedRow, report: Report) => readonly Expected[];

/** Every published table we know how to read: its file, and where its rows stand in a report. */
const finders: Readonly<Record<string, Finder>> = {
  "income-statement": statementCell("income-statement"),
  "balance-sheet": statementCell("balance-sheet"),
  "asset-inventory": statementCell("asset-inventory"),
  budget: budgetCell,
  plan: planCell,
  "mid-term-plan": midTermCell,
  trend: trendCells,
  "base-property": basePropertyCell,
  mix: mixCells,
};

export const publishedTables = Object.keys(finders);

/** All expectations of a dataset's published table, in the order in which they were typed. */
export async function expectationsOf(
  dataset: string,
  table: string,
  report: Report,
): Promise<readonly Expected[]> {
  const rows = await publishedRows(dataset, table);
  return rows.flatMap((row) => finders[table]?.(row, report) ?? []);
}

function statementCell(id: string): Finder {
  return (row, report) => {
    const statement = statementOf(report, id);
    // What stands below both sides is typed under 支出の部, where the booklets print it.
    const tables = [statement.left, statement.right, statement.result].filter((table) => table !== undefined);
    const own = tables.filter((table) => table.title === row.side);
    const rowsBelow = statement.result && row.side === "支出の部" ? [statement.result] : [];
    return one(row, [...own, ...rowsBelow], (line) => isLabelled(line, field(row, "label")), "value");
  };
}

/** 「現金（計）」 is the group, 「現金」 its own leaf of the same name. */
function isLabelled(line: Row, label: string): boolean {
  const name = label.replace(/（計）$/u, "");
  if (name !== label) return line.label === name && line.role === "group";
  return line.label === label;
}

function budgetCell(row: PublishedRow, report: Report): readonly Expected[] {
  const { left, right, result } = statementOf(report, "budget");
  const section = field(row, "section");
  if (section === "差額")
    return one(row, result ? [result] : [], (line) => line.label === row.label, "value");
  const side = row.side === "支出の部" ? left : right;
  const lines = sectionLines(side, section);
  const label = row.label === "合計" ? section : row.label;
  return one(row, [{ ...side, rows: lines }], (line) => line.label === label, "value");
}

/** The lines of a section: its own heading and what stands below it. */
function sectionLines({ rows }: Table, section: string): readonly Row[] {
  const first = rows.findIndex(({ label, level }) => level === 0 && label === section);
  const next = rows.findIndex(({ level }, index) => index > first && level === 0);
  return rows.slice(first, next < 0 ? rows.length : next);
}

/** The table in 億円 says 回収 where the one in 百万円 says 求償権実際回収. */
const sameItem: Readonly<Record<string, string>> = { 回収: "求償権実際回収" };

function planCell(row: PublishedRow, report: Report): readonly Expected[] {
  const table = tableOf(report, row.table === "基本財産" ? "base-property/plan" : "plan/annual");
  const items = [row.item, sameItem[field(row, "item")]];
  return one(
    row,
    [table],
    ({ label }) => items.includes(label),
    "value",
    ({ label }) => isColumn(label, field(row, "measure")),
  );
}

function midTermCell(row: PublishedRow, report: Report): readonly Expected[] {
  const table = tableOf(report, "plan/mid-term");
  return one(
    row,
    [table],
    ({ label }) => label === row.item,
    "value",
    ({ label, group }) => group === row.fiscal_year && isColumn(label, field(row, "measure")),
  );
}

/** 金額 is our 計画額; Saga's 前年度計画比 is our 対前年度計画比. */
const isColumn = (label: string, measure: string): boolean =>
  measure === "金額" ? label === "計画額" : label.endsWith(measure);

function trendCells(row: PublishedRow, report: Report): readonly Expected[] {
  const table = report.tables.find(({ title }) => title === `${row.measure}の推移`);
  return ["count", "amount"]
    .filter((column) => row[column] !== undefined)
    .flatMap((column) =>
      one(
        row,
        table ? [table] : [],
        ({ label }) => label === row.fiscal_year,
        column,
        ({ id }) => id === column,
      ),
    );
}

function basePropertyCell(row: PublishedRow, report: Report): readonly Expected[] {
  const item = field(row, "item");
  if (row.table === "推移") {
    const table = tableOf(report, "base-property/trend");
    return one(
      row,
      [table],
      ({ label }) => label === row.fiscal_year,
      "value",
      ({ label }) => label === item,
    );
  }
  const table = tableOf(report, "base-property/composition");
  const name = item.replace(/（構成比）$/u, "");
  const column = name === item ? "amount" : "share";
  return one(
    row,
    [table],
    ({ label }) => label === name,
    "value",
    ({ id }) => id === column,
  );
}

/** The exceptions in `ours` are about the share; counts, amounts and changes have none. */
function mixCells(row: PublishedRow, report: Report): readonly Expected[] {
  if (isUndecided(row)) return [];
  const table = report.tables.find(({ title }) => title === `${row.dimension}${row.measure}`);
  const id = row.group === "合計" ? "total" : [row.group, row.item].filter(Boolean).join("・");
  return ["count", "amount", "share", "change"].flatMap((column) =>
    one(
      column === "share" ? row : { ...row, ours: "" },
      table ? [table] : [],
      (line) => line.id === id && line.label === (row.item || row.group),
      column,
      (candidate) => candidate.id === column,
    ),
  );
}

/** Aomori's pie charts: shares whose labels the torn text does not tell; `ours` says なし. */
export const isUndecided = (row: PublishedRow): boolean =>
  row.ours === "なし" && row.measure === "" && row.group === "";

/** The one cell that a published value belongs to; anything but exactly one is a failure. */
function one(
  row: PublishedRow,
  tables: readonly Table[],
  isLine: (line: Row) => boolean,
  field: string,
  isColumn: (column: Column) => boolean = () => true,
): readonly Expected[] {
  const where = Object.values(row).slice(0, -2).join(" ");
  const matches = tables.flatMap((table) => table.rows.filter(isLine).map((line) => ({ table, line })));
  // 現金 is a group and its own leaf: the plain label is the leaf's.
  const found = matches.length > 1 ? matches.filter(({ line }) => line.role !== "group") : matches;
  const [match] = found;
  const columns = match?.table.columns.filter(isColumn) ?? [];
  const [column] = columns;
  if (!match || !column || found.length > 1 || columns.length > 1)
    throw new Error(
      `${where}: ${found.length} rows and ${columns.length} columns of our report answer to it`,
    );
  const { table, line } = match;
  return [
    { where, published: row[field] ?? "", unit: row.unit, ours: row.ours ?? "", table, row: line, column },
  ];
}

function statementOf(report: Report, id: string): Statement {
  const statement = report.statements.find((candidate) => candidate.id === id);
  if (!statement) throw new Error(`no statement ${id}`);
  return statement;
}

function tableOf(report: Report, id: string): Table {
  const table = report.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

const field = (row: PublishedRow, name: string): string => row[name] ?? "";
