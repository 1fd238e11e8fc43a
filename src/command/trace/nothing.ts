import { groupBy } from "../../calculate/group-by.js";
import { placeText } from "../../problem/place.js";
import { suggest } from "../../problem/suggest.js";
import { type Asked, askedBy } from "./asked.js";
import { isFileNamed, isSheetNamed } from "./printed.js";
import { isInSource, type Known } from "./traced.js";

/** そこにない: that nothing was found, and where in the page's file or the cell's sheet there is something, or what is nearest. */
export function nothingText(wanted: string, known: Known): string {
  const asked = askedBy(wanted);
  const where = asked && elsewhere(asked, known);
  if (where) return `「${wanted}」に数値はありません。${where}`;
  const near = suggest(wanted, namesOf(known));
  return `「${wanted}」という数値はありません。${near === undefined ? "" : `「${near}」のつもりではありませんか。`}`;
}

function elsewhere(asked: Asked, { places = [], figures, folder }: Known): string | undefined {
  switch (asked.kind) {
    case "page": {
      const pages = places.flatMap(({ file, page }) => (page && isFileNamed(asked.file, file) ? [page] : []));
      return pages.length === 0 ? undefined : `数値があるのは ${spans(pages).join("、")} ページです。`;
    }
    case "cell": {
      const printed = places.flatMap(({ file, sheet, cell = "" }) =>
        isFileNamed(asked.file, file) && isSheetNamed(asked.sheet, sheet) ? [cell] : [],
      );
      const read = figures.flatMap(({ origin }) =>
        origin.kind === "read" && isInSource(origin.place, asked, folder)
          ? [`${origin.place.column ?? ""}${origin.place.row ?? ""}`]
          : [],
      );
      const columns = groupBy([...printed, ...read], (cell) => cell.replace(/\d+$/u, ""));
      const areas = [...columns].map(([column, cells]) => {
        const rows = spans(cells.map((cell) => Number(/\d+$/u.exec(cell)?.[0] ?? 0)));
        return `${column}${column === "" ? "" : "列の"}${rows.join("、")}行`;
      });
      return areas.length === 0 ? undefined : `数値があるのは ${areas.sort().join("、")} です。`;
    }
    case "title":
    case "value":
      return undefined;
  }
}

/** 「2、4～9」. */
function spans(numbers: readonly number[]): string[] {
  const found: { first: number; last: number }[] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last?.last === number - 1) last.last = number;
    else found.push({ first: number, last: number });
  }
  return found.map(({ first, last }) => (first === last ? `${first}` : `${first}～${last}`));
}

/** What may have been meant: ids, labels, files of the dataset and of its outputs, numbers of tables. */
function namesOf({ named, figures, places = [], folder }: Known): Set<string> {
  const sources = figures.flatMap(({ origin }) => {
    if (origin.kind !== "read") return [];
    const { file, sheet } = origin.place;
    const inside = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
    return [placeText(sheet === undefined ? { file: inside } : { file: inside, sheet })];
  });
  const outputs = places.flatMap(({ file, number }) => [file, ...(number ? [number] : [])]);
  return new Set([...named.flatMap(({ id, label }) => [id, label]), ...sources, ...outputs]);
}
