import { type Figure, operationText } from "../../model/figure.js";
import { printExact } from "../../model/print.js";
import { placeText } from "../../problem/place.js";
import { aroundText, asWhatText, placeLine, whereText } from "./place-text.js";
import type { PlaceInFile } from "./printed.js";
import type { Traced } from "./traced.js";

/** How many figures may match before only their ids are listed. */
export const mostTrees = 5;

/** The places of a figure, of those that are to be shown. */
export type PlacesOf = (figure: Figure) => readonly PlaceInFile[];

/** What was found, for a person: figures with how they came about and where they are printed; a full page as a list. */
export function tracedText(
  answer: Extract<Traced, { readonly figures: readonly Figure[] }>,
  placesOf: PlacesOf,
): string {
  if (answer.kind === "source") return sourceText(answer, placesOf);
  if (answer.kind === "places" && answer.figures.length > mostTrees) {
    const isOnPage = answer.asked === "page" || answer.asked === "title";
    const list = isOnPage ? pageText(answer.places) : answer.figures.map((one) => withPlaces(one, placesOf));
    return [list, howOn].flat().join("\n\n");
  }
  const { figures } = answer;
  const trees = figures
    .slice(0, mostTrees)
    .map((figure) => [...tree(figure), ...printedLines(placesOf(figure))].join("\n"));
  const rest = figures.slice(mostTrees);
  if (rest.length === 0) return trees.join("\n\n");
  return [
    ...trees,
    [`ほかに${rest.length}件あります:`, ...rest.map(({ id, label }) => `  ${id}  ${label}`)].join("\n"),
  ].join("\n\n");
}

function tree(figure: Figure, depth = 0): string[] {
  const { origin } = figure;
  const head = `${"  ".repeat(depth)}${amountText(figure)}`;
  if (origin.kind === "read") return [`${head}  ← ${placeText(origin.place)} 「${origin.text}」`];
  if (origin.kind === "given") return [`${head}  ← ${origin.by}`];
  const id = depth === 0 ? `  [${figure.id}]` : "";
  return [
    `${head}  = ${operationText(origin.operation, figure.unit)}${id}`,
    ...origin.inputs.flatMap((input) => tree(input, depth + 1)),
  ];
}

const amountText = ({ label, value, unit }: Figure): string =>
  `${label} ${value === null ? "（なし）" : `${printExact(value)}${unit}`}`;

function printedLines(places: readonly PlaceInFile[]): string[] {
  return places.length === 0 ? [] : ["印刷された所:", ...places.map((place) => `  ${placeLine(place)}`)];
}

/** What stands on a page or in a table, under what it stands in. */
function pageText(places: readonly PlaceInFile[]): string {
  const groups = new Map<string, string[]>();
  for (const place of places) {
    const where = place.page === undefined ? place.file : whereText(place);
    const head = [where, aroundText(place)].filter((part) => part !== "").join("　");
    const at = place.cell === undefined ? "" : `${[place.sheet, place.cell].filter(Boolean).join("!")}　`;
    groups.set(head, [...(groups.get(head) ?? []), `  ${at}${asWhatText(place)}  [${place.figure}]`]);
  }
  return [...groups].map(([head, lines]) => [head, ...lines].join("\n")).join("\n\n");
}

/** A figure, and where it is printed. */
function withPlaces(figure: Figure, placesOf: PlacesOf): string {
  const lines = placesOf(figure).map((place) => `  ${placeLine(place)}`);
  return [`${amountText(figure)}  [${figure.id}]`, ...lines].join("\n");
}

const howOn = "元のセルまでは、[ ] の中のIDでたどれます（kaiji trace データ ID）。";

/** What was read there, and all that rests on it. */
function sourceText(
  { read, figures }: Extract<Traced, { readonly kind: "source" }>,
  placesOf: PlacesOf,
): string {
  const printed = figures.filter((figure) => placesOf(figure).length > 0);
  const others = figures.filter((figure) => !printed.includes(figure) && !read.includes(figure));
  const count = printed.reduce((sum, figure) => sum + placesOf(figure).length, 0);
  return [
    read.flatMap((figure) => tree(figure).map((line) => `${line}  [${figure.id}]`)).join("\n"),
    `これによる数値は${figures.length}件、印刷された所は${count}か所です。`,
    ...printed.map((figure) => withPlaces(figure, placesOf)),
    ...(others.length === 0
      ? []
      : [
          [
            "印刷されていない数値:",
            ...others.map((figure) => `  ${amountText(figure)}  [${figure.id}]`),
          ].join("\n"),
        ]),
  ].join("\n\n");
}
