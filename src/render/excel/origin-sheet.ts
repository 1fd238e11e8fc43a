import type { Worksheet } from "exceljs";
import { type Figure, operationText } from "../../model/figure.js";
import { publishedPlace, type Report } from "../../model/report.js";
import { placeText } from "../../problem/place.js";
import { addressOf, type CellAddress } from "./cells.js";
import { drawListHead, drawListRow, type ListColumn } from "./list.js";
import { firstTableRow } from "./page.js";
import { fonts, numberFormat } from "./style.js";
import type { Pen } from "./table-sheet.js";

const columns: readonly ListColumn[] = [
  { heading: "名前", most: 34 },
  { heading: "数値", most: 17 },
  { heading: "単位", most: 8 },
  { heading: "計算", most: 34 },
  { heading: "読み取った場所", most: 34 },
  { heading: "載っている所", most: 20 },
  { heading: "ID（kaiji traceで使う名）", most: 40 },
];

/** What stands where, 1-based. */
const at = { value: 2, shown: 6 } as const;

/** Every figure would be most of a book's printed pages: it is looked up on the screen, and only this is printed. */
const unprinted =
  "画面で調べるためのシートです。印刷の範囲から除いています。刷るときは、印刷範囲をクリアしてください。";

/** Words as wide as the longest number. */
const room = "9".repeat(20);

export const lastOriginColumn = columns.length;

/**
 * 出典: every figure of the book with how it came about, in words, and the cell that it was read from. What a table
 * shows rounded stands here exactly, so that every formula has a cell to point at.
 */
export function drawOrigins(
  worksheet: Worksheet,
  figures: readonly Figure[],
  { folder }: Pick<Report, "folder">,
  pen: Pen,
): void {
  const valued = figures.filter(({ value }) => value !== null);
  const rows = valued.map((figure) => {
    const place = figure.origin.kind === "read" ? publishedPlace(figure.origin.place, folder) : undefined;
    const shown = pen.cells.get(figure.id);
    return [
      figure.label,
      null,
      figure.unit,
      workingOf(figure),
      place ? placeText(place) : "",
      shown ? `${shown.sheet}!${shown.column}${shown.row}` : "",
      figure.id,
    ];
  });
  drawListHead(
    worksheet,
    columns,
    rows.map((row) => row.map((word) => word ?? room)),
  );
  valued.forEach((figure, index) => {
    const row = firstTableRow + 1 + index;
    drawListRow(worksheet, row, rows[index] ?? []);
    const cell = worksheet.getRow(row).getCell(at.value);
    const address = addressOf(cell);
    cell.numFmt = numberFormat(Math.min(figure.value?.decimalPlaces() ?? 0, 4), pen.style);
    const shown = pen.cells.get(figure.id);
    if (shown) linkTo(worksheet, row, shown);
    else pen.cells.set(figure.id, address);
    pen.placed.push({ cell, address, figure });
  });
  const note = worksheet.getCell(firstTableRow - 1, 1);
  note.value = unprinted;
  note.font = fonts.small;
  // exceljs sets a $ before each cell, which makes only its column absolute; a print area is wholly so.
  worksheet.pageSetup.printArea = `A$1:${worksheet.getColumn(lastOriginColumn).letter}$${firstTableRow}`;
  const last = firstTableRow + valued.length;
  worksheet.autoFilter = {
    from: { row: firstTableRow, column: 1 },
    to: { row: last, column: columns.length },
  };
}

function linkTo(worksheet: Worksheet, row: number, { sheet, column, row: shownRow }: CellAddress): void {
  const cell = worksheet.getCell(row, at.shown);
  cell.value = { text: cell.text, hyperlink: `#'${sheet}'!${column}${shownRow}` };
  cell.font = fonts.link;
}

/** Inputs beyond this many are counted, not named. */
const mostNamed = 5;

const signs = { sum: "＋", difference: "－", product: "×", quotient: "÷" } as const;

/** 「保証料＋預け金利息＋…（12件の合計）」: how a figure came about, in words. */
export function workingOf({ origin, unit }: Figure): string {
  if (origin.kind === "given") return origin.by;
  if (origin.kind === "read") return "";
  const { operation, inputs } = origin;
  const names = inputs.map(({ label }) => label);
  switch (operation.name) {
    case "sum":
    case "difference":
    case "product":
    case "quotient": {
      const sign = signs[operation.name];
      if (names.length <= mostNamed) return names.join(sign);
      const named = names.slice(0, mostNamed - 1).join(sign);
      return `${named}${sign}…（${names.length}件の${operationText(operation, unit)}）`;
    }
    case "percentage":
      return `${names.join("÷")}×100`;
    case "rounded":
      return `${names[0]}の${operationText(operation, unit)}`;
    case "median":
    case "lower-quartile":
    case "upper-quartile":
      return `${names.length}件の${operationText(operation, unit)}`;
    case "rank":
      return `${names.length - 1}件の中の${operationText(operation, unit)}（大きい順）`;
    case "largest-remainder":
      return `${names[0]}を、${names.length - 1}件の計が合うように${operationText(operation, unit)}で端数処理`;
    case "total-as-handed-over":
      return `ファイルにある合計（丸めた${names.length - 1}件の内訳との違いは端数）`;
  }
}
