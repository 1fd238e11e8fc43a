import type { BorderLine, Borders, CellRange, Sheet, Side } from "./sheet.js";

/** A straight stretch of border. `at` is the row or column before which it runs; `from`–`to` the cells beside it. */
export interface Edge {
  readonly direction: "across" | "down";
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly line: BorderLine;
}

const weight: Record<BorderLine["style"], number> = {
  hair: 0,
  dotted: 1,
  dashed: 2,
  thin: 3,
  medium: 4,
  thick: 5,
  double: 6,
};

/**
 * The borders of an area of the sheet. Two cells meet at every edge and each may rule it: the heavier line is
 * drawn, once. Inside a merged cell nothing is drawn. Neighbouring stretches of one line are joined.
 */
export function edgesOf(sheet: Sheet, area: CellRange): Edge[] {
  const owner = mergeOwners(sheet);
  const lines = { across: new Map<string, BorderLine>(), down: new Map<string, BorderLine>() };
  const rule = (
    direction: Edge["direction"],
    at: number,
    cell: number,
    line: BorderLine | undefined,
  ): void => {
    const key = `${at},${cell}`;
    const standing = lines[direction].get(key);
    if (line && (!standing || weight[line.style] > weight[standing.style])) lines[direction].set(key, line);
  };
  const same = (row: number, column: number, otherRow: number, otherColumn: number): boolean => {
    const mine = owner.get(`${row},${column}`);
    return mine !== undefined && mine === owner.get(`${otherRow},${otherColumn}`);
  };
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const borders: Borders = sheet.rows[row]?.cells[column]?.format.borders ?? {};
      const line = (side: Side, otherRow: number, otherColumn: number) =>
        same(row, column, otherRow, otherColumn) ? undefined : borders[side];
      rule("across", row, column, line("top", row - 1, column));
      rule("across", row + 1, column, line("bottom", row + 1, column));
      rule("down", column, row, line("left", row, column - 1));
      rule("down", column + 1, row, line("right", row, column + 1));
    }
  }
  return [...joined("across", lines.across), ...joined("down", lines.down)];
}

function mergeOwners(sheet: Sheet): Map<string, CellRange> {
  const owner = new Map<string, CellRange>();
  for (const merge of sheet.merges) {
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) owner.set(`${row},${column}`, merge);
    }
  }
  return owner;
}

function joined(direction: Edge["direction"], lines: ReadonlyMap<string, BorderLine>): Edge[] {
  const stretches = [...lines].map(([key, line]) => {
    const [at = 0, cell = 0] = key.split(",").map(Number);
    return { direction, at, from: cell, to: cell, line };
  });
  stretches.sort((a, b) => a.at - b.at || a.from - b.from);
  const edges: Edge[] = [];
  for (const stretch of stretches) {
    const last = edges.at(-1);
    const continues =
      last?.at === stretch.at &&
      last.to + 1 === stretch.from &&
      last.line.style === stretch.line.style &&
      last.line.colour === stretch.line.colour;
    if (last && continues) edges[edges.length - 1] = { ...last, to: stretch.to };
    else edges.push(stretch);
  }
  return edges;
}
