import type { AssociationFiling } from "../../../model/federation/returns.js";
import type { Figure } from "../../../model/figure.js";

export type Filed = Extract<AssociationFiling, { state: "filed" }>;

/** A figure of a return, under an id of its own among those of all returns: 「青森県 預け金」; undefined where it has none, or says nothing. */
export function returnedFigure({ association, returned }: Filed, id: string): Figure | undefined {
  const found = returned.figures.get(id);
  if (!found || found.value === null) return undefined;
  const { label, value, unit, origin } = found;
  const name = {
    id: `filed/${association.code.value}/${id}`,
    label: `${association.short.value} ${label}`,
  };
  return { ...name, value, unit, origin };
}
