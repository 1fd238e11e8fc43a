import { visibleText } from "../problem/invisible.js";
import type { Place } from "../problem/place.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { invisibleCharacters, lostCharacters } from "../problem/rules/file.js";
import { shortened } from "../problem/shortened.js";
import type { Grid, GridRow, SeenCell } from "../read/grid.js";
import { cellPlace } from "../read/trouble.js";

/** Gathers what invisible characters a file has, to report them once, at the first. */
export class InvisibleCharacters {
  readonly #found = new Set<string>();
  #first: Place | undefined;
  #places = 0;

  /** The text as it is read, without them. */
  take(text: string, place: () => Place): string {
    const { text: visible, found } = visibleText(text);
    if (found.length === 0) return visible;
    for (const character of found) this.#found.add(character);
    this.#first ??= place();
    this.#places += 1;
    return visible;
  }

  tell(problems: Problem[]): void {
    if (!this.#first) return;
    problems.push(
      invisibleCharacters({ characters: [...this.#found], others: this.#places - 1 }, this.#first),
    );
  }
}

/** A sign that stands for a letter which a file's encoding does not have. */
const lost =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[?〓\uFFFD]+(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u;

/** Reports once, at the first, the cells in which letters were lost. */
function tellLost({ rows, ...grid }: Grid, problems: Problem[]): void {
  const cells = rows.flatMap((row) =>
    row.cells.filter(({ type, shown }) => type === "text" && lost.test(shown)),
  );
  const [first] = cells;
  if (!first) return;
  const text = shortened(first.shown.trim());
  problems.push(lostCharacters({ text, others: cells.length - 1 }, cellPlace(first, grid)));
}

/**
 * A grid of what can be seen: invisible characters are taken out and reported, and cells and rows that show nothing are
 * gone. undefined where it could not be read.
 */
export function visibleGrid(read: Outcome<Grid>, problems: Problem[]): Grid | undefined {
  problems.push(...read.problems);
  const grid = read.value;
  if (!grid) return undefined;
  const characters = new InvisibleCharacters();
  const seen = (cell: SeenCell): SeenCell => {
    const shown = characters.take(cell.shown, () => cellPlace(cell, grid));
    return shown === cell.shown ? cell : { ...cell, shown };
  };
  const rows = grid.rows.flatMap(({ row, hidden, width, cells }): GridRow[] => {
    const left = cells.map(seen).filter(holdsSomething);
    return left.length === 0 ? [] : [{ row, hidden, width, cells: left }];
  });
  characters.tell(problems);
  tellLost({ ...grid, rows }, problems);
  return { ...grid, rows };
}

/** A number that is shown as nothing stands there all the same, and so does what cannot be read. */
const holdsSomething = ({ shown, number, trouble, merged }: SeenCell): boolean =>
  shown.trim() !== "" || (merged !== "covered" && (number !== undefined || trouble !== undefined));
