import { type FormCount, isFormCount, isFormFigure } from "../../../model/form.js";
import { columnLetter } from "../../../problem/place.js";
import { type CellAddress, cellReference, type FigureCells } from "../../excel/cells.js";
import { formulaOf } from "../../excel/formula.js";
import type { CellSource, Filling } from "../../sheet/filling.js";

/** The live formulas of a sheet, by address: `Q28`. */
export type SheetFormulas = ReadonlyMap<string, string>;

/** A cell that a form's value stands in. */
interface FilledCell {
  readonly address: CellAddress;
  readonly source: CellSource;
}

/** A worksheet whose name begins with データ is for machines, with 説明 or 使い方 for whoever uses the form: no paper is made of these. */
export const isData = (name: string): boolean => /^(?:データ|説明|使い方)/u.test(name);

/**
 * Formulas for a filled form, by the template's sheets: a figure is reckoned from those of its inputs that stand in the workbook too,
 * a count from the rows it counts; a figure that stands in several cells is pointed at. `fillings` go by the template's names.
 */
export function formFormulas(fillings: ReadonlyMap<string, Filling>): ReadonlyMap<string, SheetFormulas> {
  // What machines read holds the numbers themselves: the paper points there.
  const sheets = [...fillings].toSorted(([one], [other]) => Number(isData(other)) - Number(isData(one)));
  const cells = sheets.flatMap(([, filling]) => cellsOf(filling));
  const homes = firstCells(cells);
  return new Map(
    sheets.map(([tab, { name }]) => {
      const own = cells.filter(({ address }) => address.sheet === name);
      const seen = new Map([...homes, ...firstCells(own)]);
      const formulas = own.flatMap(({ address, source: { value } }) => {
        const formula = isFormCount(value)
          ? countFormula(value, own)
          : isFormFigure(value)
            ? (elsewhere(value.id, address, [seen, homes]) ?? formulaOf(value, seen, name))
            : undefined;
        return formula === undefined ? [] : [[`${address.column}${address.row}`, formula] as const];
      });
      return [tab, new Map(formulas)] as const;
    }),
  );
}

function cellsOf({ name: sheet, rows }: Filling): FilledCell[] {
  return rows.flatMap(({ sources }, index) =>
    [...sources].map(([column, source]) => ({
      address: { sheet, column: columnLetter(column + 1), row: index + 1 },
      source,
    })),
  );
}

/** The first cell of each figure that has a value. */
function firstCells(cells: readonly FilledCell[]): FigureCells {
  const first: FigureCells = new Map();
  for (const { address, source } of cells) {
    const { value } = source;
    if (isFormFigure(value) && value.value !== null && !first.has(value.id)) first.set(value.id, address);
  }
  return first;
}

/** The cell where the figure stands first, on its own sheet or at home, where that is another. */
function elsewhere(
  id: string,
  { sheet, column, row }: CellAddress,
  places: readonly FigureCells[],
): string | undefined {
  const other = places
    .flatMap((place) => place.get(id) ?? [])
    .find((at) => at.sheet !== sheet || at.column !== column || at.row !== row);
  return other && cellReference(other, sheet);
}

/** `COUNTIF(B5:B40,"期限超過")`: over the cells of the sheet that the list's field was put in. */
function countFormula({ field, word }: FormCount, cells: readonly FilledCell[]): string | undefined {
  const counted = cells.filter(({ source }) => source.name === field).map(({ address }) => address);
  const [first, last] = [counted[0], counted.at(-1)];
  if (!first || !last || counted.some(({ column }) => column !== first.column)) return undefined;
  return `COUNTIF(${first.column}${first.row}:${last.column}${last.row},"${word}")`;
}
