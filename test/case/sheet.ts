import exceljs, { type Cell, type Workbook, type Worksheet } from "exceljs";
import type { Report } from "../../src/model/report.js";
import type { Table } from "../../src/model/table.js";
import type { Expected } from "./expected.js";

/** What a workbook holds for an expected value: the label of its row, and the value that Excel shows. */
export interface SheetCell {
  readonly label: unknown;
  readonly value: unknown;
}

/** Finds the cell as a reader of the sheet does: below the table's own heading, on the row of the label. */
export function sheetCell(workbook: Workbook, report: Report, { table, row, column }: Expected): SheetCell {
  const { worksheet, headRow, headColumn } = tableHead(workbook, report, table);
  const source = [
    ...report.statements.flatMap(({ left, right, result }) => [left, right, result]),
    ...report.tables,
  ].find((candidate) => candidate?.id === table.id);
  const line = headRow + 1 + (source ?? table).rows.findIndex(({ id }) => id === row.id);
  const index = table.columns.findIndex(({ id }) => id === column.id);
  return {
    label: worksheet.getCell(line, headColumn).value,
    value: shown(worksheet.getCell(line, headColumn + 1 + index)),
  };
}

/** The heading over a table's row labels. In a statement's sheet three tables have one: left, right, and below. */
function tableHead(workbook: Workbook, { statements }: Report, table: Table) {
  const statement = statements.find(({ left, right, result }) =>
    [left, right, result].some((side) => side?.id === table.id),
  );
  const worksheet = workbook.getWorksheet(statement?.title ?? table.title);
  if (!worksheet) throw new Error(`no sheet for ${table.title}`);
  const heads = cellsSaying(worksheet, table.rowHeading);
  const [left, ...others] = heads;
  const right = others.find(({ row }) => row === left?.row);
  const below = others.find(({ row }) => row !== left?.row);
  const side = statement?.right.id === table.id ? right : statement?.result?.id === table.id ? below : left;
  if (!side) throw new Error(`no table ${table.title} in sheet ${worksheet.name}`);
  return { worksheet, headRow: side.row, headColumn: side.column };
}

function cellsSaying(worksheet: Worksheet, text: string): { row: number; column: number }[] {
  const found: { row: number; column: number }[] = [];
  worksheet.eachRow((line, row) =>
    line.eachCell((cell, column) => {
      if (cell.value === text) found.push({ row, column });
    }),
  );
  return found;
}

/** A formula's cached result, or what stands in the cell itself. */
export function shown(cell: Cell): unknown {
  // exceljs leaves a result of 0 out of the value, not out of the cell.
  return cell.type === exceljs.ValueType.Formula ? (cell.result ?? null) : cell.value;
}
