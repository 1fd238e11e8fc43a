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
  const statement = report.statements.find(({ left, right, result }) =>
    [left, right, result].some((side) => side?.id === table.id),
  );
  const worksheet = workbook.getWorksheet(statement?.title ?? table.title);
  if (!worksheet) throw new Error(`no sheet for ${table.title}`);
  const [left, right] = cellsSaying(worksheet, table.rowHeading);
  const own = statement?.right.id === table.id ? right : left;
  if (!left || !own) throw new Error(`no table ${table.title} in sheet ${worksheet.name}`);
  const source = [
    ...report.statements.flatMap((one) => [one.left, one.right, one.result]),
    ...report.tables,
  ].find((candidate) => candidate?.id === table.id);
  const nth = (source ?? table).rows.findIndex(({ id }) => id === row.id);
  const isResult = statement?.result?.id === table.id;
  // What results runs across both sides: words at the left, the amount below those of the right side.
  const across = acrossIn(worksheet, statement?.result, left);
  const line = isResult ? across[nth] : labelled(worksheet, own).filter((one) => !across.includes(one))[nth];
  if (line === undefined) throw new Error(`no line for ${row.id} in sheet ${worksheet.name}`);
  const index = table.columns.findIndex(({ id }) => id === column.id);
  const amounts = isResult ? (right ?? own) : own;
  return {
    label: worksheet.getCell(line, own.column).value,
    value: shown(worksheet.getCell(line, amounts.column + 1 + index)),
  };
}

interface At {
  readonly row: number;
  readonly column: number;
}

/** The rows below a heading that have a label under it. */
function labelled(worksheet: Worksheet, { row: head, column }: At): number[] {
  const rows = Array.from({ length: worksheet.rowCount - head }, (_, index) => head + 1 + index);
  return rows.filter((row) => worksheet.getCell(row, column).value !== null);
}

/** The rows that bear a result's words, and no amount beside them. */
function acrossIn(worksheet: Worksheet, result: Table | undefined, left: At): number[] {
  const labels = result?.rows.map(({ label }) => label) ?? [];
  return labelled(worksheet, left).filter(
    (row) =>
      labels.includes(String(worksheet.getCell(row, left.column).value)) &&
      worksheet.getCell(row, left.column + 1).value === null,
  );
}

function cellsSaying(worksheet: Worksheet, text: string): At[] {
  const found: At[] = [];
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
