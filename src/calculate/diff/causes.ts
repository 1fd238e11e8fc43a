import type { Cause } from "../../model/difference.js";
import type { Edition } from "../../model/edition.js";
import type { PlainFigure } from "../../model/figures-file.js";

/** The figures that changed by themselves: the text of a cell, or the way in which they are calculated; by their ids. */
export function changedLeaves(older: Edition, newer: Edition): ReadonlyMap<string, Cause> {
  const found = new Map<string, Cause>();
  for (const id of new Set([...older.figures.keys(), ...newer.figures.keys()])) {
    const cause = causeIn(older.figures.get(id), newer.figures.get(id));
    if (cause) found.set(id, cause);
  }
  return found;
}

function causeIn(older: PlainFigure | undefined, newer: PlainFigure | undefined): Cause | undefined {
  const known = newer ?? older;
  if (!known) return undefined;
  const [before, after] = [older, newer].map((figure) => figure && textOf(figure));
  if (before !== undefined || after !== undefined) {
    if (before === after && older?.value === newer?.value) return undefined;
    const place = "place" in known.origin ? { place: known.origin.place } : {};
    return {
      kind: "cell",
      label: known.label,
      ...place,
      ...(before !== undefined && { older: before }),
      ...(after !== undefined && { newer: after }),
    };
  }
  if (!older || !newer || workingOf(older) === workingOf(newer)) return undefined;
  return { kind: "working", label: known.label, id: known.id };
}

/** What stood there, of what was read or given; undefined of what was calculated. */
function textOf({ origin, value }: PlainFigure): string | undefined {
  if ("text" in origin) return origin.text;
  return "given" in origin ? `${origin.given}${value === null ? "" : `（${value}）`}` : undefined;
}

/** How it is calculated, whatever is put in. */
function workingOf({ origin }: PlainFigure): string {
  if (!("operation" in origin)) return "";
  const { inputs: _, ...operation } = origin;
  return JSON.stringify(operation);
}

/** The changed leaves below a figure, in either edition, in the order in which they are met. */
export function causesOf(
  id: string,
  leaves: ReadonlyMap<string, Cause>,
  older: Edition,
  newer: Edition,
): Cause[] {
  const seen = new Set<string>();
  const found: Cause[] = [];
  const visit = (one: string): void => {
    if (seen.has(one)) return;
    seen.add(one);
    const cause = leaves.get(one);
    if (cause) found.push(cause);
    for (const { figures } of [newer, older]) {
      const origin = figures.get(one)?.origin;
      if (origin && "inputs" in origin) origin.inputs.forEach(visit);
    }
  };
  visit(id);
  return found;
}
