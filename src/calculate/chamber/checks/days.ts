import type { Case } from "../../../model/chamber/register.js";
import type { IsoDate } from "../../../model/era.js";
import type { Place } from "../../../problem/place.js";

/** The days of a case that are known, in the order in which they must come. */
export function days(one: Case): { readonly name: string; readonly day: IsoDate; readonly place: Place }[] {
  const cells = [
    ["相談日", one.consulted],
    ["申込日", one.applied],
    ["承諾日", one.approved],
    ["融資日", one.lent],
    ["完済日", one.repaid],
  ] as const;
  return cells.flatMap(([name, cell]) =>
    cell && cell.value !== null ? [{ name, day: cell.value, place: cell.place }] : [],
  );
}
