import type { Problem } from "../../problem/problem.js";
import type { Sheet } from "../sheet/sheet.js";
import type { FormBook } from "./book/form-book.js";
import { openSound, type SoundTab } from "./book/open.js";
import { sheetsOf } from "./book/sheets.js";

/** 様式のひな形: an Excel file, opened once and filled as often as needed. */
export interface FormTemplate {
  readonly file: string;
  readonly book: FormBook;
  /** Its worksheets, hidden ones too: as they are written, and as they are seen. */
  readonly tabs: readonly SoundTab[];
  readonly sheets: readonly Sheet[];
}

/** undefined, with problems, where a file cannot be filled and drawn. */
export function openTemplate(bytes: Uint8Array, file: string, problems: Problem[]): FormTemplate | undefined {
  const sound = openSound(bytes, file, problems);
  return sound && { file, ...sound, sheets: sheetsOf(sound.book, sound.tabs, file, problems) };
}
