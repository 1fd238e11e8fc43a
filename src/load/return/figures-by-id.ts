import type { ReturnedFigure } from "../../model/return.js";
import type { Problem } from "../../problem/problem.js";
import { figureTwice, noStatements } from "../../problem/rules/return.js";

/** The figures of a return by their ids, each there once, and some of a statement's among them. */
export function figuresById(
  figures: readonly ReturnedFigure[],
  file: string,
  problems: Problem[],
): ReadonlyMap<string, ReturnedFigure> {
  const byId = new Map<string, ReturnedFigure>();
  for (const figure of figures) {
    const first = byId.get(figure.id);
    if (first) problems.push(figureTwice({ id: figure.id }, figure.origin.place, [first.origin.place]));
    else byId.set(figure.id, figure);
  }
  const isThere = figures.some(({ id }) => /^(?:balance-sheet|income-statement)\//u.test(id));
  if (!isThere && problems.length === 0) problems.push(noStatements({}, { file }));
  return byId;
}
