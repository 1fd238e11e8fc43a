import { visibleText } from "../problem/invisible.js";
import type { Place } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import { invisibleCharacters } from "../problem/rules/file.js";
import type { RawSheet } from "./sheet.js";

/** Gathers what invisible characters a file has, to tell them once, at the first. */
export class InvisibleCharacters {
  readonly #found = new Set<string>();
  #first: Place | undefined;
  #places = 0;

  /** The text as it is read, without them. */
  take(text: string, place: Place): string {
    const { text: visible, found } = visibleText(text);
    if (found.length === 0) return visible;
    for (const character of found) this.#found.add(character);
    this.#first ??= place;
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

/** A sheet whose cells hold nothing that cannot be seen; rows that held nothing else are gone. */
export function visibleSheet(sheet: RawSheet, problems: Problem[]): RawSheet {
  const characters = new InvisibleCharacters();
  const rows = sheet.rows
    .map((cells) =>
      cells.map((cell) => {
        const text = characters.take(cell.text, cell.place);
        return text === cell.text ? cell : { ...cell, text };
      }),
    )
    .filter((cells) => cells.some(({ text, broken }) => text.trim() !== "" || broken));
  characters.tell(problems);
  return { ...sheet, rows };
}
