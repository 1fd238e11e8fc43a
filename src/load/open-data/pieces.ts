import { columnLetter } from "../../problem/place.js";
import type { Problem } from "../../problem/problem.js";
import * as rules from "../../problem/rules/open-data.js";
import { shortened } from "../../problem/shortened.js";
import { cellPlace } from "../../read/trouble.js";
import { cellAt, type LaidRow, type Layout } from "./layout.js";

/** What parts a table, and what stands beside it. */
export function pieceProblems(layout: Layout): Problem[] {
  const { grid, above, head, body } = layout;
  const unit = grid.sheet === undefined ? "ファイル" : "シート";
  const beside = (row: LaidRow): Problem => {
    const [first] = row.cells;
    const found = shortened(first?.shown.trim() ?? "");
    return rules.besideTable({ found, unit }, cellPlace(first ?? { row: row.row, column: 1 }, grid));
  };
  return [
    ...above.map(beside),
    ...(head ? rowPieces(layout, beside, unit) : []),
    ...(body.length > 0 ? columnPieces(layout) : []),
  ];
}

function rowPieces(
  { grid, body, columns }: Layout,
  beside: (row: LaidRow) => Problem,
  unit: "シート" | "ファイル",
): Problem[] {
  return body.flatMap((row): Problem[] => {
    const place = cellPlace({ row: row.row, column: row.cells[0]?.column ?? 1 }, grid);
    if (row.heads === "same") return [rules.dividedTable({ what: "見出しがくり返されています" }, place)];
    if (row.heads === "other")
      return [rules.severalTables({ what: "空の行の下に、別の見出しの表があります", unit }, place)];
    // A lone word in a table of several columns is a title or a note.
    if (columns.length > 2 && row.cells.length === 1) return [beside(row)];
    return row.isApart ? [rules.dividedTable({ what: "空の行で分かれています" }, place)] : [];
  });
}

function columnPieces({ grid, head, columns }: Layout): Problem[] {
  return columns.flatMap((column, index): Problem[] => {
    const before = columns[index - 1];
    if (before === undefined || column === before + 1 || !head) return [];
    const what = `${columnLetter(before + 1)}列が空で、表が左右に分かれています`;
    const at = cellAt(head, column) ?? { row: head.row, column };
    return [rules.dividedTable({ what }, cellPlace(at, grid))];
  });
}
