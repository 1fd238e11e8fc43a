import type { CellRange, PageSetup, Sheet } from "./sheet.js";

/** A printed page of a sheet: which rows and columns stand on it, and where. Positions in points from the top left. */
export interface SheetPage {
  readonly scale: number;
  readonly rows: readonly Strip[];
  readonly columns: readonly Strip[];
}

/** A row's or column's place on the paper. */
export interface Strip {
  readonly index: number;
  readonly start: number;
  readonly size: number;
  /** A title row (タイトル行) shown again on a further page. */
  readonly repeated: boolean;
}

/** Cuts a sheet into pages as Excel does: print areas, scale or page fit, titles, breaks by hand, centring. */
export function paginate(sheet: Sheet, heights: readonly number[]): SheetPage[] {
  const { printAreas } = sheet.page;
  const areas = printAreas.length > 0 ? printAreas : [usedArea(sheet)];
  return areas.flatMap((area) => pagesOf(sheet, area, heights));
}

function pagesOf(sheet: Sheet, area: CellRange, heights: readonly number[]): SheetPage[] {
  const { page } = sheet;
  const rows = visible(area.top, area.bottom, heights, (index) => sheet.rows[index]?.hidden ?? false);
  const widths = sheet.columns.map(({ width }) => width);
  const columns = visible(area.left, area.right, widths, (index) => sheet.columns[index]?.hidden ?? false);
  const room = {
    width: page.paper.width - page.margins.left - page.margins.right,
    height: page.paper.height - page.margins.top - page.margins.bottom,
  };
  const scale = printScale(page, room, total(columns), total(rows));
  const titles = rows.filter(
    ({ index }) => page.titleRows && index >= page.titleRows.from && index <= page.titleRows.to,
  );
  const across = split(columns, room.width / scale, [], page.columnBreaksAfter);
  const down = split(rows, room.height / scale, titles, page.breaksAfter);
  return down.flatMap((pageRows) =>
    across.map((pageColumns) => ({
      scale,
      rows: placed(pageRows, page.margins.top, scale, page.centred.down ? room.height : undefined),
      columns: placed(pageColumns, page.margins.left, scale, page.centred.across ? room.width : undefined),
    })),
  );
}

interface Sized {
  readonly index: number;
  readonly size: number;
  readonly repeated: boolean;
}

const total = (strips: readonly Sized[]): number => strips.reduce((sum, { size }) => sum + size, 0);

function visible(
  from: number,
  to: number,
  sizes: readonly number[],
  hidden: (index: number) => boolean,
): Sized[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
    .filter((index) => !hidden(index))
    .map((index) => ({ index, size: sizes[index] ?? 0, repeated: false }));
}

/** Everything that holds a value, a border or a fill. */
function usedArea(sheet: Sheet): CellRange {
  let bottom = 0;
  let right = 0;
  sheet.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      const shows =
        cell && (cell.content.kind !== "blank" || cell.format.fill || hasBorder(cell.format.borders));
      if (!shows) return;
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
  });
  return { top: 0, left: 0, bottom, right };
}

const hasBorder = (borders: object): boolean => Object.keys(borders).length > 0;

/** Excel fits only by making smaller, in whole per cents. */
function printScale(
  page: PageSetup,
  room: { width: number; height: number },
  width: number,
  height: number,
): number {
  if (typeof page.scale === "number") return page.scale;
  const { across, down } = page.scale;
  const fit = Math.min(
    1,
    across === 0 ? 1 : (room.width * across) / width,
    down === 0 ? 1 : (room.height * down) / height,
  );
  return Math.max(0.1, Math.floor(fit * 100) / 100);
}

/** Rounding of widths to pixels must not push a last hair's breadth onto a page of its own. */
const tolerance = 0.5;

function split(
  strips: readonly Sized[],
  room: number,
  titles: readonly Sized[],
  breaksAfter: readonly number[],
): Sized[][] {
  const pages: Sized[][] = [];
  let page: Sized[] = [];
  let used = 0;
  for (const strip of strips) {
    const byHand = page.length > 0 && breaksAfter.includes(page.at(-1)?.index ?? -1);
    if (byHand || (page.length > 0 && used + strip.size > room + tolerance)) {
      pages.push(page);
      const lastTitle = titles.at(-1)?.index ?? Number.POSITIVE_INFINITY;
      page = strip.index > lastTitle ? titles.map((title) => ({ ...title, repeated: true })) : [];
      used = total(page);
    }
    page.push(strip);
    used += strip.size;
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

function placed(
  strips: readonly Sized[],
  margin: number,
  scale: number,
  centreIn: number | undefined,
): Strip[] {
  let start = margin + (centreIn === undefined ? 0 : Math.max(0, (centreIn - total(strips) * scale) / 2));
  return strips.map(({ index, size, repeated }) => {
    const strip = { index, start, size: size * scale, repeated };
    start += strip.size;
    return strip;
  });
}
