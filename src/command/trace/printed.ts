import type { Effects } from "../../effects.js";
import { sha256 } from "../../kind/printed-index.js";
import type { IndexedFile, PrintedIndex } from "../../model/printed-index.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import { type Asked, numberForm, oneWidth, printedNumbers } from "./asked.js";

/** A place with the output it is in, named from the output folder on. */
export interface PlaceInFile extends PrintedPlace {
  readonly file: string;
}

/**
 * What became of an output since the index was written: older: made from other figures than the dataset has now;
 * replaced: another file stands there, of which nothing is known; gone: none does.
 */
export type FileState = "current" | "older" | "replaced" | "gone";

/** Every place of an index, files in their order. */
export const allPlaces = ({ files }: Pick<PrintedIndex, "files">): PlaceInFile[] =>
  files.flatMap(({ file, places }) => places.map((place) => ({ ...place, file })));

/** The places that are asked for; none where a name is. */
export function placesAsked(asked: Asked, places: readonly PlaceInFile[]): PlaceInFile[] {
  switch (asked.kind) {
    case "page":
      return places.filter(({ file, page }) => page === asked.page && isFileNamed(asked.file, file));
    case "title":
      return places.filter(
        ({ file, number }) =>
          number !== undefined && numberForm(number) === asked.number && isFileNamed(asked.file, file),
      );
    case "cell":
      return places.filter(
        ({ file, page, sheet, cell }) =>
          page === undefined &&
          isFileNamed(asked.file, file) &&
          isSheetNamed(asked.sheet, sheet) &&
          (asked.column === undefined
            ? cell?.replace(/^[A-Z]+/u, "") === String(asked.row)
            : cell === `${asked.column}${asked.row}`),
      );
    case "value": {
      const having = places.filter(({ text = "" }) => printedNumbers(text).includes(asked.number));
      const alone = having.filter(({ text = "" }) => printedNumbers(text).length === 1);
      return alone.length > 0 ? alone : having;
    }
  }
}

/** Whether a file is the one that is named: by its path, or by its end. */
export function isFileNamed(named: string | undefined, file: string): boolean {
  if (named === undefined) return true;
  const [one, other] = [oneWidth(named), oneWidth(file)].map((name) => name.toLowerCase());
  return one === other || other?.endsWith(`/${one}`) === true;
}

export const isSheetNamed = (named: string | undefined, sheet: string | undefined): boolean =>
  named === undefined || oneWidth(named) === oneWidth(sheet ?? "");

/** What became of the files that an answer names. */
export async function statesOf(
  files: readonly IndexedFile[],
  folder: string,
  digest: string,
  effects: Pick<Effects, "look" | "readFile">,
): Promise<ReadonlyMap<string, FileState>> {
  const stateOf = async ({ file, sha256: known, figures }: IndexedFile): Promise<FileState> => {
    const path = `${folder}/${file}`;
    if ((await effects.look(path)).kind !== "file") return "gone";
    if (sha256(await effects.readFile(path)) !== known) return "replaced";
    return figures === digest ? "current" : "older";
  };
  return new Map(await Promise.all(files.map(async (one) => [one.file, await stateOf(one)] as const)));
}
