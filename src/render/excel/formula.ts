import type { Figure } from "../../model/figure.js";
import { isMoney, type Unit, yenIn } from "../../model/unit.js";
import { type CellAddress, cellReference, type FigureCells } from "./cells.js";

const roundFunction = { "half-up": "ROUND", truncate: "ROUNDDOWN", up: "ROUNDUP" } as const;

/** A derived figure as a live formula over the cells of its inputs; undefined where it is a constant. */
export function formulaOf(figure: Figure, cells: FigureCells, sheet: string): string | undefined {
  const { origin, unit } = figure;
  if (origin.kind !== "derived" || figure.value === null) return undefined;
  const { operation, inputs } = origin;
  const addresses = inputs.map((input) => cells.get(input.id));
  if (addresses.some((address) => address === undefined)) return undefined;
  const terms = inputs.map((input, index) => term(input, addresses[index] as CellAddress, unit, sheet));
  const [first = "", second = ""] = terms;
  switch (operation.name) {
    case "sum":
      return terms.every((_, index) => !needsFactor(inputs[index] as Figure, unit))
        ? `SUM(${ranges(addresses as CellAddress[], sheet).join(",")})`
        : terms.join("+");
    case "difference":
      return terms.join("-");
    case "product":
      return inputs.map((_, index) => cellReference(addresses[index] as CellAddress, sheet)).join("*");
    case "quotient":
      return `${first}/${second}`;
    case "percentage": {
      const [part, whole] = inputs as [Figure, Figure];
      const [a, b] = addresses as [CellAddress, CellAddress];
      // Multiplying first keeps whole numbers whole, so that a tie is rounded as it is on paper.
      return `${term(part, a, whole.unit, sheet)}*100/${cellReference(b, sheet)}`;
    }
    case "rounded":
      return `${roundFunction[operation.mode]}(${first},${operation.digits})`;
    case "total-as-handed-over":
      return first;
  }
}

/** An input's cell, brought to the unit of the result. */
function term(input: Figure, address: CellAddress, unit: Unit, sheet: string): string {
  const cell = cellReference(address, sheet);
  if (!needsFactor(input, unit) || !isMoney(input.unit) || !isMoney(unit)) return cell;
  const [from, to] = [yenIn[input.unit], yenIn[unit]];
  return from > to ? `${cell}*${from / to}` : `${cell}/${to / from}`;
}

const needsFactor = (input: Figure, unit: Unit): boolean =>
  input.unit !== unit && isMoney(input.unit) && isMoney(unit);

/** Neighbouring cells of one column as ranges: B3, B4, B5, B9 → B3:B5, B9. */
function ranges(addresses: readonly CellAddress[], sheet: string): string[] {
  const runs: { first: CellAddress; last: CellAddress }[] = [];
  for (const address of addresses) {
    const run = runs.at(-1);
    const follows =
      run &&
      run.last.sheet === address.sheet &&
      run.last.column === address.column &&
      run.last.row + 1 === address.row;
    if (run && follows) run.last = address;
    else runs.push({ first: address, last: address });
  }
  return runs.map(({ first, last }) =>
    first === last ? cellReference(first, sheet) : `${cellReference(first, sheet)}:${last.column}${last.row}`,
  );
}
