import type { Figure } from "../../model/figure.js";
import type { FormValue } from "../../model/form.js";
import type { CellContent, CellRange, Sheet, SheetRow } from "./sheet.js";

/** A filled sheet, as a change of its template: which template rows stand where, and what changed in them. */
export interface Filling {
  readonly rows: readonly FilledRow[];
  readonly lists: readonly ListRows[];
  /** The worksheet's name, its header and its footer, as they are filled. */
  readonly name: string;
  readonly header: string;
  readonly footer: string;
}

export interface FilledRow {
  /** The template's row, counted from 0. */
  readonly source: number;
  /** New contents, by column. */
  readonly contents: ReadonlyMap<number, CellContent>;
  /** Of the cells that hold one value and nothing else: which, by column. */
  readonly sources: ReadonlyMap<number, CellSource>;
  /** The figures that it shows, among other words too, by column. */
  readonly figures: ReadonlyMap<number, readonly Figure[]>;
  /** Points, where the row was made higher than in the template. */
  readonly height?: number;
  /** Points of the type, by column, where it was made smaller. */
  readonly sizes?: ReadonlyMap<number, number>;
}

/** What a cell was filled with: a value, and the name by which its placeholder asked for it. */
export interface CellSource {
  readonly name: string;
  readonly value: FormValue;
}

/**
 * 繰り返す行: neighbouring rows of a template that name one list, item after item. The rows of one item are a block;
 * where the items are more than the blocks, the last block is copied.
 */
export interface ListRows {
  readonly name: string;
  readonly blocks: readonly RowBlock[];
}

/** Rows that belong together, both ends included. */
export interface RowBlock {
  readonly top: number;
  readonly bottom: number;
}

/** Where a template row has gone: the first and the last of its copies. */
export interface Moved {
  readonly first: number;
  readonly last: number;
}

export function movedRows(filling: Filling): ReadonlyMap<number, Moved> {
  const moved = new Map<number, Moved>();
  filling.rows.forEach(({ source }, index) => {
    moved.set(source, { first: moved.get(source)?.first ?? index, last: index });
  });
  return moved;
}

/**
 * An area of the template, in the filled sheet: one that lies in a block is there as often as the block; another
 * reaches from the first copy of its first row to the last copy of its last.
 */
export function movedAreas(area: CellRange, filling: Filling, moved = movedRows(filling)): CellRange[] {
  const place = (row: number): Moved => moved.get(row) ?? beyond(row, filling, moved);
  const block = filling.lists.flatMap(({ blocks }) => blocks).find((rows) => isWithin(area, rows));
  if (!block) return [{ ...area, top: place(area.top).first, bottom: place(area.bottom).last }];
  const height = block.bottom - block.top + 1;
  const { first, last } = place(area.top);
  return Array.from({ length: (last - first) / height + 1 }, (_, copy) => ({
    ...area,
    top: first + copy * height,
    bottom: first + copy * height + area.bottom - area.top,
  }));
}

/** Where a row below all those of the template goes. */
export function beyond(row: number, { rows }: Filling, moved: ReadonlyMap<number, Moved>): Moved {
  const to = row + Math.max(0, rows.length - moved.size);
  return { first: to, last: to };
}

const isWithin = (area: RowBlock, block: RowBlock): boolean =>
  area.top >= block.top && area.bottom <= block.bottom;

/** The template with its filling: the sheet that the PDF is drawn from. */
export function applyFilling(template: Sheet, filling: Filling): Sheet {
  const moved = movedRows(filling);
  const place = (row: number): Moved => moved.get(row) ?? beyond(row, filling, moved);
  const { page } = template;
  return {
    ...template,
    name: filling.name,
    rows: filling.rows.map((filled) => filledRow(template.rows[filled.source], filled)),
    merges: template.merges.flatMap((area) => movedAreas(area, filling, moved)),
    page: {
      ...page,
      printAreas: page.printAreas.map((area) => ({
        ...area,
        top: place(area.top).first,
        bottom: place(area.bottom).last,
      })),
      titleRows: page.titleRows && {
        from: place(page.titleRows.from).first,
        to: place(page.titleRows.to).last,
      },
      breaksAfter: page.breaksAfter.map((row) => place(row).last),
      header: filling.header,
      footer: filling.footer,
    },
  };
}

function filledRow(row: SheetRow | undefined, { contents, height, sizes }: FilledRow): SheetRow {
  if (!row) throw new RangeError("a filling names a row its template does not have");
  return {
    ...row,
    ...(height !== undefined && { height, isFixed: true }),
    cells: row.cells.map((cell, column) => {
      const content = contents.get(column);
      const size = sizes?.get(column);
      if (!cell || !content) return cell;
      const { format } = cell;
      return { content, format: size === undefined ? format : { ...format, font: { ...format.font, size } } };
    }),
  };
}
