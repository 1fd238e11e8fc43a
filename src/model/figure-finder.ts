import { suggest } from "../problem/suggest.js";
import type { Figure } from "./figure.js";
import { ofYear } from "./figure-name.js";
import { type FiscalYear, fiscalYearName } from "./fiscal-year.js";
import { inOneWidth, normalForm } from "./normal-form.js";
import { isPrintedId } from "./return.js";

/** What a name means: one figure, several of the same label, or none; then the name that is nearest can be looked for. */
export type FoundFigure =
  | { readonly kind: "one"; readonly figure: Figure }
  | { readonly kind: "several"; readonly figures: readonly Figure[] }
  | { readonly kind: "none"; readonly near: () => string | undefined };

export type FigureFinder = (name: string) => FoundFigure;

/**
 * 名で探す: exact figures by their ids (`trend/approvals/@year-1/count`) or by their Japanese labels, in any width and with
 * any spaces. Of a label, 金額 and the year of the report may be left out: 保証承諾 is 「保証承諾 令和7年度 金額」, unless
 * something is called just that. 前年度 and the like count from the year.
 */
export function figureFinder(figures: readonly Figure[], year: FiscalYear): FigureFinder {
  const exact = figures.filter(({ id }) => !isPrintedId(id));
  const byId = new Map(exact.map((figure) => [inOneWidth(figure.id), figure]));
  const labels = new Map<string, Figure[]>();
  const shorter: Map<string, Figure[]>[] = [labels];
  const usual = [normalForm(fiscalYearName(year)), "金額"];
  // What a check compares is the same number again, under the same label.
  for (const figure of exact.filter(({ id }) => !id.startsWith("check/"))) {
    for (const { left, key } of keysOf(figure.label, usual)) {
      const level = shorter[left] ?? new Map<string, Figure[]>();
      shorter[left] = level;
      level.set(key, [...(level.get(key) ?? []), figure]);
    }
  }
  return (name) => {
    const figure = byId.get(ofYear(inOneWidth(name), year));
    if (figure) return { kind: "one", figure };
    for (const key of [normalForm(name), normalForm(withYears(name, year))]) {
      const [first, ...others] = shorter.find((level) => level.has(key))?.get(key) ?? [];
      if (first && others.length === 0) return { kind: "one", figure: first };
      if (first) return { kind: "several", figures: [first, ...others] };
    }
    return { kind: "none", near: () => suggest(name, namesOf(exact, usual)) };
  };
}

/** A label's keys: itself, and without each and both of its words that go without saying. */
function keysOf(label: string, usual: readonly string[]): { left: number; key: string }[] {
  const words = label.split(/\s+/u).map(normalForm);
  return [[], ...usual.map((word) => [word]), usual].flatMap((spare) => {
    const kept = words.filter((word) => !spare.includes(word));
    const isShorter = kept.length === words.length - spare.length && kept.length > 0;
    return isShorter ? [{ left: spare.length, key: kept.join("") }] : [];
  });
}

/** What a name may have been meant to be: labels, and the same as short as they may be. */
function namesOf(figures: readonly Figure[], usual: readonly string[]): Set<string> {
  return new Set(
    figures.flatMap(({ id, label }) => {
      const short = label.split(/\s+/u).filter((word) => !usual.includes(normalForm(word)));
      return [short.join(" "), label, id].filter((name) => name !== "");
    }),
  );
}

const distances: Readonly<Record<string, number>> = {
  当年度: 0,
  本年度: 0,
  今年度: 0,
  前年度: -1,
  前々年度: -2,
  翌年度: 1,
  翌々年度: 2,
};

/** A name with 前年度 and the like, where they stand alone, said as the years that they mean. */
export const withYears = (name: string, year: FiscalYear): string =>
  name
    .split(/\s+/u)
    .map((word) => {
      const distance = distances[word];
      return distance === undefined ? word : fiscalYearName(year + distance);
    })
    .join(" ");
