import { type IndexedFile, indexFormat, type PrintedIndex } from "../model/printed-index.js";
import type { PrintedPlace } from "../model/printed-place.js";
import { version } from "../version.js";

/**
 * `printed-places.json`: places that share a page, a table or a sheet stand together, a group a line, so that the file is
 * small and a person finds a page in it.
 */
export function printedIndexJson({ figures, files }: Pick<PrintedIndex, "figures" | "files">): Uint8Array {
  const head = { format: indexFormat, kaiji: version, figures };
  const opening = Object.entries(head).map(
    ([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  const text = `{\n${opening.join("")} "files": [\n${files.map(fileText).join(",\n")}\n ]\n}\n`;
  return new TextEncoder().encode(text);
}

function fileText({ places, words, ...file }: IndexedFile): string {
  const lines = (parts: readonly unknown[]) => parts.map((part) => `\n   ${JSON.stringify(part)}`).join(",");
  const head = JSON.stringify(file).slice(0, -1);
  return `  ${head},\n   "places": [${lines(grouped(places))}],\n   "words": [${lines(words)}]}`;
}

/** Neighbours that stand in the same: what they share is said once. */
function grouped(places: readonly PrintedPlace[]): object[] {
  const groups: { readonly shared: string; readonly group: object; readonly figures: unknown[] }[] = [];
  for (const { figure, text, row, column, cell, ...around } of places) {
    const shared = JSON.stringify(around);
    const inCell = cell !== undefined && text !== undefined;
    const one = inCell ? [cell, text, figure] : { figure, text, row, column };
    const last = groups.at(-1);
    if (last?.shared === shared) last.figures.push(one);
    else {
      const figures: unknown[] = [one];
      groups.push({ shared, group: { ...around, [inCell ? "cells" : "figures"]: figures }, figures });
    }
  }
  return groups.map(({ group }) => group);
}
