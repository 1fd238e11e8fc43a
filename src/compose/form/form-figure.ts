import { roundingOf } from "../../calculate/printed.js";
import { inSentence } from "../../calculate/written.js";
import type { Figure } from "../../model/figure.js";
import { isSameMeasure, isUnit, type Unit } from "../../model/unit.js";
import { otherMeasure, severalFigures } from "../../problem/rules/form-values.js";
import type { FormSource } from "./form-source.js";
import { inUnit } from "./form-table.js";
import type { Resolved } from "./resolved.js";

/** 「数値 保証承諾（百万円）」: the word before the name of a figure. */
export const figureWord = "数値";

/** The name of a figure that a placeholder asks for; undefined where it asks for something else. */
export const figureName = (name: string): string | undefined =>
  new RegExp(`^${figureWord}\\s+(?<figure>.+)$`, "su").exec(name)?.groups?.figure;

/** A name with the unit in parentheses at its end: 「保証承諾（百万円）」. */
export function withUnit(name: string): { readonly name: string; readonly unit: Unit } | undefined {
  const found = /^(?<stem>.+?)\s*[（(](?<unit>[^（）()]+)[）)]$/su.exec(name)?.groups;
  const unit = found?.unit?.normalize("NFKC").replace("%", "％").trim();
  return found?.stem !== undefined && unit !== undefined && isUnit(unit)
    ? { name: found.stem, unit }
    : undefined;
}

/** The figure that is asked for: exact, a percentage as its table prints it, or in the unit that is asked for. */
export function figureAsked(written: string, name: string, source: FormSource): Resolved {
  const { rounding } = source.dataset.settings;
  const whole = source.figure(name);
  if (whole.kind === "one") return { value: asPrinted(whole.figure, source) };
  const parted = withUnit(name);
  const found = parted && whole.kind === "none" ? source.figure(parted.name) : whole;
  switch (found.kind) {
    case "several":
      return {
        fault: (place) =>
          severalFigures({ name: written, candidates: found.figures.map(({ id }) => id) }, place),
      };
    case "none": {
      const near = found.near();
      return { near: near && `${figureWord} ${near}` };
    }
    case "one": {
      const { figure } = found;
      const { unit } = parted ?? figure;
      if (!isSameMeasure(figure.unit, unit))
        return { fault: (place) => otherMeasure({ name: written, unit, own: figure.unit }, place) };
      return { value: unit === figure.unit ? asPrinted(figure, source) : inUnit(figure, unit, { rounding }) };
    }
  }
}

/** A percentage with the digits of its kind of table; all else exact. */
function asPrinted(figure: Figure, { dataset }: FormSource): Figure {
  const { rounding } = dataset.settings;
  if (figure.unit !== "％") return figure;
  return inSentence(figure, { digits: roundingOf(figure.id, rounding).percentageDigits }, rounding);
}

/** What a cell of 概要 says: a figure where it is nothing but one `{{figure …}}`. */
export function figureWritten(text: string, source: FormSource): Figure | string {
  const { id, unit } = /^\{\{figure "(?<id>[^"]+)"(?: unit="(?<unit>[^"]+)")?\}\}$/u.exec(text)?.groups ?? {};
  const found = id === undefined ? undefined : source.figure(id);
  if (found?.kind !== "one") return text;
  const { figure } = found;
  const asked = unit !== undefined && isUnit(unit) && isSameMeasure(unit, figure.unit) ? unit : figure.unit;
  return inUnit(figure, asked, source.dataset.settings);
}
