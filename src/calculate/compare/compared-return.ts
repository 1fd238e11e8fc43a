import type { Figure } from "../../model/figure.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import { normalForm } from "../../model/normal-form.js";
import { publishedPlace } from "../../model/report.js";
import type { Return, ReturnedFigure } from "../../model/return.js";
import type { ComparedReturn } from "../../model/side-by-side.js";
import { isMoney } from "../../model/unit.js";
import type { Place } from "../../problem/place.js";
import { rounded } from "../arithmetic.js";

/** Returns as a comparison has them: by corporation in the order given, the years upwards. */
export function comparedReturns(returns: readonly Return[]): ComparedReturn[] {
  const names = [...new Set(returns.map(({ entity }) => entity.name))];
  const order = names.map(normalForm);
  const at = ({ entity }: Return) => order.indexOf(normalForm(entity.name));
  const sorted = returns.toSorted((a, b) => at(a) - at(b) || a.fiscalYear - b.fiscalYear);
  return sorted.map((returned) => compared(returned, shortNameOf(returned.entity.name, names)));
}

function compared(returned: Return, shortName: string): ComparedReturn {
  const { name } = returned.entity;
  const { fiscalYear } = returned;
  const scope = `${name}/${fiscalYear}`;
  const file = publishedFile(returned);
  const owner = `${name} ${fiscalYearName(fiscalYear)}`;
  const placeOf = (place: Place): Place =>
    returned.form === "dataset" ? publishedPlace(place, returned.file) : { ...place, file };
  const made = new Map<string, Figure>();
  const lookup = (id: string): Figure | undefined => {
    const found = returned.figures.get(id);
    if (!found) return undefined;
    const known = made.get(id) ?? inYen(scoped(found, scope, owner, placeOf(found.origin.place)));
    made.set(id, known);
    return known;
  };
  return { scope, name, shortName, fiscalYear, returned, file, lookup };
}

/** The same figure under an id and a label that no other return has, placed in a file as outputs name it. */
const scoped = (
  { id, label, value, unit, origin }: ReturnedFigure,
  scope: string,
  owner: string,
  place: Place,
): Figure => ({
  id: `${scope}/${id}`,
  label: `${owner} ${label}`,
  value,
  unit,
  origin: { ...origin, place },
});

/** 一つの単位: money is compared in yen, in whatever unit it was handed over. */
const inYen = (figure: Figure): Figure =>
  isMoney(figure.unit) ? rounded(figure, { unit: "円", digits: 0, mode: "half-up" }) : figure;

/** A dataset by its folder's name; a file, which is called `figures.json` everywhere, with the folder it lies in. */
const publishedFile = ({ file, form }: Return): string =>
  file
    .split("/")
    .slice(form === "dataset" ? -1 : -2)
    .join("/");

const kind = /信用保証協会$/u;

/** 青森県 of 青森県信用保証協会, where that is no other's name. */
function shortNameOf(name: string, names: readonly string[]): string {
  const short = name.replace(kind, "").trim();
  const isClear =
    short !== "" && names.filter((other) => other.replace(kind, "").trim() === short).length === 1;
  return isClear ? short : name;
}
