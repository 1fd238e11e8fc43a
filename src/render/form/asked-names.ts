import type { AskedName } from "../../model/form.js";
import type { Words } from "../../model/words.js";
import { columnLetter } from "../../problem/place.js";
import { parsePlaceholders } from "../sheet/placeholder.js";
import type { FormTemplate } from "./template.js";

/** Every name that a form asks for, in reading order; what is no placeholder is told when it is filled. */
export function askedNames({ file, sheets }: Pick<FormTemplate, "file" | "sheets">): AskedName[] {
  return sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        const parts = cell?.content.kind === "text" ? parsePlaceholders(cell.content.text) : undefined;
        const place = { file, sheet, row: row + 1, column: columnLetter(column + 1) };
        return (parts ?? []).flatMap((part) =>
          typeof part === "string" ? [] : [{ name: part.name, otherwise: part.otherwise, place }],
        );
      }),
    ),
  );
}

/** The words that a form has of its own, placeholders taken out. */
export function ownWords({ file, sheets }: Pick<FormTemplate, "file" | "sheets">): Words[] {
  return sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        const parts = cell?.content.kind === "text" ? parsePlaceholders(cell.content.text) : undefined;
        const text = (parts ?? []).filter((part) => typeof part === "string").join("");
        return text === ""
          ? []
          : [{ text, place: { file, sheet, row: row + 1, column: columnLetter(column + 1) } }];
      }),
    ),
  );
}
