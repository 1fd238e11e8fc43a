import type { Figure, Operation } from "../../model/figure.js";
import { conversion, type Unit } from "../../model/unit.js";
import { type CellAddress, cellReference, type FigureCells } from "./cells.js";

const roundFunction = { "half-up": "ROUND", truncate: "ROUNDDOWN", up: "ROUNDUP" } as const;

const leavesOut: readonly Operation["name"][] = ["sum", "median", "lower-quartile", "upper-quartile", "rank"];

/**
 * A derived figure as a live formula over the cells of its inputs; what has no cell is worked out within the formula.
 * undefined where it is a constant, or comes from one that stands nowhere.
 */
export function formulaOf(figure: Figure, cells: FigureCells, sheet: string): string | undefined {
  const { origin, unit } = figure;
  if (origin.kind !== "derived" || figure.value === null) return undefined;
  const { operation } = origin;
  // A sum and a statistic leave out what is not known, and so do their cells.
  const inputs = leavesOut.includes(operation.name)
    ? origin.inputs.filter(({ value }) => value !== null)
    : origin.inputs;
  const operands = inputs.flatMap((input) => operandOf(input, cells, sheet) ?? []);
  if (operands.length < inputs.length || operands.length === 0) return undefined;
  const terms = operands.map((operand) => inUnit(operand, unit));
  const [first = "", second = ""] = terms;
  switch (operation.name) {
    case "sum":
      return operands.every(({ input }) => !needsFactor(input, unit))
        ? `SUM(${summands(operands, sheet).join(",")})`
        : terms.join("+");
    case "difference":
      return terms.join("-");
    case "product":
      return operands.map(({ text }) => text).join("*");
    case "quotient":
      return `${first}/${second}`;
    case "percentage": {
      const [part, whole] = operands as [Operand, Operand];
      // Multiplying first keeps whole numbers whole, so that a tie is rounded as it is on paper.
      return `${inUnit(part, whole.input.unit)}*100/${whole.text}`;
    }
    case "rounded":
      return `${roundFunction[operation.mode]}(${first},${operation.digits})`;
    case "median":
    case "lower-quartile":
    case "upper-quartile": {
      const run = runOf(operands, sheet);
      if (run === undefined || operands.some(({ input }) => needsFactor(input, unit))) return undefined;
      return operation.name === "median" ? `MEDIAN(${run})` : `QUARTILE(${run},${quarters[operation.name]})`;
    }
    case "rank": {
      const run = runOf(operands.slice(1), sheet);
      return run === undefined ? undefined : `RANK(${first},${run},0)`;
    }
    case "total-as-handed-over":
      return first;
    case "largest-remainder":
      return undefined;
  }
}

/** An input as it stands in a formula: its cell, or its own formula, in brackets where it needs them. */
interface Operand {
  readonly input: Figure;
  readonly text: string;
  readonly address: CellAddress | undefined;
}

function operandOf(input: Figure, cells: FigureCells, sheet: string): Operand | undefined {
  const address = cells.get(input.id);
  if (address) return { input, text: cellReference(address, sheet), address };
  const nested = formulaOf(input, cells, sheet);
  if (nested === undefined) return undefined;
  return { input, text: isCall(nested) ? nested : `(${nested})`, address };
}

/** Whether a formula is the call of one function and nothing else: `SUM(B5,B7)`. */
const isCall = (formula: string): boolean => /^[A-Z]+\([^()]*\)$/u.test(formula);

/** An operand, brought to the unit of the result. */
function inUnit({ input, text }: Operand, unit: Unit): string {
  const { times, over } = conversion(input.unit, unit);
  if (times !== 1) return `${text}*${times}`;
  return over === 1 ? text : `${text}/${over}`;
}

const quarters = { "lower-quartile": 1, "upper-quartile": 3 } as const;

/** Operands that stand below or beside each other as the range from the first to the last; words between them do not count. */
function runOf(operands: readonly Operand[], sheet: string): string | undefined {
  const [first, last] = [operands[0]?.address, operands.at(-1)?.address];
  if (!first || !last) return undefined;
  const isRun = operands.every(
    ({ address }) =>
      address?.sheet === first.sheet && (address.column === first.column || address.row === first.row),
  );
  if (!isRun || (first.column !== last.column && first.row !== last.row)) return undefined;
  return first === last
    ? cellReference(first, sheet)
    : `${cellReference(first, sheet)}:${last.column}${last.row}`;
}

function summands(operands: readonly Operand[], sheet: string): string[] {
  const addresses = operands.flatMap(({ address }) => address ?? []);
  return [...ranges(addresses, sheet), ...operands.flatMap(({ address, text }) => (address ? [] : [text]))];
}

const needsFactor = (input: Figure, unit: Unit): boolean => {
  const { times, over } = conversion(input.unit, unit);
  return times !== 1 || over !== 1;
};

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
