import type { Worksheet } from "exceljs";
import type { Comparison } from "../../model/comparison.js";
import type { Figure } from "../../model/figure.js";
import { columnLetter } from "../../problem/place.js";
import type { CellAddress } from "./cells.js";
import { formulaOf } from "./formula.js";
import { drawListHead, drawListRow, type ListColumn } from "./list.js";
import { firstTableRow } from "./page.js";
import { numberFormat, verdictStyles } from "./style.js";
import type { Pen } from "./table-sheet.js";

/** Columns that hold a number have as much room as trillions of yen below nought need. */
const number = 21;

const columns: readonly ListColumn[] = [
  { heading: "検算", most: 27 },
  { heading: "数値", most: 31 },
  { heading: "値", most: number },
  { heading: "単位", most: 8 },
  { heading: "関係", most: 6 },
  { heading: "比べる数値", most: 31 },
  { heading: "値", most: number },
  { heading: "単位", most: 8 },
  { heading: "差", most: number },
  { heading: "端数の許容", most: number },
  { heading: "判定", most: 8 },
];

/** What stands where, 1-based. */
const at = { left: 3, right: 7, gap: 9, tolerance: 10, verdict: 11 } as const;

/** 億円 have eight digits down to the yen: what lies beyond is noise of the spreadsheet, which could turn a verdict. */
const finest = 8;

/** Words that are wider than any number: the columns of numbers get their room by them. */
const room = "9".repeat(30);

export const lastComparisonColumn = columns.length;

/**
 * 検算: every pair of figures that the checks compare, with both values where they stand, their difference, what rounding
 * allows, and 合, 否 or 差 (apart, and no fault), all as live formulas. Returns the cells of the verdicts.
 */
export function drawComparisons(worksheet: Worksheet, comparisons: readonly Comparison[], pen: Pen): string {
  const rows = comparisons.map(({ title, left, right, relation }) => {
    const sign = relation === "equal" ? "＝" : "≦";
    return [title, left.label, null, left.unit, sign, right.label, null, right.unit, null, null, ""];
  });
  const shown = rows.map((row) => row.map((word) => word ?? room));
  drawListHead(worksheet, columns, shown);
  comparisons.forEach((compared, index) => {
    const row = firstTableRow + 1 + index;
    drawListRow(worksheet, row, rows[index] ?? []);
    drawValues(worksheet, row, compared, pen);
  });
  const [first, last] = [firstTableRow + 1, firstTableRow + comparisons.length];
  const verdict = columnLetter(at.verdict);
  const verdicts = `${verdict}${first}:${verdict}${last}`;
  worksheet.addConditionalFormatting({ ref: verdicts, rules: verdictStyles });
  return verdicts;
}

function drawValues(
  worksheet: Worksheet,
  row: number,
  { left, right, relation, gap, tolerance, holds, binding }: Comparison,
  pen: Pen,
): void {
  const address = (column: number): CellAddress => ({
    sheet: worksheet.name,
    column: columnLetter(column),
    row,
  });
  const cell = (column: number) => worksheet.getCell(row, column);
  for (const [figure, column] of [
    [left, at.left],
    [right, at.right],
  ] as const) {
    const placed = cell(column);
    placed.numFmt = formatOf(figure, pen);
    pen.placed.push({ cell: placed, address: address(column), figure });
  }
  const here = new Map([
    [left.id, address(at.left)],
    [right.id, address(at.right)],
  ]);
  cell(at.gap).numFmt = formatOf(gap, pen);
  cell(at.gap).value = {
    formula: `ROUND(${formulaOf(gap, here, worksheet.name)},${finest})`,
    result: gap.value?.toNumber() ?? 0,
  };
  cell(at.tolerance).numFmt = numberFormat(0, pen.style);
  cell(at.tolerance).value = tolerance.toNumber();
  const [difference, allowed] = [`${columnLetter(at.gap)}${row}`, `${columnLetter(at.tolerance)}${row}`];
  const apart = relation === "equal" ? `ABS(${difference})` : difference;
  const otherwise = binding ? "否" : "差";
  cell(at.verdict).value = {
    formula: `IF(${apart}<=${allowed},"合","${otherwise}")`,
    result: holds ? "合" : otherwise,
  };
  cell(at.verdict).alignment = { horizontal: "center", vertical: "middle" };
}

const formatOf = ({ value }: Figure, { style }: Pen): string =>
  numberFormat(Math.min(value?.decimalPlaces() ?? 0, 4), style);
