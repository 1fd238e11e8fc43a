import type { ReturnedFigure, ReturnSubject } from "../../model/return.js";
import type { Problem } from "../../problem/problem.js";
import { figureTwice, noMonitoring, noStatements } from "../../problem/rules/return.js";

const subjects = {
  statements: { ids: /^(?:balance-sheet|income-statement)\//u, lacking: noStatements },
  monitoring: { ids: /^monitoring\//u, lacking: noMonitoring },
} as const satisfies Record<ReturnSubject, unknown>;

/** The figures of a return by their ids, each there once, and some of its subject among them. */
export function figuresById(
  figures: readonly ReturnedFigure[],
  { file, subject }: { readonly file: string; readonly subject: ReturnSubject },
  problems: Problem[],
): ReadonlyMap<string, ReturnedFigure> {
  const byId = new Map<string, ReturnedFigure>();
  for (const figure of figures) {
    const first = byId.get(figure.id);
    if (first) problems.push(figureTwice({ id: figure.id }, figure.origin.place, [first.origin.place]));
    else byId.set(figure.id, figure);
  }
  const { ids, lacking } = subjects[subject];
  if (problems.length === 0 && !figures.some(({ id }) => ids.test(id))) problems.push(lacking({}, { file }));
  return byId;
}
