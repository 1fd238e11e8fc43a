import stringWidth from "fast-string-width";
import type { Block, GridBlock, GridCell } from "../model/block.js";

/** A column of words, and whether equal neighbours are joined into one cell. */
export interface WordColumn {
  readonly heading: string;
  /** At most so wide, in relative units of about one character; as narrow as its longest words allow. */
  readonly width: number;
  /**
   * Joined downwards within the same cells of the columns to the left that are joined outright; `long`: only so many
   * rows as the words fill, and said again for those below, so that no tall cell stands empty. Where a cell of a column that is
   * always joined is blank, the one beside it takes its place too.
   */
  readonly join?: "always" | "within" | "long";
  /** Lines of a cell are a numbered list (①②③). */
  readonly listed?: boolean;
}

/** Words of a dataset's table as a grid. Cells are data: nothing in them is interpreted. */
export function wordGrid(
  columns: readonly WordColumn[],
  rows: readonly (readonly string[])[],
  headerColumns = 0,
): GridBlock {
  // Where every row is blank or a dash, the column says nothing and only narrows the others.
  const shown = columns.flatMap((column, index) =>
    rows.some((row) => !isNothing(row[index] ?? "")) ? [{ ...column, index }] : [],
  );
  const text = (row: number, column: { readonly index: number }): string => rows[row]?.[column.index] ?? "";
  const leading = shown.filter(({ join }) => join === "always");
  const repeats = (row: number, column: (typeof shown)[number]): boolean => {
    if (row <= 0 || !column.join || text(row, column) === "") return false;
    const outer = leading.filter(({ index }) => index < column.index);
    return [...outer, column].every((joined) => text(row, joined) === text(row - 1, joined));
  };
  /** Rows of one cell from its first, which is 0, by column. */
  const depths = shown.map((column) => {
    let depth = 0;
    return rows.map((_, row) => {
      const most = column.join === "long" ? filledRows(text(row, column), column) : Number.POSITIVE_INFINITY;
      depth = repeats(row, column) ? (depth + 1) % most : 0;
      return depth;
    });
  });
  const continues = (row: number, at: number): boolean => (depths[at]?.[row] ?? 0) > 0;
  const givesWay = (row: number, at: number): boolean => {
    const [column, beside] = [shown[at], shown[at + 1]];
    return column?.join === "always" && beside !== undefined && !beside.join && text(row, column) === "";
  };
  const head = shown.map(({ heading }): GridCell => ({ content: [words(heading)], align: "centre" }));
  const body = rows.map((_, row) =>
    shown.flatMap((column, at): GridCell[] => {
      if (continues(row, at) || givesWay(row, at)) return [];
      const columnSpan = givesWay(row, at - 1) ? 2 : 1;
      let rowSpan = 1;
      while (row + rowSpan < rows.length && continues(row + rowSpan, at)) rowSpan += 1;
      return [
        {
          ...cellOf(text(row, column), column),
          ...(rowSpan > 1 ? { rowSpan } : {}),
          ...(columnSpan > 1 ? { columnSpan } : {}),
        },
      ];
    }),
  );
  return {
    kind: "grid",
    widths: shown.map((column) => {
      const longest = Math.max(...rows.flatMap((_, row) => text(row, column).split("\n").map(charactersOf)));
      return Math.min(column.width, Math.max(charactersOf(column.heading) / 2, longest)) + padding;
    }),
    headerRows: 1,
    headerColumns,
    rows: [head, ...body],
    notes: [],
  };
}

const isNothing = (text: string): boolean => /^[\s－―─ー-]*$/u.test(text);

/** How many rows words fill, a line each, where their column is as wide as it may be. */
const filledRows = (text: string, { width }: WordColumn): number =>
  Math.max(1, Math.floor(charactersOf(text) / width));

/** What a cell keeps free at both sides, in characters. */
const padding = 1.3;

/** Width in characters of full width. */
const charactersOf = (text: string): number => stringWidth(text) / 2;

/** A cell's words; where it is blank, the dash that says so. */
const cellOf = (text: string, { listed }: WordColumn): GridCell =>
  isNothing(text)
    ? { content: [words(text.trim() || "－")], align: "centre" }
    : { content: listed ? numbered(text) : lines(text) };

const words = (text: string): Block => ({ kind: "paragraph", role: "body", content: [text] });

const lines = (text: string): Block[] => text.split("\n").map(words);

function numbered(text: string): Block[] {
  const points = text.split("\n");
  return points.length === 1
    ? [words(text)]
    : [{ kind: "list", marker: "circled", items: points.map((point) => [words(point)]) }];
}
