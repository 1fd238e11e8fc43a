import { type Tag, under } from "../paper/tag.js";
import { shownText } from "./cell-text.js";
import type { SheetPage } from "./pages.js";
import type { PlacedCell } from "./placed-cell.js";

/** Cells of neighbouring rows that stand within rules. */
interface RuledArea {
  readonly cells: readonly PlacedCell[];
  readonly left: number;
  readonly right: number;
}

/** A table as it is tagged: its rows go on where it goes on on the next page. */
interface TaggedTable {
  readonly body: Tag;
  readonly columns: number;
}

/**
 * 様式の構造: the tags under which the cells of a sheet are read, page by page. Cells within rules are a table, row by
 * row, the empty ones kept; the others are paragraphs, and the largest of the first page its heading. Shaded cells
 * head their columns, or their row. Title rows are read where they first stand: shown again, they have no tag, and the
 * table below them goes on.
 */
export class SheetTags {
  private isFirst = true;
  /** The table that each stretch of pages ended with, by its first column. */
  private readonly open = new Map<number, TaggedTable>();

  /** The tags of a page's cells, of those that have one. */
  of(
    cells: readonly PlacedCell[],
    { columns: [first] }: Pick<SheetPage, "columns">,
    section: Tag,
  ): ReadonlyMap<PlacedCell, Tag> {
    const tags = new Map<PlacedCell, Tag>();
    const areas = ruledAreas(cells);
    const areaOf = new Map(areas.flatMap((area) => area.cells.map((cell) => [cell, area] as const)));
    const title = this.isFirst ? titleOf(cells.filter((cell) => !areaOf.has(cell))) : undefined;
    for (const cell of cells) {
      const area = areaOf.get(cell);
      if (area?.cells[0] === cell) {
        const before = cell.repeated ? this.open.get(first?.index ?? 0) : undefined;
        this.open.set(first?.index ?? 0, tagTable(area, before, section, tags));
      }
      if (!area && hasText(cell) && !cell.repeated)
        tags.set(cell, under(section, cell === title ? "H1" : "P"));
    }
    this.isFirst = false;
    return tags;
  }
}

const hasText = ({ cell }: PlacedCell): boolean => shownText(cell.content, cell.format) !== "";

/** The largest words that stand free, the first of them where several are as large. */
const titleOf = (cells: readonly PlacedCell[]): PlacedCell | undefined =>
  cells.filter(hasText).toSorted((a, b) => b.cell.format.font.size - a.cell.format.font.size)[0];

/** A line under a name makes no table: a cell of one has rules at a side, and above or below. */
function isRuled({ cell: { format } }: PlacedCell): boolean {
  const { left, right, top, bottom } = format.borders;
  return (left ?? right) !== undefined && (top ?? bottom) !== undefined;
}

/** Areas of more than one cell, each as wide as its widest row. */
function ruledAreas(cells: readonly PlacedCell[]): RuledArea[] {
  const groups: PlacedCell[][] = [];
  let end = -1;
  for (const cell of cells.filter(isRuled)) {
    const { row, rows } = cell.at;
    const group = groups.at(-1);
    if (group && row <= end) group.push(cell);
    else groups.push([cell]);
    end = Math.max(end, row + rows);
  }
  return groups
    .filter((group) => group.length > 1)
    .map((group) => {
      const left = Math.min(...group.map(({ at }) => at.column));
      const right = Math.max(...group.map(({ at }) => at.column + at.columns));
      return { cells: group, left, right };
    });
}

function tagTable(
  { cells, left, right }: RuledArea,
  before: TaggedTable | undefined,
  section: Tag,
  tags: Map<PlacedCell, Tag>,
): TaggedTable {
  const columns = right - left;
  const body = before?.columns === columns ? before.body : under(under(section, "Table"), "TBody");
  const taken = new Set<string>();
  const own = cells.filter(({ repeated }) => !repeated);
  const top = Math.min(...own.map(({ at }) => at.row));
  const bottom = Math.max(...cells.map(({ at }) => at.row + at.rows));
  for (let row = top; row < bottom; row += 1) {
    const inRow = own.filter(({ at }) => at.row === row);
    const isHead = inRow.every(isShaded);
    const tag = under(body, "TR");
    for (let column = left; column < right; column += 1) {
      if (taken.has(`${row},${column}`)) continue;
      const cell = inRow.find(({ at }) => at.column === column);
      if (!cell) {
        under(tag, "TD");
        continue;
      }
      const { rows, columns } = cell.at;
      for (let down = 0; down < rows; down += 1)
        for (let across = 0; across < columns; across += 1) taken.add(`${row + down},${column + across}`);
      const span = {
        ...(rows > 1 && { rowSpan: rows }),
        ...(columns > 1 && { columnSpan: columns }),
      };
      const isHeading = isShaded(cell) && hasText(cell);
      tags.set(
        cell,
        isHeading ? under(tag, "TH", { scope: isHead ? "Column" : "Row", ...span }) : under(tag, "TD", span),
      );
    }
  }
  return { body, columns };
}

const isShaded = ({ cell }: PlacedCell): boolean => cell.format.fill !== undefined;
