import { mostCells, mostText, tooManyCells, tooMuchText } from "../bounds.js";
import type { RichText } from "../text-runs.js";
import { scanPart } from "../xml/part.js";
import type { Archive } from "../zip/archive.js";
import { StringReader } from "./rich-text.js";
import { spreadsheet } from "./vocabulary.js";

/** The texts that the cells of a workbook share; they name them by number. */
export function readSharedStrings(archive: Archive, path: string | undefined): readonly RichText[] {
  const entry = path === undefined ? undefined : archive.find(path);
  const strings: RichText[] = [];
  if (!entry) return strings;
  const reader = new StringReader();
  let isInside = false;
  let length = 0;
  scanPart(archive, entry, spreadsheet, {
    open: (name, tag) => {
      if (name === "si") isInside = true;
      else if (isInside) reader.open(name, tag);
    },
    text: (text) => reader.text(text),
    close: (name) => {
      if (name !== "si") {
        reader.close(name);
        return;
      }
      isInside = false;
      const string = reader.take();
      length += string.text.length;
      if (strings.push(string) > mostCells) throw tooManyCells();
      if (length > mostText) throw tooMuchText();
    },
  });
  return strings;
}
